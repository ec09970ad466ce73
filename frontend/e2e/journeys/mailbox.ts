// The set-up of a mailbox at servers that no authority vouches for: the certificate is shown, compared and then
// trusted; the settings test the line again and change the password.
import { apply, choose, comeIn, consent, entries } from '../harness/enrol'
import { Program } from '../harness/program'
import { expect, test as site } from '../harness/site'

const test = site.extend<{ program: Program }>({
  program: async ({}, use) => {
    const program = await Program.prepare({}) // without the site's authority
    await program.start()
    await use(program)
    await program.remove()
  },
})

test('a certificate nobody vouches for is compared and then trusted', async ({
  page,
  program,
  mail,
  office,
}) => {
  test.setTimeout(180_000)
  office.serve()
  await page.goto(program.url)
  await choose(page, 'code')
  await consent(page)
  await entries(page, mail, 'code', await office.issue())
  await page.getByLabel('メールのパスワード', { exact: true }).fill('chigau')
  await page.getByRole('button', { name: '接続テスト' }).click()
  const report = page.getByRole('region', { name: '接続テストの結果' })
  await expect(report.getByText('問題が見つかりました')).toBeVisible()

  // Nothing can be trusted before it was compared. Both servers show the same certificate: it is compared once.
  const certificate = page.getByRole('region', { name: /の証明書$/ })
  await expect(certificate).toHaveCount(1)
  await expect(certificate.getByText(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/)).toBeVisible()
  await expect(certificate.getByRole('button')).toHaveCount(0)
  await certificate.getByRole('checkbox').check()
  await certificate.getByRole('button', { name: /信頼して/ }).click()
  await expect(certificate).toHaveCount(0)

  // Then the next station speaks: the password.
  await expect(report.getByText(/メールサーバーに入れませんでした/).first()).toBeVisible()
  await page.getByLabel('メールのパスワード', { exact: true }).fill(mail.site.kigyo.password)
  await page.getByRole('button', { name: '接続テスト' }).click()
  await expect(report.getByText('接続しました')).toBeVisible()
  await apply(page)
  await comeIn(page)

  await page.getByRole('navigation', { name: '主なメニュー' }).getByRole('link', { name: '設定' }).click()
  const settings = page.getByRole('region', { name: 'メールの設定' })
  await settings.getByRole('button', { name: '接続テスト' }).click() // with the password that is kept
  await expect(settings.getByText('接続しました')).toBeVisible()
  await settings.getByLabel('メールのパスワード', { exact: true }).fill('chigau')
  await settings.getByRole('button', { name: '接続を確認して保存' }).click()
  await expect(settings.getByText(/メールサーバーに入れませんでした/).first()).toBeVisible()
  await settings.getByLabel('メールのパスワード', { exact: true }).fill(mail.site.kigyo.password)
  await settings.getByRole('button', { name: '接続を確認して保存' }).click()
  await expect(page.getByText(/メールの設定を変えました/)).toBeVisible()
  const tidy = settings.getByRole('checkbox', { name: /フォルダー KyujinDesk へ移す/ })
  await tidy.check()
  await page.reload()
  await expect(tidy).toBeChecked()
})
