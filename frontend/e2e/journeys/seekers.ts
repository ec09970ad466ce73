// Somebody who looks for work is found, asked, and applies: over real mail servers, with the office of officed and a mail program.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { submit } from '../harness/acts'
import { enrol, establishment } from '../harness/enrol'
import { answers as replies, newest, partsOf } from '../harness/mailuser'
import { go, postedWith } from '../harness/people'
import { answers } from '../harness/sample'
import { expect, test } from '../harness/site'

const byMail = { timeout: 60_000 }

test('a seeker who is new is told of, asked, and applies with a document; office and business write to each other, and the account is closed', async ({
  page,
  program,
  mail,
  office,
}) => {
  test.setTimeout(240_000)
  const { site } = mail
  const code = await office.issue()
  office.serve()
  await page.goto(program.url)
  await enrol(page, mail, code)
  const id = await postedWith(page, { ...answers.full, 'class.apply': 'yes' })
  await submit(page, 'reviewing')
  await office.accept(await office.arrived())
  await expect(page.getByText(/求人番号/).first()).toBeVisible(byMail)

  // Nobody yet: the search is watched.
  await go(page, `#/seekers/new?posting=${id}`)
  await page.getByRole('button', { name: 'この条件でさがす' }).click()
  await expect(page.getByText('合う求職者はいませんでした')).toBeVisible(byMail)
  await page.getByRole('button', { name: '新しく合う人を知らせてもらう' }).click()
  await expect(page.getByRole('button', { name: '新着のお知らせを停止' })).toBeVisible()

  // The counter publishes somebody.
  const [profile, person] = ['profile.json', 'person.json'].map((n) => join(program.dir, n))
  await writeFile(
    profile ?? '',
    JSON.stringify({
      'wish.job1': '038',
      'wish.place1': '13',
      'approach.takes': 'yes',
      'pr.text': '経理を6年しました。',
    }),
  )
  await writeFile(
    person ?? '',
    JSON.stringify({
      'person.name': '山田　花子',
      'person.kana': 'ヤマダ　ハナコ',
      'person.mail': site.jinji.address,
    }),
  )
  await office.ask('seeker', 'add', '--profile', profile ?? '', '--person', person ?? '', '--publish')
  await expect(page.getByRole('article', { name: /41010-00000001/ })).toBeVisible(byMail)
  await expect(page.getByText('山田')).toHaveCount(0)

  // Asked, and answered from a mail program.
  await page.getByRole('button', { name: /^直接リクエスト/ }).click()
  await page.getByRole('button', { name: 'リクエストを送る' }).click()
  await expect(page.getByText('求職者へ送信済')).toBeVisible(byMail)
  const parts = await partsOf(site, site.jinji)
  expect(parts.some((p) => p.includes('直接リクエスト') && p.includes('応募します'))).toBe(true)
  const head = await newest(site, site.jinji, 'BODY[HEADER.FIELDS (MESSAGE-ID)]')
  await replies(
    site,
    site.jinji,
    site.anteisho.address,
    /<[^>]+>/.exec(head)?.[0] ?? '',
    '応募します。よろしくお願いします。',
  )
  await expect(page.getByRole('article').getByText(/応募$/)).toBeVisible(byMail)
  await go(page, '#/applicants')
  await expect(page.locator('[data-card]', { hasText: '山田' }).first()).toBeVisible(byMail)
  await page.locator('[data-card]', { hasText: '山田' }).first().click()
  await expect(page.getByText('resume.pdf').first()).toBeVisible()

  // The office and the business write to each other; the account is closed at its word.
  const talk = (
    await office.ask(
      'message',
      'send',
      '--establishment',
      establishment,
      '--title',
      '面接の様子',
      '--text',
      '決まりましたか。',
    )
  ).trim()
  await expect(page.getByRole('navigation').getByText('未読のメッセージ1件')).toHaveCount(1, byMail)
  await go(page, `#/talks/${talk}`)
  await page.getByRole('textbox', { name: '返信を作成' }).fill('来週に決めます。')
  await page.getByRole('button', { name: '送る' }).click()
  await expect(page.getByText('窓口に到達')).toBeVisible(byMail)
  expect(await office.ask('message', 'list')).toContain('waits')
  expect(await office.ask('message', 'show', talk)).toContain('来週に決めます。')
  await go(page, '#/closing')
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: '退会を申し込む' }).click()
  await expect(page.getByText('窓口が退会の申込みを受け付けました')).toBeVisible(byMail)
  expect(await office.ask('account', 'closings')).toContain(establishment)
  await office.ask('account', 'close', '--establishment', establishment, '--by', '佐藤')
  await expect(page.getByText('アカウントは閉じられました。')).toBeVisible(byMail)
  await go(page, `#/postings/${id}`)
  await expect(page.getByText('退会のため').first()).toBeVisible()
})
