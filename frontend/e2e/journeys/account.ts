// The ways in without a code, the login without leaving it out, a second computer, and a computer that is lost.
import {
  apply,
  authenticatorCode,
  choose,
  comeIn,
  consent,
  enrol,
  entries,
  key,
  login,
  mailbox,
  password,
  unlock,
} from '../harness/enrol'
import { goTo, newPosting } from '../harness/acts'
import { newestDigits } from '../harness/inbox'
import { Program } from '../harness/program'
import { expect, test } from '../harness/site'

const byMail = { timeout: 60_000 }

test('an address registered at the counter: password, login each time, offline', async ({
  page,
  program,
  mail,
  office,
}) => {
  test.setTimeout(240_000)
  await office.register(mail.site.kigyo.address)
  office.serve()
  await page.goto(program.url)
  await choose(page, 'registered')
  await consent(page)
  await entries(page, mail, 'registered')

  // Going back and forth loses nothing that was typed.
  await page.getByRole('button', { name: '← 戻る' }).click()
  await page.getByRole('button', { name: '次へ進む' }).click()
  await expect(page.getByLabel('メールアドレス', { exact: true })).toHaveValue(mail.site.kigyo.address)
  await expect(page.getByLabel('メールのパスワード', { exact: true })).toHaveValue(mail.site.kigyo.password)
  await apply(page)
  await comeIn(page, false)

  // Locked, it asks for the password and for another one-time password.
  await page.getByRole('button', { name: 'ログアウト' }).click()
  await unlock(page)
  await expect(page.getByRole('heading', { name: 'ワンタイムパスワードの入力' })).toBeVisible()
  await page.getByLabel('ワンタイムパスワード', { exact: true }).fill('00000000')
  await page.getByRole('button', { name: 'ログイン', exact: true }).click()
  await expect(page.getByRole('alert').getByText(/番号が違います/)).toBeVisible(byMail)

  // Drafting needs no login.
  await page.getByRole('button', { name: 'オフラインで続ける' }).click()
  await newPosting(page, 'フルタイム')
  await expect(page.getByText('ログインしていません。ログイン後に送信します。')).toBeVisible()
  await page.getByRole('button', { name: 'ログインする' }).click()
  await login(page, true)

  // From now on the password alone opens it.
  await page.getByRole('button', { name: 'ログアウト' }).click()
  await unlock(page)
  await expect(page.getByRole('navigation', { name: '主なメニュー' })).toBeVisible()
})

test('an address the counter does not know gets the same screen and no mail', async ({
  page,
  program,
  mail,
  office,
}) => {
  test.setTimeout(120_000)
  office.serve()
  await page.goto(program.url)
  await choose(page, 'registered')
  await consent(page)
  await entries(page, mail, 'registered')
  await apply(page)
  await expect(page.getByRole('heading', { name: 'パスワードの登録' })).toBeVisible(byMail)
  await expect(page.getByText('メールが届きました')).toHaveCount(0)
})

test('provisional first, registered at the counter afterwards', async ({ page, program, mail, office }) => {
  test.setTimeout(180_000)
  office.serve()
  await page.goto(program.url)
  await choose(page, 'provisional')
  await consent(page)
  await entries(page, mail, 'provisional')
  await apply(page)
  await key(page, '新規商店')
  await expect(page.getByText(/仮登録です/)).toBeVisible()
  await page.getByRole('button', { name: 'ログイン画面へ進む' }).click()
  await unlock(page)
  await login(page, true)
  await expect(page.getByText(/までに窓口で本登録をしてください/)).toBeVisible()
  await office.complete(mail.site.kigyo.address)
  await expect(page.getByText(/までに窓口で本登録をしてください/)).toHaveCount(0, byMail)
})

test('a second computer joins with a code, and is taken off when it is lost', async ({
  page,
  program,
  mail,
  office,
  browser,
}) => {
  test.setTimeout(300_000)
  office.serve()
  await page.goto(program.url)
  await enrol(page, mail, await office.issue())
  await page.evaluate(() => (location.hash = '#/account'))
  await page.getByRole('button', { name: '追加用のコードを受け取る' }).click()
  const code = page
    .getByRole('region', { name: 'パソコンを追加する' })
    .getByText(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/)
  await expect(code).toBeVisible(byMail)

  const other = await Program.prepare({ SSL_CERT_FILE: mail.site.ca })
  await other.start()
  const second = await (await browser.newContext({ locale: 'ja' })).newPage()
  try {
    await second.goto(other.url)
    await enrol(second, mail, (await code.textContent()) ?? '')
    await goTo(second, '求人')
    const off = page.getByRole('button', { name: /の登録を解除する$/ })
    await expect(off).toHaveCount(1, byMail)
    await off.click()
    await page.getByRole('alertdialog').getByRole('button', { name: '登録を解除する' }).click()
    await expect(off).toHaveCount(0, byMail)

    // What the lost computer still sends is refused, and it says so.
    await second.evaluate(() => (location.hash = '#/account'))
    await second.getByRole('button', { name: '追加用のコードを受け取る' }).click()
    await expect(second.getByText(/このパソコンの登録は解除されました/)).toBeVisible(byMail)
  } finally {
    await second.context().close()
    await other.remove()
  }
})

test('the ID moves to another mailbox, the password changes, an app stands in for the mail', async ({
  page,
  program,
  mail,
  office,
}) => {
  test.setTimeout(300_000)
  office.serve()
  await page.goto(program.url)
  await enrol(page, mail, await office.issue(), false)
  await page.evaluate(() => (location.hash = '#/account'))
  const addresses = page.getByRole('region', { name: 'ログイン用メールアドレス' })
  await expect(addresses.getByText(mail.site.kigyo.address)).toBeVisible(byMail)
  await addresses.getByRole('button', { name: 'IDを変更する' }).click()
  await mailbox(page, mail, mail.site.jinji)
  await addresses.getByRole('button', { name: '認証キーを送る' }).click()
  await expect(addresses.getByText(/に認証キーをお送りしました/)).toBeVisible(byMail)
  await addresses.getByLabel('認証キー', { exact: true }).fill(await newestDigits(mail.site, mail.site.jinji))
  await addresses.getByRole('button', { name: '登録する' }).click()
  await expect(addresses.getByText(`${mail.site.jinji.address} を登録しました。`)).toBeVisible(byMail)
  await expect(addresses.getByRole('listitem').filter({ hasText: mail.site.kigyo.address })).toHaveCount(
    0,
    byMail,
  )

  const after = `${password}2`
  await page.getByLabel('いまのパスワード', { exact: true }).fill(password)
  await page.getByLabel('新しいパスワード', { exact: true }).fill(after)
  await page.getByLabel('新しいパスワード（確認）', { exact: true }).fill(after)
  await page.getByRole('button', { name: 'パスワードを変更する' }).click()
  await expect(page.getByText('パスワードを変更しました。')).toBeVisible()

  const app = page.getByRole('region', { name: '認証アプリ' })
  await app.getByRole('button', { name: '認証アプリを設定する' }).click()
  await expect(app.getByRole('img', { name: '認証アプリ' })).toBeVisible(byMail)
  const secret = ((await app.locator('p.num').textContent()) ?? '').replaceAll(' ', '')
  const recovery = (await app.getByRole('listitem').first().textContent()) ?? ''
  await app.getByLabel('認証アプリ', { exact: true }).fill(authenticatorCode(secret))
  await app.getByRole('button', { name: '確認する' }).click()
  await expect(app.getByText('認証アプリを使っています。')).toBeVisible(byMail)

  // The next login goes to the new ID, with the new password, and a recovery code in place of the mail.
  await page.getByRole('button', { name: 'ログアウト' }).click()
  await unlock(page, after)
  await expect(page.getByText(new RegExp(`${mail.site.jinji.address} に、30分間有効`))).toBeVisible()
  await page.getByRole('radio', { name: '回復用コード' }).check()
  await page.getByLabel('回復用コード', { exact: true }).last().fill(recovery)
  await page.getByRole('button', { name: 'ログイン', exact: true }).click()
  await expect(page.getByRole('navigation', { name: '主なメニュー' })).toBeVisible(byMail)
})
