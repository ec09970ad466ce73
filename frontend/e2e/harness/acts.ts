// What a person does on the way, in words: each act ends when the screen shows that it is done.
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { pdfText, saveAs } from './dialog'
import type { Program } from './program'
import { expect, type Page } from './test'

/** From the first page into practice. A program that was left while practising opens there by itself. */
export async function practise(page: Page, program: Program): Promise<void> {
  await page.goto(program.url)
  const menu = page.getByRole('navigation', { name: '主なメニュー' })
  const first = page.getByRole('button', { name: /^練習をはじめる/ })
  await expect(menu.or(first)).toBeVisible()
  if (await first.isVisible()) await first.click()
  await expect(menu).toBeVisible()
}

export async function goTo(
  page: Page,
  place: 'ホーム' | '求人' | '応募者' | 'カレンダー' | '求職者' | 'お知らせ' | '事業所' | '設定',
): Promise<void> {
  await page
    .getByRole('navigation', { name: '主なメニュー' })
    .getByRole('link', { name: new RegExp(`^${place}`) }) // a badge may stand behind it
    .click()
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
}

/** Begins a posting from the list and arrives in the editor. */
export async function newPosting(page: Page, kind: 'フルタイム' | 'パート'): Promise<void> {
  await goTo(page, '求人')
  await page.getByRole('button', { name: '新規求人' }).first().click()
  await page.getByRole('menuitem', { name: new RegExp(`^${kind}`) }).click()
  await expect(page.getByRole('navigation', { name: '入力する項目' })).toBeVisible()
}

/** Cuts or joins the line of practice by the switch behind the state of the exchange. */
export async function line(page: Page, state: 'cut' | 'joined'): Promise<void> {
  const sync = page.getByRole('button', { name: /送受信の状態/ })
  await sync.click()
  const cut = page.getByRole('switch', { name: 'オフラインにする（練習）' })
  await expect(cut).toBeChecked({ checked: state === 'joined' })
  await cut.click()
  await expect(cut).toBeChecked({ checked: state === 'cut' })
  await page.keyboard.press('Escape')
  await expect(cut).toBeHidden()
}

/** From the editor to the page of answers, where it is not open already. */
export async function toReview(page: Page): Promise<void> {
  if (!page.url().endsWith('/review'))
    await page.getByRole('link', { name: '確認へ進む', exact: true }).click()
}

/** On the page of answers: what was filled in by the program has been looked at, section by section. */
export async function lookedOver(page: Page): Promise<void> {
  const all = page.getByRole('button', { name: /^すべて確認した：/ })
  for (let n = await all.count(); n > 0; n--) {
    await all.first().click()
    await expect(all).toHaveCount(n - 1)
  }
}

/** From the editor, or from the page of answers itself, to sending; warnings are confirmed one by one. */
export async function submit(page: Page, from: 'editor' | 'reviewing' = 'editor'): Promise<void> {
  if (from === 'editor') await toReview(page)
  await expect(page.getByRole('heading', { name: '確認して送信' })).toBeVisible()
  await expect(page.getByText(/修正が必要な項目が\d+件/)).toHaveCount(0)
  for (const box of await page.getByRole('checkbox', { name: /^このまま送信する/ }).all()) await box.check()
  await lookedOver(page)
  await page.getByRole('button', { name: '送信する' }).click()
  await expect(page.getByText(/送信待ちにしました（/)).toBeVisible()
}

/** Waits for the office's acceptance and returns the number it gave. */
export async function accepted(page: Page): Promise<string> {
  await expect(page.getByText(/受理されました/).first()).toBeVisible({ timeout: 60_000 })
  const number = page.getByText(/\b\d{5}-\d{8}\b/).first()
  await expect(number).toBeVisible()
  return /\d{5}-\d{8}/.exec((await number.textContent()) ?? '')?.[0] ?? ''
}

/** Saves the sheet through the native dialog and returns its text as a person reads it. */
export async function savedSheet(page: Page, program: Program): Promise<string> {
  const path = join(program.dir, '求人票.pdf')
  await page.getByRole('button', { name: '求人票をPDFで保存' }).click()
  await saveAs(path)
  await expect.poll(() => access(path).then(() => true, () => false)).toBe(true) // prettier-ignore
  await expect.poll(() => program.opened()).not.toEqual([])
  return pdfText(path)
}
