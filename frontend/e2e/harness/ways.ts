// The ways in and the login in practice: one person plays the business, the counter, and reads the mail.
import { goTo, newPosting, submit, practise } from './acts'
import { apply, choose, consent, key, login, password, unlock, type Way } from './enrol'
import { fill } from './form'
import type { Program } from './program'
import { answers } from './sample'
import type { Look } from './screens'
import { expect, type Page } from './test'

const number = '4101-654321-0'
const phone = '0952-00-1111'
const office = 'madoguchi@example.jp'
const byMail = { timeout: 30_000 }

const tools = (page: Page) => page.locator('aside.tools')
/** Fills in a field of the page itself. */
const put = (page: Page, label: string, value: string) =>
  page.locator('main').getByLabel(label, { exact: true }).fill(value)

/** From the practice desk to the first page of the practice world. */
export async function entrance(page: Page, program: Program): Promise<void> {
  await practise(page, program)
  await goTo(page, '設定')
  await page.getByRole('button', { name: '登録とログインを練習する' }).click()
  await expect(tools(page)).toBeVisible()
}

/** Opens one of the tools, in any language. */
async function take(page: Page, tool: 'counter' | 'mails'): Promise<void> {
  const button = tools(page)
    .locator('button[aria-expanded]')
    .nth(tool === 'counter' ? 0 : 1)
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click()
}

/** The clerk issues a code and hands the paper over. */
async function issue(page: Page): Promise<string> {
  await take(page, 'counter')
  await tools(page).locator('form button[type=submit]').click()
  const code = tools(page).getByText(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/)
  await expect(code).toBeVisible()
  return (await code.textContent()) ?? ''
}

/** The clerk does something for the business with an address. */
async function serve(
  page: Page,
  act: 'メールアドレスを登録する' | '本登録をする',
  address: string,
): Promise<void> {
  await take(page, 'counter')
  await tools(page).getByRole('radio', { name: act }).check()
  await tools(page).getByLabel('事業主のメールアドレス', { exact: true }).fill(address)
  await tools(page).locator('form button[type=submit]').click()
  await expect(
    tools(page).getByText(new RegExp(`${address} (を登録しました|の本登録が終わりました)`)),
  ).toBeVisible()
}

/** Reads the newest digits for an address in the practice mailbox, as a person would. */
async function read(page: Page, address: string): Promise<string> {
  await take(page, 'mails')
  const mail = tools(page).locator('details').filter({ hasText: address }).first()
  await mail.locator('summary').click()
  const text = (await mail.locator('p').textContent()) ?? ''
  const digits = /^\d{8}$/m.exec(text)?.[0]
  if (!digits) throw new Error(`no digits in: ${text}`)
  return digits
}

/** STEP 4 in practice: an address is enough, its servers are known. */
async function entries(page: Page, way: Way, address: string, code = ''): Promise<void> {
  await put(page, '窓口のメールアドレス', office)
  if (way === 'code') {
    await put(page, 'アカウント作成コード', code)
    await put(page, '事業所番号', number)
    await put(page, '電話番号', phone)
  }
  await put(page, 'メールアドレス', address)
  await page.getByLabel('メールアドレス', { exact: true }).blur()
  await expect(page.getByText(/サーバーとパスワードの入力は不要です/)).toBeVisible()
}

const lock = (page: Page) => page.getByRole('button', { name: /^ログアウト$|切り替える$/ }).click()

/** Opens the account of an address, where several are on this computer. */
async function reopen(page: Page, address: string): Promise<void> {
  const form = page.locator('main form').filter({ hasText: address })
  await form.getByLabel('パスワード', { exact: true }).fill(password)
  await form.getByRole('button', { name: 'ログイン', exact: true }).click()
}

/** ②: the code on paper, the key with one click, the login left out from then on; then a second computer, which logs in
 * each time, and another ID. */
export async function wayWithCode(page: Page, look: Look): Promise<void> {
  await look('first')
  await issue(page)
  await look('counter', async () => void (await issue(page)))
  const code = await issue(page)
  await choose(page, 'code')
  await look('consent')
  await consent(page)
  await entries(page, 'code', 'tenpo@example.jp', code)
  await look('entries', async () => {
    await consent(page)
    await page.locator('#address').fill('tenpo@example.jp')
    await page.locator('#address').blur()
    await page.locator('main form .note').first().waitFor()
  })
  if ((await page.locator('#code').inputValue()) === '') await entries(page, 'code', 'tenpo@example.jp', code)
  await apply(page)
  await expect(page.getByRole('button', { name: '届いた認証キーを入力する' })).toBeVisible(byMail)
  await look('key')
  await key(page)
  await look('opened')
  await page.getByRole('button', { name: 'ログイン画面へ進む' }).click()
  await expect(page.getByLabel('パスワード', { exact: true })).toBeFocused()
  await unlock(page)
  await expect(page.getByRole('button', { name: '届いた番号を入力する' })).toBeVisible(byMail)
  await look('login')
  await login(page, true)
  await lock(page)
  await expect(page.getByLabel('パスワード', { exact: true })).toBeFocused()
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: '主なメニュー' })).toBeVisible()

  await page.evaluate(() => (location.hash = '#/account'))
  await page.getByRole('button', { name: '追加用のコードを受け取る' }).click()
  const second = page
    .getByRole('region', { name: 'パソコンを追加する' })
    .getByText(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/)
  await expect(second).toBeVisible(byMail)
  const secondCode = (await second.textContent()) ?? ''
  await lock(page)
  await choose(page, 'code')
  await consent(page)
  await entries(page, 'code', 'tenpo2@example.jp', secondCode)
  await apply(page)
  await key(page)
  await page.getByRole('button', { name: 'ログイン画面へ進む' }).click()
  await look('locked-two')
  await reopen(page, 'tenpo2@example.jp')
  await login(page, false)
  await lock(page)
  await reopen(page, 'tenpo2@example.jp')
  await expect(page.getByRole('heading', { name: 'ワンタイムパスワードの入力' })).toBeVisible()
  await expect(page.getByRole('button', { name: '届いた番号を入力する' })).toBeVisible(byMail)
  await put(page, 'ワンタイムパスワード', await read(page, 'tenpo2@example.jp'))
  await page.getByRole('button', { name: 'ログイン', exact: true }).click()
  await expect(page.getByRole('navigation', { name: '主なメニュー' })).toBeVisible(byMail)

  await page.evaluate(() => (location.hash = '#/account'))
  const addresses = page.getByRole('region', { name: 'ログイン用メールアドレス' })
  await addresses.getByRole('button', { name: 'IDを変更する' }).click()
  await put(page, 'メールアドレス', 'honten@example.jp')
  await page.getByLabel('メールアドレス', { exact: true }).blur()
  await expect(addresses.getByText(/サーバーとパスワードの入力は不要です/)).toBeVisible()
  await addresses.getByRole('button', { name: '認証キーを送る' }).click()
  await expect(addresses.getByText(/に認証キーをお送りしました/)).toBeVisible(byMail)
  await look('address-key')
  await addresses.getByLabel('認証キー', { exact: true }).fill(await read(page, 'honten@example.jp'))
  await addresses.getByRole('button', { name: '登録する' }).click()
  await expect(addresses.getByText('honten@example.jp を登録しました。')).toBeVisible(byMail)
  await expect(addresses.getByRole('listitem').filter({ hasText: 'tenpo@example.jp' })).toHaveCount(0, byMail)
  await take(page, 'mails')
  await expect(tools(page).getByText('ログイン用メールアドレスの変更のお知らせ')).toBeVisible(byMail)
  await look('account', () => take(page, 'mails'))
  await lock(page)
}

/** ③: the address is registered at the counter; the key is read by hand. */
export async function wayRegistered(page: Page, look: Look): Promise<void> {
  await registeredToLogin(page, look)
  await login(page, false)
  await lock(page)
}

/** The same up to the one-time password. */
export async function registeredToLogin(page: Page, look: Look): Promise<void> {
  await serve(page, 'メールアドレスを登録する', 'soumu@example.jp')
  await choose(page, 'registered')
  await consent(page)
  await entries(page, 'registered', 'soumu@example.jp')
  await apply(page)
  await expect(page.getByRole('heading', { name: 'パスワードの登録' })).toBeVisible(byMail)
  await expect(page.getByRole('button', { name: '届いた認証キーを入力する' })).toBeVisible(byMail)
  await look('key-registered', () => take(page, 'mails'))
  await put(page, '新しいパスワード', password)
  await put(page, '新しいパスワード（確認）', password)
  await put(page, '認証キー', await read(page, 'soumu@example.jp'))
  await page.getByRole('button', { name: '完了', exact: true }).click()
  await expect(page.getByRole('button', { name: 'ログイン画面へ進む' })).toBeVisible(byMail)
  await look('opened-registered')
  await page.getByRole('button', { name: 'ログイン画面へ進む' }).click()
  await reopen(page, 'soumu@example.jp')
  await expect(page.getByRole('heading', { name: 'ワンタイムパスワードの入力' })).toBeVisible()
}

/** ①: provisional; a posting is sent and waits until the counter completes the registration. */
export async function wayProvisional(page: Page, look: Look): Promise<void> {
  await choose(page, 'provisional')
  await consent(page)
  await entries(page, 'provisional', 'shinki@example.jp')
  await apply(page)
  await expect(page.getByRole('button', { name: '届いた認証キーを入力する' })).toBeVisible(byMail)
  await look('key-provisional')
  await key(page, '新規商店')
  await look('opened-provisional')
  await page.getByRole('button', { name: 'ログイン画面へ進む' }).click()
  await reopen(page, 'shinki@example.jp')
  await login(page, true)
  await expect(page.getByText(/までに窓口で本登録をしてください/)).toBeVisible()
  await look('home-provisional')
  await newPosting(page, 'フルタイム')
  await fill(page, 'full', answers.full)
  await submit(page)
  await expect(page.getByText(/確認中/).first()).toBeVisible(byMail)
  await look('posting-provisional')
  await page.getByRole('link', { name: '窓口の側を見る' }).click()
  await expect(page.getByRole('table', { name: '受付箱にあるもの' })).toBeVisible()
  await look('intake')
  await page.evaluate(() => (location.hash = '#/account'))
  await serve(page, '本登録をする', 'shinki@example.jp')
  await look('completed')
  await expect(page.getByText(/までに窓口で本登録をしてください/)).toHaveCount(0, byMail)
  await goTo(page, '求人')
  await expect(page.getByRole('row', { name: /\b\d{5}-\d{8}\b/ })).toBeVisible(byMail)
}
