// A business that brings its own mailbox and the office's paper.
import type { MailSite } from './mailsite'
import type { Page } from './test'

export const establishment = '4101-123456-7'
export const phone = '03-0000-0000'
export const password = 'Sakura-1234'

/** Fills the page for one's own mailbox and sends; the code and the mail servers are the caller's. */
export async function enrol(page: Page, mail: MailSite, code: string): Promise<void> {
  await fillEnrolment(page, mail, code)
  await page.getByRole('button', { name: '窓口へ申し込む' }).click()
}

/** Fills the page. The servers of the site have no name that could be found. */
export async function fillEnrolment(page: Page, mail: MailSite, code: string): Promise<void> {
  const put = (label: string, value: string | number) =>
    page.getByLabel(label, { exact: true }).fill(String(value))
  await put('アカウント作成コード', code)
  await put('窓口のメールアドレス', mail.site.anteisho.address)
  await put('事業所番号', establishment)
  await put('電話番号', phone)
  await put('メールアドレス', mail.site.kigyo.address)
  const byHand = page.getByRole('button', { name: 'サーバーを手で入力する' })
  if (await byHand.isVisible()) await byHand.click()
  await put('メールのパスワード', mail.site.kigyo.password)
  // Choosing the encryption suggests its usual port; ours is another, so the port comes after.
  await page.getByLabel('受信サーバーの暗号化').selectOption('tls')
  await put('受信サーバーの名前', mail.site.imaps.host)
  await put('受信サーバーのポート', mail.site.imaps.port)
  await page.getByLabel('送信サーバーの暗号化').selectOption('starttls')
  await put('送信サーバーの名前', mail.site.smtp.host)
  await put('送信サーバーのポート', mail.site.smtp.port)
  await put('新しいパスワード', password)
  await put('新しいパスワード（確認）', password)
}

/** Opens the account that is on this computer. */
export async function unlock(page: Page): Promise<void> {
  await page.getByLabel('パスワード', { exact: true }).fill(password)
  await page.getByRole('button', { name: '開く', exact: true }).click()
}
