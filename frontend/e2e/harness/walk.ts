// Every step of an account over real mail, the wrong turns too, for whoever wants to look at all of them.
import { newestDigits } from './inbox'
import * as a from './enrol'
import type { Keychain } from './keychain'
import type { MailSite, Mailbox } from './mailsite'
import type { Office } from './officed'
import { Program } from './program'
import type { Look } from './screens'
import { expect, type Page } from './test'

const byMail = { timeout: 60_000 }
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const keyHasCome = (page: Page) =>
  expect(page.getByRole('button', { name: '届いた認証キーを入力する' })).toBeVisible(byMail)
const account = (page: Page) => page.evaluate(() => (location.hash = '#/account'))
const region = (page: Page, name: string) => page.getByRole('region', { name })

/** ② from the first page to the home page, with every mistake a person can make. */
export async function codeWay(page: Page, program: Program, mail: MailSite, office: Office, look: Look) {
  await page.goto(program.url)
  await look('first')
  await a.choose(page, 'code')
  await look('consent')
  await page.locator('main button[aria-expanded]').first().click()
  await look('consent-open')
  await page.reload()
  await a.consent(page)
  await a.apply(page)
  await look('entries-empty')

  const code = await office.issue()
  const typo = code.replace(/^./, code.startsWith('7') ? '8' : '7')
  await a.entries(page, mail, 'code', typo)
  await a.apply(page)
  await expect(page.getByText(/コードに誤りがあります/).first()).toBeVisible(byMail)
  await look('entries-typo')

  await field(page, 'アカウント作成コード').fill(code)
  await field(page, '電話番号').fill('03-9999-9999')
  await a.apply(page)
  await expect(page.getByRole('heading', { name: '窓口に照会しています' })).toBeVisible(byMail)
  await expect(page.getByRole('status').getByText('送信済・回答待ち')).toBeVisible(byMail)
  await look('waiting')
  await mail.cut()
  await expect(page.getByText(/に接続できませんでした/)).toBeVisible(byMail)
  await look('waiting-cut')
  await mail.restore()
  office.serve()
  await expect(page.getByText(/どれかが、窓口の記録と違います/)).toBeVisible(byMail)
  await look('refused')
  await page.locator('main section button.btn-go').click()
  await field(page, '電話番号').fill(a.phone)
  await field(page, 'メールのパスワード').fill(mail.site.kigyo.password)
  await a.apply(page)

  await keyHasCome(page)
  await look('key')
  await press(page, '完了')
  await look('key-errors')
  await field(page, '新しいパスワード').fill(a.password)
  await field(page, '新しいパスワード（確認）').fill(a.password)
  await field(page, '認証キー').fill('00000000')
  await press(page, '完了')
  await expect(page.getByText(/認証キーが違います/)).toBeVisible(byMail)
  await look('key-wrong')
  await press(page, 'はじめからやり直す')
  await look('key-restart')
  await press(page, '続ける')
  await a.key(page)
  await look('opened')
  await press(page, 'ログイン画面へ進む')
  await look('locked')
  await password(page, look)
  await expect(page.getByRole('button', { name: '届いた番号を入力する' })).toBeVisible(byMail)
  await look('login')
  await field(page, 'ワンタイムパスワード').fill('00000000')
  await press(page, 'ログイン')
  await expect(page.getByRole('alert').getByText(/番号が違います/)).toBeVisible(byMail)
  await look('login-wrong')
  await press(page, 'オフラインで続ける')
  await look('home-offline')
  await press(page, 'ログインする')
  await a.login(page, true)
}

/** ② with a wrong phone number, until the code is void. */
export async function voidCode(page: Page, program: Program, mail: MailSite, office: Office, look: Look) {
  office.serve()
  await page.goto(program.url)
  await a.choose(page, 'code')
  await a.consent(page)
  await a.entries(page, mail, 'code', await office.issue())
  await field(page, '電話番号').fill('03-9999-9999')
  for (let left = 9; ; left--) {
    await a.apply(page)
    await expect(page.getByRole('heading', { name: '申込みを受け付けられませんでした' })).toBeVisible(byMail)
    if (left === 0) break
    await expect(page.getByText(`このコードはあと${left}回入力できます。`)).toBeVisible()
    await press(page, '入力し直す')
  }
  await expect(page.getByText(/窓口で新しいコードを受け取ってください/)).toBeVisible()
  await look('void')
}

/** Wrong passwords at the locked account, until one has to wait, and the right one. */
async function password(page: Page, look: Look): Promise<void> {
  await a.unlock(page, 'chigau-1!')
  await expect(page.getByText(/パスワードが違います/)).toBeVisible()
  await look('locked-wrong')
  for (const wrong of ['chigau-2!', 'chigau-3!', 'chigau-4!']) {
    await a.unlock(page, wrong)
    await page.getByRole('alert').waitFor()
  }
  await expect(page.getByText(/秒待ってから/)).toBeVisible()
  await look('locked-pause')
  await expect(async () => {
    await a.unlock(page)
    await expect(page.getByRole('heading', { name: 'ワンタイムパスワードの入力' })).toBeVisible({
      timeout: 2000,
    })
  }).toPass({ timeout: 40_000 })
}

/** The page of the account: another ID, another computer and its end, the authenticator app, the password. */
export async function accountPage(
  page: Page,
  mail: MailSite,
  other: { page: Page; program: Program; look: Look },
  look: Look,
): Promise<void> {
  await account(page)
  await expect(region(page, 'ログイン用メールアドレス').getByText(mail.site.kigyo.address)).toBeVisible(
    byMail,
  )
  await look('account')
  const change = () =>
    page.locator('section[aria-labelledby=addresses] button.btn:not(.btn-quiet)').first().click()
  await change()
  await look('account-id', change)
  await a.mailbox(page, mail, mail.site.jinji)
  await press(page, '認証キーを送る')
  await expect(page.getByText(/に認証キーをお送りしました/)).toBeVisible(byMail)
  await field(page, '認証キー').fill('00000000')
  await press(page, '登録する')
  await expect(page.getByText(/認証キーが違います/)).toBeVisible(byMail)
  await look('account-key')
  await field(page, '認証キー').fill(await newestDigits(mail.site, mail.site.jinji))
  await press(page, '登録する')
  await expect(page.getByText(`${mail.site.jinji.address} を登録しました。`)).toBeVisible(byMail)

  await press(page, '追加用のコードを受け取る')
  const code = region(page, 'パソコンを追加する').getByText(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/)
  await expect(code).toBeVisible(byMail)
  await look('account-code')
  await other.page.goto(other.program.url)
  await a.choose(other.page, 'code')
  await a.consent(other.page)
  await a.entries(other.page, mail, 'code', (await code.textContent()) ?? '', mail.site.jinji)
  await a.apply(other.page)
  await a.comeIn(other.page, false)
  const off = page.getByRole('button', { name: /の登録を解除する$/ })
  await expect(off).toHaveCount(1, byMail)
  await look('account-two')
  const revoke = () => page.locator('section[aria-labelledby=devices] li button.btn-bad').click()
  await revoke()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await look('account-revoke', revoke)
  await page.getByRole('alertdialog').getByRole('button', { name: '登録を解除する' }).click()
  await expect(off).toHaveCount(0, byMail)
  await account(other.page)
  await press(other.page, '追加用のコードを受け取る')
  await expect(other.page.getByText(/このパソコンの登録は解除されました/)).toBeVisible(byMail)
  await other.look('revoked')

  const setUp = () => page.locator('section[aria-labelledby=authenticator] button.btn').click()
  await setUp()
  await expect(region(page, '認証アプリ').getByRole('img')).toBeVisible(byMail)
  await look('account-app')
  const secret = ((await region(page, '認証アプリ').locator('p.num').textContent()) ?? '').replaceAll(' ', '')
  await region(page, '認証アプリ').getByLabel('認証アプリ', { exact: true }).fill(a.authenticatorCode(secret))
  await press(page, '確認する')
  await expect(page.getByText('認証アプリを使っています。')).toBeVisible(byMail)
  const short = async () => {
    await page.locator('#before').fill(a.password)
    await page.locator('#after').fill('short')
    await page.locator('section[aria-labelledby=password-title] button[type=submit]').click()
  }
  await short()
  await look('account-password', short)

  await press(page, 'ログアウト')
  await a.unlock(page)
  await expect(
    page.getByRole('heading', { name: 'ホーム' }).or(page.getByRole('navigation').first()),
  ).toBeVisible()
  await account(page)
  await page.getByRole('button', { name: /の省略を解除$/ }).click()
  await expect(page.getByText('ログインのたびに入力')).toBeVisible(byMail)
  await press(page, 'ログアウト')
  await a.unlock(page)
  await expect(page.getByRole('radio', { name: '認証アプリの番号' })).toBeVisible(byMail)
  await page.getByRole('radio').nth(2).check()
  await look('login-methods')
}

/** ③, on a computer that has another account already, and the change between the two. */
export async function registeredWay(page: Page, mail: MailSite, office: Office, box: Mailbox, look: Look) {
  await office.register(box.address, '4101-333333-3', '例示工房')
  await look('first-locked')
  await a.choose(page, 'registered')
  await a.consent(page)
  await look('entries-registered')
  await a.entries(page, mail, 'registered', '', box)
  await a.apply(page)
  await keyHasCome(page)
  await look('key-registered')
  await a.key(page)
  await look('opened-registered')
  await press(page, 'ログイン画面へ進む')
  await look('locked-two')
  const form = page.locator('main form').filter({ hasText: box.address })
  await form.getByLabel('パスワード', { exact: true }).fill(a.password)
  await form.getByRole('button', { name: 'ログイン', exact: true }).click()
  await a.login(page, true)
  await look('home-switch')
}

/** ①: provisional, lapsed because nobody came in time, and completed at the counter after all. */
export async function provisionalWay(
  page: Page,
  program: Program,
  mail: MailSite,
  office: Office,
  look: Look,
) {
  office.serve()
  await page.goto(program.url)
  await a.choose(page, 'provisional')
  await look('consent-provisional')
  await a.consent(page)
  await look('entries-provisional')
  await a.entries(page, mail, 'provisional')
  await a.apply(page)
  await keyHasCome(page)
  await look('key-provisional')
  await a.key(page, '新規商店')
  await look('opened-provisional')
  await press(page, 'ログイン画面へ進む')
  await a.unlock(page)
  await a.login(page, true)
  await expect(page.getByText(/までに窓口で本登録をしてください/)).toBeVisible()
  await look('home-provisional')
  await office.overdue()
  await expect(page.getByText('仮登録の期限が過ぎました。窓口へお越しください。')).toBeVisible(byMail)
  await look('home-lapsed')
  await office.complete(mail.site.kigyo.address)
  await expect(page.getByText('仮登録の期限が過ぎました。窓口へお越しください。')).toHaveCount(0, byMail)
  await look('home-registered')
}

/** The system's keychain is lost: the mail password again. */
export async function keychainLost(
  page: Page,
  program: Program,
  keychain: Keychain,
  mail: MailSite,
  look: Look,
): Promise<void> {
  await program.stop()
  await keychain.lose()
  await program.start()
  await page.goto(program.url)
  await a.unlock(page)
  const again = page.getByRole('form', { name: 'メールのパスワードをもう一度入力してください' })
  await expect(again).toBeVisible()
  await look('mail-again')
  await again.getByLabel('メールのパスワード', { exact: true }).fill('not this one')
  await again.getByRole('button', { name: '接続を確認して保存' }).click()
  await expect(again.getByText(/問題が見つかりました/)).toBeVisible({ timeout: 30_000 })
  await look('mail-again-wrong')
  await again.getByLabel('メールのパスワード', { exact: true }).fill(mail.site.kigyo.password)
  await again.getByRole('button', { name: '接続を確認して保存' }).click()
  await expect(again).toHaveCount(0, { timeout: 30_000 })
}
