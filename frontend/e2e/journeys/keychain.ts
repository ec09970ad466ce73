// The mail password is sealed with the system's keychain, too: where that is lost, it alone is asked for again.
import { enrol, login, unlock } from '../harness/enrol'
import { goTo, newPosting } from '../harness/acts'
import { Keychain } from '../harness/keychain'
import { Program } from '../harness/program'
import { expect, test } from '../harness/site'

test('moved to another computer, the mail password alone is asked for', async ({ page, mail, office }) => {
  test.setTimeout(240_000)
  const keychain = await Keychain.start()
  const program = await Program.prepare({ SSL_CERT_FILE: mail.site.ca, ...keychain.env })
  try {
    await program.start()
    office.serve()
    await page.goto(program.url)
    await enrol(page, mail, await office.issue(), false)
    await newPosting(page, 'フルタイム')
    expect(await program.stop()).toBe(0)

    // The same keychain, another start: nobody sees anything of it.
    await program.start()
    await page.goto(program.url)
    await unlock(page)
    await login(page, false)
    expect(await program.stop()).toBe(0)

    await keychain.lose()
    await program.start()
    await page.goto(program.url)
    await unlock(page)
    const again = page.getByRole('form', { name: 'メールのパスワードをもう一度入力してください' })
    await expect(again).toBeVisible()
    await again.getByLabel('メールのパスワード', { exact: true }).fill('not this one')
    await again.getByRole('button', { name: '接続を確認して保存' }).click()
    await expect(again.getByText(/問題が見つかりました/)).toBeVisible({ timeout: 30_000 })
    await again.getByLabel('メールのパスワード', { exact: true }).fill(mail.site.kigyo.password)
    await again.getByRole('button', { name: '接続を確認して保存' }).click()
    await expect(again).toHaveCount(0, { timeout: 30_000 })
    await login(page, true)
    await goTo(page, '求人')
    await expect(page.getByRole('link', { name: /入力を続ける/ })).toHaveCount(1)
  } finally {
    await program.remove()
    await keychain.remove()
  }
})
