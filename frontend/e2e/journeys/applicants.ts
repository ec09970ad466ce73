// People who apply: by hand, without a mouse; through the office from the introduction to the result.
import { accepted, newPosting, practise, submit } from '../harness/acts'
import { inspector } from '../harness/axe'
import { entry } from '../harness/form'
import { goKey, press, watchHands } from '../harness/keys'
import { answers, title } from '../harness/sample'
import { expect, test, type Page } from '../harness/test'

const column = (page: Page, stage: string) => page.getByRole('region', { name: new RegExp(`^${stage} `) })

test('somebody is entered by hand in three acts, and moved, without a mouse', async ({ page, program }) => {
  await practise(page, program)
  await newPosting(page, 'フルタイム')
  const hands = await watchHands(page)
  await page.reload()
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
  await press(
    page,
    page.getByRole('navigation', { name: '主なメニュー' }).getByRole('link', { name: '応募者', exact: true }),
  )
  await expect(page.getByText('まだ応募者がいません')).toBeVisible()

  // Three acts: a key, the name, a key.
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: '氏名', exact: true })).toBeFocused()
  await page.keyboard.type('山田花子')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: '山田花子' })).toBeVisible()

  // A note that should not be kept is marked, and kept all the same.
  await goKey(page, page.getByRole('textbox', { name: '新しいメモ' }))
  await page.keyboard.type('電話で話した。家族構成を聞いた。')
  await expect(page.getByText('残さないほうがよい言葉があります')).toBeVisible()
  await press(page, page.getByRole('button', { name: 'メモを終える' }))

  await press(page, page.getByRole('link', { name: '応募者へ戻る' }))
  const card = page.locator('[data-card]')
  await expect(column(page, '応募通知').getByText('山田花子')).toBeVisible()
  await goKey(page, card)
  await page.keyboard.press('3')
  await expect(column(page, '書類選考').getByText('山田花子')).toBeVisible()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(column(page, '面接調整').getByText('山田花子')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(column(page, '書類選考').getByText('山田花子')).toBeVisible()
  await page.keyboard.press('9')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(card).toBeFocused()
  await hands()
})

/** A posting the office accepted; how one is written by hand is a journey of its own. */
async function posted(page: Page): Promise<void> {
  const id = await page.evaluate(async (changes) => {
    type Postings = {
      Create(kind: string): Promise<{ row: { id: string } }>
      Save(input: { id: string; changes: Record<string, string> }): Promise<unknown>
    }
    const { Postings } = (window as unknown as { go: { bridge: { Postings: Postings } } }).go.bridge
    const { row } = await Postings.Create('full')
    await Postings.Save({ id: row.id, changes })
    return row.id
  }, answers.full)
  await page.evaluate((to) => (location.hash = to), `#/postings/${id}/review`)
  await submit(page, 'reviewing')
  await accepted(page)
}

test('from the introduction to the result at the office, each screen accessible', async ({
  page,
  program,
}) => {
  const found: string[] = []
  const look = inspector(page, found)
  const main = page.getByRole('main')
  await practise(page, program)
  await posted(page)
  await page.evaluate(() => (location.hash = '#/applicants'))
  const notified = column(page, '応募通知')
  await expect(notified.getByText(title)).toBeVisible({ timeout: 30_000 })
  await look('board')

  // What they sent is read here: a PDF page by page, a picture as one.
  const card = notified.locator('[data-card]').first()
  const name = ((await card.textContent()) ?? '').slice(0, 2)
  await card.click()
  await expect(main.getByRole('heading', { level: 1, name: new RegExp(name) })).toBeVisible()
  await main.getByRole('button', { name: '履歴書.pdfを開く' }).click()
  await expect(main.getByText('1 / 1ページ')).toBeVisible()
  await main.getByText('このページの文字').click()
  await expect(main.getByText(/志望の動機/)).toBeVisible()
  await look('document')
  await main.getByRole('link', { name: '書類を閉じる' }).click()
  await main.getByRole('button', { name: '写真.pngを開く' }).click()
  await expect(main.getByRole('img', { name: '写真.png' })).toBeVisible()
  await main.getByRole('link', { name: '書類を閉じる' }).click()
  await look('one')

  await main.getByRole('button', { name: '「内定」に移す' }).click()
  await main.getByRole('link', { name: '本人に結果を知らせる' }).click()
  await choose(page, 'result.is', '採用')
  await main.getByRole('button', { name: 'きょう知らせた' }).click()
  await entry(page, 'outcome', 'result.begins').fill('令和9年4月1日')
  await choose(page, 'result.differs', 'なし')
  await main.getByRole('button', { name: '選考結果を登録する' }).click()
  await expect(main.getByText(/登録済みです/)).toBeVisible({ timeout: 30_000 })
  await look('result')
  await main.getByRole('button', { name: '「採用」へ' }).click()
  await main.getByRole('link', { name: '応募者へ戻る' }).click()
  await expect(column(page, '採用').getByText(name)).toBeVisible()
  await page.evaluate(() => (location.hash = '#/applicants/table'))
  await expect(main.getByRole('table')).toBeVisible()
  await look('table')
  expect(found).toEqual([])
})

const choose = (page: Page, key: string, label: string) =>
  page.locator(`[data-field="${key}"]`).getByRole('radio', { name: label, exact: true }).check()
