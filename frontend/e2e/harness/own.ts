// The whole way of a business that goes to its office itself: from the first page to a posting that is cancelled.
import { goTo, lookedOver, newPosting, toReview } from './acts'
import { counting, printed } from './counted'
import { fill } from './form'
import type { Program } from './program'
import { answers, title } from './sample'
import type { Look } from './screens'
import { expect, type Page } from './test'

export const ownPassword = 'himitsu-1'
const numbers = ['41010-01234567', '41010-01234575'] as const

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
/** Where what the office decided is recorded, in any language. */
const panel = (page: Page) => page.locator('section[aria-labelledby=office]')
const inDays = (n: number) => new Date(Date.now() + 9 * 3_600_000 + n * 86_400_000).toISOString().slice(0, 10)

/** From the first page to one's own desk. */
export async function openOwn(page: Page, program: Program, look: Look): Promise<void> {
  await page.goto(program.url)
  await expect(page.getByRole('link', { name: '手続きは自分で行う' })).toBeVisible()
  await look('first')
  await page.getByRole('link', { name: '手続きは自分で行う' }).click()
  const wrong = async () => {
    await page.locator('#establishment').fill('4101-12')
    await page.locator('form button[type=submit]').click()
    await expect(page.locator('#business-error')).toBeVisible()
  }
  await wrong()
  await look('own-errors', wrong)
  await field(page, '事業所の名前').fill('例示商店')
  await page.locator('#establishment').fill('４１０１１２３４５６７')
  await page.locator('#password').fill(ownPassword)
  await page.locator('#again').fill(ownPassword)
  await press(page, 'はじめる')
  await expect(page.getByRole('navigation', { name: '主なメニュー' })).toBeVisible()
}

/** Locks and unlocks, with the program killed in between. */
export async function killed(page: Page, program: Program): Promise<void> {
  await program.kill()
  await program.start()
  await page.goto(program.url)
  await page.reload() // the address alone may be the same
  await field(page, 'パスワード').fill(ownPassword)
  await press(page, 'ログイン')
  await expect(page.getByRole('navigation', { name: '主なメニュー' })).toBeVisible()
}

async function open(page: Page): Promise<void> {
  await goTo(page, '求人')
  await page
    .getByRole('link', { name: `見る：${title}`, exact: true })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

async function ask(page: Page, name: RegExp, go: string): Promise<void> {
  await page.getByRole('button', { name: 'この求人の手続き' }).click()
  await page.getByRole('menuitem', { name }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: go }).click()
  await expect(panel(page)).toBeVisible()
}

/** A posting from its draft to its acceptance, its renewal and its cancellation, with all that is recorded on the way. */
export async function ownWay(page: Page, program: Program, look: Look): Promise<void> {
  await openOwn(page, program, look)
  await expect(page.getByRole('button', { name: /送受信の状態/ })).toHaveCount(0)
  await expect(page.getByText('ログインしていません')).toHaveCount(0)
  await look('own-home-empty')
  await newPosting(page, 'フルタイム')
  await fill(page, 'full', answers.full)
  await toReview(page)
  await expect(page.getByRole('heading', { name: '確認して提出する' })).toBeVisible()
  await look('own-review')
  for (const box of await page.getByRole('checkbox', { name: /^このままにする/ }).all()) await box.check()
  await lookedOver(page)
  await press(page, '提出する（手続きへ進む）')
  await expect(panel(page)).toBeVisible()
  await expect(page.getByText('手続き待ち').first()).toBeVisible()
  await goTo(page, 'ホーム')
  await expect(page.getByText(`「${title}」を申し込む`)).toBeVisible()
  await expect(page.getByText('対応が必要な項目はありません')).toHaveCount(0)
  await look('own-home-task')
  await killed(page, program)
  await page.getByRole('link', { name: /^手続きと記録へ/ }).click()
  await expect(panel(page)).toBeVisible()
  await typedOver(page, look)

  // Accepted, with a number that was typed wrongly at first.
  const choosing = async () => {
    await panel(page).locator('input[type=radio]').first().check()
    await expect(panel(page).locator('input[inputmode=numeric]')).toBeVisible()
    await expect(panel(page).locator('input.entry').nth(1)).not.toHaveValue('')
  }
  await choosing()
  await look('own-record', choosing)
  await panel(page).locator('input.entry').nth(2).fill(inDays(10))
  await field(page, '求人番号').fill('41010-123')
  await press(page, '記録する')
  await expect(page.getByText(/5桁と8桁で入力してください/)).toBeVisible()
  await expect(field(page, '求人番号')).toBeFocused()
  await field(page, '求人番号').fill('41010-01234560')
  await press(page, '記録する')
  await expect(page.getByText(/受理されました/).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: '応募の状況' })).toHaveCount(0)
  await look('own-accepted')
  await panel(page)
    .getByRole('button', { name: /^記録を修正する/ })
    .click()
  await expect(field(page, '求人番号')).toHaveValue('41010-01234560')
  await field(page, '求人番号').fill(numbers[0])
  await press(page, '記録する')
  await expect(page.getByText(numbers[0], { exact: true }).first()).toBeVisible()

  // Renewed: another number, a posting of its own.
  const counted = await counting(page)
  await open(page)
  await press(page, '変更なしで更新予約')
  await expect(page.getByText('更新予約を送信待ちにしました。')).toBeVisible()
  const renewal = await counted.end()
  await printed('renew', renewal)
  expect(renewal.acts).toBeLessThanOrEqual(3)
  await panel(page).getByRole('radio', { name: '承認された', exact: true }).check()
  await field(page, '求人番号').fill(numbers[0])
  await press(page, '記録する')
  await expect(page.getByText(/に記録されています/)).toBeVisible()
  await field(page, '求人番号').fill(numbers[1])
  await press(page, '記録する')
  await goTo(page, '求人')
  await expect(page.getByText(numbers[1], { exact: true })).toBeVisible()
  await look('own-postings')

  // Cancelled; taken back once, because it was the other posting.
  await page.getByRole('row').filter({ hasText: numbers[0] }).getByRole('link', { name: /^見る/ }).click()
  await ask(page, /求人取消/, '取り消す')
  await press(page, '記録する')
  await expect(page.getByText('求人を取り消しました。')).toBeVisible()
  await panel(page)
    .getByRole('button', { name: /^記録を取り消す/ })
    .click()
  await page.getByRole('alertdialog').getByRole('button', { name: '記録を取り消す' }).click()
  await expect(page.getByText(/受理されました/).first()).toBeVisible()
  await press(page, '記録する')
  await expect(page.getByText('求人を取り消しました。')).toBeVisible()
  await look('own-cancelled')

  // Sent back, with what is to be corrected.
  await open(page)
  await page.getByRole('button', { name: '転用・ひな形' }).click()
  await page.getByRole('menuitem', { name: /転用して新規作成/ }).click()
  await page.getByRole('link', { name: '確認へ進む', exact: true }).click()
  for (const box of await page.getByRole('checkbox', { name: /^このままにする/ }).all()) await box.check()
  await lookedOver(page)
  await press(page, '提出する（手続きへ進む）')
  const correcting = async () => {
    await panel(page).locator('input[type=radio]').nth(1).check()
    await expect(panel(page).locator('textarea')).toBeVisible()
  }
  await correcting()
  await press(page, '記録する')
  await expect(page.getByText('窓口で言われたことを、1つずつ入力してください。')).toBeVisible()
  await look('own-remarks', correcting)
  await correcting()
  await field(page, '修正する項目 1').selectOption({ label: '職種' })
  await field(page, '言われた内容 1').fill('もっとくわしく入力してください。')
  await press(page, '記録する')
  await expect(page.getByRole('heading', { name: '窓口からの修正依頼' })).toBeVisible()
  await look('own-returned')

  await goTo(page, '事業所')
  await page.evaluate(() => (location.hash = '#/establishment/place'))
  await expect(page.getByRole('textbox', { name: '事業所番号' })).toHaveValue('4101-123456-7')
  await expect(page.getByRole('link', { name: '変更を確認する' })).toHaveCount(0)
  await look('own-establishment')
  await goTo(page, '設定')
  await expect(page.getByRole('link', { name: '送受信の記録' })).toHaveCount(0)
  await look('own-settings')
  await page.evaluate(() => (location.hash = '#/letters'))
  await expect(page.getByRole('heading', { level: 1, name: '対応が必要な項目' })).toBeVisible()
}

/** The answers are typed over one after the other by one key; a page that is left goes on where it was. */
async function typedOver(page: Page, look: Look): Promise<void> {
  await page.getByRole('link', { name: '転記シートを開く' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '転記シート' })).toBeVisible()
  const left = async () =>
    Number(
      /残り(\d+)欄/.exec(
        (await page.locator('[role=status]', { hasText: /残り|すべて/ }).textContent()) ?? '',
      )?.[1] ?? 0,
    )
  const all = await left()
  expect(all).toBeGreaterThan(40)
  for (let i = 1; i <= 5; i++) {
    await page.keyboard.press('Enter')
    await expect.poll(left).toBe(all - i)
  }
  await look('own-typing')
  const small = async () => {
    await press(page, '小さくして手前に置く')
    await expect(page.getByRole('heading', { level: 1, name: '転記シート' })).toBeHidden()
  }
  await small()
  await page.keyboard.press('Enter')
  await expect.poll(left).toBe(all - 6)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: '転記シート' })).toBeVisible()
  await page.reload()
  await expect.poll(left).toBe(all - 6)
  while ((await left()) > 0) {
    const before = await left()
    await page.keyboard.press('Enter')
    await expect.poll(left).toBe(before - 1)
  }
  await expect(page.getByText(/マイページで内容を確認して送信したら/)).toBeVisible()
  await look('own-typing-done')
  await page.getByRole('link', { name: title }).last().click()
  await expect(panel(page)).toBeVisible()
}
