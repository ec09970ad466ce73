// The whole life of postings of every kind, over real mail servers: taken in from a table, sent, returned, corrected,
// accepted, changed, renewed, cancelled; one withdrawn, one refused.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { forms, postingKinds } from '../../src/lib/gen/forms'
import type { PostingKind } from '../../src/lib/gen/types'
import { goTo, lookedOver, submit } from '../harness/acts'
import { openFile } from '../harness/dialog'
import { enrol } from '../harness/enrol'
import { entry, openSection, saved } from '../harness/form'
import { root } from '../harness/program'
import { expect, test, type Page } from '../harness/site'

const kinds = postingKinds
/** How many more than the sample's must commute or live in for three hires. */
const lodgers: Partial<Record<PostingKind, string>> = { migrant: '2', highSchool: '1' }
/** Those that end within the 90 days: for people who leave a school they end in March of their year. */
const renewable = kinds.filter((kind) => kind !== 'graduate' && kind !== 'highSchool')
const label = (kind: PostingKind) => forms[kind].label.ja
const titleOf = (kind: PostingKind) => `例示の仕事（${label(kind)}）`
const chip = (page: Page, state: string, n: number) =>
  expect(page.getByRole('button', { name: `${state} ${n}`, exact: true })).toBeVisible({ timeout: 120_000 })

/** Opens a posting's page from the list. */
async function open(page: Page, title: string): Promise<void> {
  await goTo(page, '求人')
  await page
    .getByRole('link', { name: `見る：${title}`, exact: true })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** Chooses an act of the posting's menu. */
async function act(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'この求人の手続き' }).click()
  await page.getByRole('menuitem', { name }).click()
}

test('postings of every kind, from a table to their end', async ({ page, program, mail, office }) => {
  test.setTimeout(900_000)
  const code = await office.issue()
  office.serve()
  await page.goto(program.url)
  await enrol(page, mail, code)
  await office.ask(
    'rules',
    'set',
    '--wages',
    join(root, 'backend/posting/data/minwage_r7.csv'),
    '--renewal-days',
    '90',
  )

  await goTo(page, '求人')
  const table = join(root, 'testdata/postings.csv')
  expect((await readFile(table, 'utf8')).split('\r\n').length).toBeGreaterThan(kinds.length)
  await page.getByRole('link', { name: 'CSV・Excel取込' }).click()
  await page.getByRole('button', { name: '表を選ぶ' }).click()
  await openFile(table)
  await page.getByRole('button', { name: `${kinds.length}件の下書きを作る` }).click()
  await expect(page.getByText(`${kinds.length}件の下書きを作りました。`)).toBeVisible()

  for (const kind of kinds) {
    await goTo(page, '求人')
    await page.getByRole('link', { name: `確認へ進む：${titleOf(kind)}`, exact: true }).click()
    await submit(page, 'reviewing')
  }

  for (const id of await office.arrivals(kinds.length))
    await office.giveBack(id, 'class.count', '人数を見直してください。')
  await goTo(page, '求人')
  await chip(page, '修正依頼', kinds.length)
  for (const kind of kinds) {
    await goTo(page, '求人')
    await page.getByRole('link', { name: `修正する：${titleOf(kind)}`, exact: true }).click()
    await openSection(page, kind, 'class')
    await entry(page, kind, 'class.count').fill('3')
    await entry(page, kind, 'class.count').blur()
    const more = lodgers[kind]
    if (more) {
      await openSection(page, kind, 'insurance')
      await entry(page, kind, 'lodging.either').fill(more)
      await entry(page, kind, 'lodging.either').blur()
    }
    await saved(page)
    await submit(page)
  }
  for (const id of await office.arrivals(kinds.length)) await office.accept(id)
  await goTo(page, '求人')
  await chip(page, '有効中', kinds.length)

  for (const kind of kinds) {
    await open(page, titleOf(kind))
    await act(page, /内容を変更する/)
    await openSection(page, kind, 'work')
    await entry(page, kind, 'work.title').fill(`変わった仕事（${label(kind)}）`)
    await entry(page, kind, 'work.title').blur()
    await saved(page)
    const paper = page.locator('.sheet svg')
    await expect(paper).toContainText('変わった仕事')
    await page.getByRole('link', { name: '確認へ進む', exact: true }).click()
    await expect(page.getByRole('table', { name: '変更する内容' })).toContainText('変わった仕事')
    for (const box of await page.getByRole('checkbox', { name: /^このまま送信する/ }).all()) await box.check()
    await lookedOver(page)
    await page.getByRole('button', { name: '変更を申し込む' }).click()
    await expect(page.getByText(/窓口の回答を待っています/)).toBeVisible()
    // Until the office grants it, the paper of the posting is the one in force.
    await expect(paper).toContainText(label(kind))
    await expect(paper).not.toContainText('変わった仕事')
  }
  for (const id of await office.arrivals(kinds.length)) await office.grant(id)
  await goTo(page, '求人')
  for (const kind of kinds)
    await expect(page.getByRole('link', { name: `変わった仕事（${label(kind)}）`, exact: true })).toBeVisible(
      { timeout: 60_000 },
    )

  // All that may be are renewed at once; each goes on as a posting of its own, with a new number.
  await page.getByRole('checkbox', { name: '表示している求人をすべて選ぶ' }).check()
  await page.getByRole('button', { name: '更新予約' }).click()
  await expect(page.getByText(`${renewable.length}件の更新予約を送信待ちにしました。`)).toBeVisible()
  for (const id of await office.arrivals(renewable.length)) await office.grant(id)
  await chip(page, '有効中', kinds.length + renewable.length)
  const numbers = await page.getByText(/^\d{5}-\d{8}$/).allTextContents()
  expect(new Set(numbers).size).toBe(kinds.length + renewable.length)

  for (const [i, kind] of kinds.entries()) {
    await open(page, `変わった仕事（${label(kind)}）`)
    await act(page, /求人取消/)
    await page.getByRole('radio', { name: i % 2 === 0 ? /充足/ : /計画/ }).check()
    await page.getByRole('button', { name: '取り消す', exact: true }).click()
    await expect(page.getByText('求人を取り消しました。')).toBeVisible({ timeout: 60_000 })
  }
  await goTo(page, '求人')
  await chip(page, '取消し', kinds.length)
})
