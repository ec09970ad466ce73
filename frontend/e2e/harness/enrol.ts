// A business that brings its own mailbox: the ways in, and the login. Each act ends when the screen shows that it is done.
import { createHmac } from 'node:crypto'
import type { MailSite, Mailbox } from './mailsite'
import { expect, type Page } from './test'

export const establishment = '4101-123456-7'
export const phone = '03-0000-0000'
export const password = 'Sakura-1234'

export type Way = 'code' | 'registered' | 'provisional'

/** How long mail may take there and back. */
const byMail = { timeout: 60_000 }

/** From the first page to the texts to agree to. */
export async function choose(page: Page, way: Way): Promise<void> {
  await page.locator(`main a[href="#/enrol/${way}"]`).click()
}

/** Opens both texts, reads each to its end by the keyboard, agrees, and goes on. In any language. */
export async function consent(page: Page): Promise<void> {
  const agree = page.getByRole('checkbox')
  for (const nth of [0, 1]) {
    await expect(agree).toBeDisabled()
    await page.locator('main button[aria-expanded]').nth(nth).click()
    const text = page.locator('main [role=region]').nth(nth)
    await text.focus()
    await page.keyboard.press('End')
    await expect(page.locator('main section [role=status]').nth(nth)).toContainText('✓')
  }
  await agree.check()
  await page.locator('main form button[type=submit]').click()
  await expect(page.locator('#address')).toBeVisible()
}

/** Fills STEP 4; the code and the mail servers are the caller's. */
export async function entries(page: Page, mail: MailSite, way: Way, code = '', box?: Mailbox): Promise<void> {
  const own = box ?? mail.site.kigyo
  const put = (label: string, value: string | number) =>
    page.getByLabel(label, { exact: true }).fill(String(value))
  await put('窓口のメールアドレス', mail.site.anteisho.address)
  if (way === 'code') {
    await put('アカウント作成コード', code)
    await put('事業所番号', establishment)
    await put('電話番号', phone)
  }
  await mailbox(page, mail, own)
}

/** Fills in how a mailbox is reached. The servers of the site have no name to be found by. */
export async function mailbox(page: Page, mail: MailSite, own: Mailbox): Promise<void> {
  const put = (label: string, value: string | number) =>
    page.getByLabel(label, { exact: true }).fill(String(value))
  await put('メールアドレス', own.address)
  const byHand = page.getByRole('button', { name: 'サーバーを手で入力する' })
  if (await byHand.isVisible()) await byHand.click()
  await put('メールのパスワード', own.password)
  // Choosing the encryption suggests its usual port; ours is another, so the port comes after.
  await page.getByLabel('受信サーバーの暗号化').selectOption('tls')
  await put('受信サーバーの名前', mail.site.imaps.host)
  await put('受信サーバーのポート', mail.site.imaps.port)
  await page.getByLabel('送信サーバーの暗号化').selectOption('starttls')
  await put('送信サーバーの名前', mail.site.smtp.host)
  await put('送信サーバーのポート', mail.site.smtp.port)
}

/** Sends STEP 4 on its way. */
export const apply = (page: Page) => page.getByRole('button', { name: '次へ進む' }).click()

/** Waits for the account mail, takes its key with one click, and chooses the password. */
export async function key(page: Page, business = ''): Promise<void> {
  await expect(page.getByRole('heading', { name: 'パスワードの登録' })).toBeVisible(byMail)
  if (business) await page.getByLabel('事業所名', { exact: true }).fill(business)
  await page.getByLabel('新しいパスワード', { exact: true }).fill(password)
  await page.getByLabel('新しいパスワード（確認）', { exact: true }).fill(password)
  await page.getByRole('button', { name: '届いた認証キーを入力する' }).click(byMail)
  await page.getByRole('button', { name: '完了', exact: true }).click()
  await expect(page.getByRole('button', { name: 'ログイン画面へ進む' })).toBeVisible(byMail)
}

/** Opens the account that is on this computer; the one-time password may come after. */
export async function unlock(page: Page, own = password): Promise<void> {
  await page.getByLabel('パスワード', { exact: true }).fill(own)
  await page.getByRole('button', { name: 'ログイン', exact: true }).click()
}

/** Takes the one-time password out of the mailbox with one click and logs in. */
export async function login(page: Page, trust: boolean): Promise<void> {
  await page.getByRole('button', { name: '届いた番号を入力する' }).click(byMail)
  const skip = page.getByRole('checkbox', { name: /省略する/ })
  if (trust) await skip.check()
  await page.getByRole('button', { name: 'ログイン', exact: true }).click()
  await expect(page.getByRole('navigation', { name: '主なメニュー' })).toBeVisible(byMail)
}

/** The whole way with a code, from the first page to the desk. */
export async function enrol(page: Page, mail: MailSite, code: string, trust = true): Promise<void> {
  await choose(page, 'code')
  await consent(page)
  await entries(page, mail, 'code', code)
  await apply(page)
  await comeIn(page, trust)
}

/** From the wait for the account mail to the desk. */
export async function comeIn(page: Page, trust = true): Promise<void> {
  await key(page)
  await page.getByRole('button', { name: 'ログイン画面へ進む' }).click()
  await unlock(page)
  await login(page, trust)
}

/** What an authenticator app shows now (RFC 6238). */
export function authenticatorCode(secret: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret].map((c) => letters.indexOf(c).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((b) => parseInt(b, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const mac = createHmac('sha1', key).update(counter).digest()
  const at = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
