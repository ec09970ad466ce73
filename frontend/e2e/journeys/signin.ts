// A mailbox that wants a sign-in in the browser instead of a password: the authority of an organisation, its answer to a
// port of this computer, tokens that Dovecot and Postfix check, and the next token when the first runs out.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { apply, choose, comeIn, consent, establishment, password, phone, unlock } from '../harness/enrol'
import { MailSite } from '../harness/mailsite'
import { Program } from '../harness/program'
import { expect, test as site } from '../harness/site'

const test = site.extend({
  mail: async ({}, use) => {
    const mail = await MailSite.start('-tokens')
    await use(mail)
    await mail.stop()
  },
  program: async ({ mail }, use) => {
    const program = await Program.prepare({ SSL_CERT_FILE: mail.site.ca })
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

test('a mailbox is signed in to in the browser, and stays so', async ({ page, program, mail, office }) => {
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

  // The program asks the system to open the authority's page; a person signs in there and is sent back.
  await page.getByText('例示認証にサインイン', { exact: true }).click()
  await put('クライアントID', 'desk')
  await page.getByRole('button', { name: '例示認証にサインインする' }).click()
  await expect.poll(() => program.opened()).toHaveLength(1)
  const [wanted = ''] = await program.opened()
  expect(new URL(wanted).searchParams.get('code_challenge_method')).toBe('S256')
  const browser = await page.context().newPage()
  await browser.goto(wanted)
  await expect(browser.getByRole('heading', { name: /に戻ってください/ })).toBeVisible()
  expect(new URL(browser.url()).hostname).toBe('127.0.0.1')
  await browser.close()
  await expect(page.getByText(/例示認証にサインインしました/)).toBeVisible()
  await expect(page.getByLabel('メールのパスワード', { exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: '接続テスト' }).click()
  await expect(page.getByText('つながりました')).toBeVisible()

  // Mail goes both ways with tokens alone.
  await apply(page)
  await comeIn(page)
  expect(await mail.asked()).toBeGreaterThan(1)

  // Tokens run out; the servers want another one when the program comes again.
  const before = await mail.asked()
  await program.stop()
  await program.start()
  await page.goto(program.url)
  await unlock(page, password)
  await expect(page.getByRole('navigation', { name: '主なメニュー' })).toBeVisible()
  await expect(page.getByRole('banner').getByText('最新')).toBeVisible({ timeout: 30_000 })
  expect(await mail.asked()).toBeGreaterThan(before)
})
