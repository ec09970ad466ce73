// A mailbox that wants a sign-in in the browser instead of a password: the authority of an organisation, its answer to a
// port of this computer, tokens that Dovecot and Postfix check, the next token when the first runs out, and another
// sign-in where the system's keychain has lost the first.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { goTo } from '../harness/acts'
import {
  apply,
  choose,
  comeIn,
  consent,
  establishment,
  login,
  password,
  phone,
  unlock,
} from '../harness/enrol'
import { Keychain } from '../harness/keychain'
import { MailSite } from '../harness/mailsite'
import { Program } from '../harness/program'
import { expect, test as site, type Page } from '../harness/site'

const test = site.extend<{ keychain: Keychain }>({
  keychain: async ({}, use) => {
    const keychain = await Keychain.start()
    await use(keychain)
    await keychain.remove()
  },
  mail: async ({}, use) => {
    const mail = await MailSite.start('-tokens')
    await use(mail)
    await mail.stop()
  },
  program: async ({ mail, keychain }, use) => {
    const program = await Program.prepare({ SSL_CERT_FILE: mail.site.ca, ...keychain.env })
    await writeFile(join(program.data, 'settings.json'), JSON.stringify({ mailProviders: [provider(mail)] }))
    await program.start()
    await use(program)
    await program.remove()
  },
})

/** What an organisation writes into the settings. */
const provider = ({ site }: MailSite) => ({
  name: '例示メール',
  domains: ['example.jp'],
  imap: `${site.imaps.host}:${site.imaps.port}/tls`,
  smtp: `${site.smtp.host}:${site.smtp.port}/starttls`,
  authority: {
    id: 'example',
    name: '例示認証',
    auth: `${site.authority}/authorize`,
    token: `${site.authority}/token`,
    scopes: ['mail'],
    ask: { access_type: 'offline' },
    redirect: '127.0.0.1',
  },
})

/** Signs in: the program asks the system to open the authority's page, which sends back to a port of this computer. */
async function signIn(page: Page, program: Program, button: string): Promise<void> {
  const before = (await program.opened()).length
  await page.getByRole('button', { name: button }).click()
  await expect.poll(() => program.opened()).toHaveLength(before + 1)
  const wanted = (await program.opened()).at(-1) ?? ''
  expect(new URL(wanted).searchParams.get('code_challenge_method')).toBe('S256')
  const browser = await page.context().newPage()
  await browser.goto(wanted)
  await expect(browser.getByRole('heading', { name: /に戻ってください/ })).toBeVisible()
  expect(new URL(browser.url()).hostname).toBe('127.0.0.1')
  await browser.close()
  await expect(page.getByText(/例示認証にサインインしました/)).toBeVisible()
}

test('a mailbox is signed in to in the browser, and stays so', async ({
  page,
  program,
  mail,
  office,
  keychain,
}) => {
  test.setTimeout(240_000)
  office.serve()
  await page.goto(program.url)
  await choose(page, 'code')
  await consent(page)
  const put = (label: string, value: string) => page.getByLabel(label, { exact: true }).fill(value)
  await put('窓口のメールアドレス', mail.site.anteisho.address)
  await put('アカウント作成コード', await office.issue())
  await put('事業所番号', establishment)
  await put('電話番号', phone)
  await put('メールアドレス', mail.site.kigyo.address)
  await page.getByLabel('メールアドレス', { exact: true }).press('Tab')
  await expect(page.getByText('例示メール')).toBeVisible()

  await page.getByText('例示認証にサインイン', { exact: true }).click()
  await put('クライアントID', 'desk')
  await signIn(page, program, '例示認証にサインインする')
  await expect(page.getByLabel('メールのパスワード', { exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: '接続テスト' }).click()
  await expect(page.getByText('接続しました')).toBeVisible()

  // Mail goes both ways with tokens alone.
  await apply(page)
  await comeIn(page, false)
  expect(await mail.asked()).toBeGreaterThan(1)
  await program.stop()

  // The keychain is lost: before the login the sign-in is asked for again, and nothing else.
  await keychain.lose()
  await program.start()
  await page.goto(program.url)
  await unlock(page, password)
  const again = page.getByRole('form', { name: 'メールにもう一度サインインしてください' })
  await again.getByRole('button', { name: '接続を確認して保存' }).click()
  await expect(again.getByRole('alert').getByText('先に、サインインしてください。')).toBeVisible()
  await signIn(page, program, '例示認証にサインインする')
  await again.getByRole('button', { name: '接続を確認して保存' }).click()
  await expect(again).toHaveCount(0, { timeout: 30_000 })
  await login(page, true)

  // Tokens run out; the servers want another one when the program comes again.
  const before = await mail.asked()
  await program.stop()
  await program.start()
  await page.goto(program.url)
  await unlock(page, password)
  await expect(page.getByRole('navigation', { name: '主なメニュー' })).toBeVisible()
  const line = page.getByRole('banner')
  await expect(line.getByText('最新')).toBeVisible({ timeout: 30_000 })
  expect(await mail.asked()).toBeGreaterThan(before)

  // Lost once more, where no login stands in between: the line says so, and the settings mend it.
  await program.stop()
  await keychain.lose()
  await program.start()
  await page.goto(program.url)
  await unlock(page, password)
  await expect(line.getByText('要対応')).toBeVisible({ timeout: 30_000 })
  await goTo(page, '設定')
  await signIn(page, program, '例示認証にサインインする')
  await page.getByRole('button', { name: '接続を確認して保存' }).click()
  await expect(line.getByText('最新')).toBeVisible({ timeout: 30_000 })

  // And anybody may sign in anew without need.
  await page.reload()
  await expect(page.getByText('例示認証にサインインしています。')).toBeVisible()
  await signIn(page, program, 'サインインし直す')
  await page.getByRole('button', { name: '接続を確認して保存' }).click()
  await expect(page.getByText(/メールの設定を変えました/)).toBeVisible({ timeout: 30_000 })
  await expect(line.getByText('最新')).toBeVisible({ timeout: 30_000 })
})
