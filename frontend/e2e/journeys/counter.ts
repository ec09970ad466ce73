// An office that is run in the window: made on the first page with a mailbox at real servers, locked, entered again by the clerk's own
// password; what a wrong password and a wrong number come to.
import { mailbox } from '../harness/enrol'
import { inspector } from '../harness/axe'
import { expect, test } from '../harness/site'

const password = 'himitsu-1'

test('an office is made in the window, locked, and entered again by its clerk', async ({
  page,
  program,
  mail,
}) => {
  test.setTimeout(180_000)
  const found: string[] = []
  const look = inspector(page, found)
  await page.goto(program.url)
  await page.getByRole('link', { name: '窓口として使う' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '窓口として使う' })).toBeVisible()
  await page.locator('#office').fill('例示町 無料職業紹介所')
  await page.locator('#code').fill('4101')
  await page.getByRole('button', { name: '窓口を作る' }).click()
  await expect(page.locator('#code-error')).toBeVisible()
  await look('counter-wrong')
  await page.screenshot({ path: test.info().outputPath('wrong.png'), fullPage: true })
  await page.locator('#code').fill('４１０１０')
  await page.locator('#hours').fill('平日 9:00–17:00')
  await page.locator('#helpDesk').fill('0952-00-0000')
  await mailbox(page, mail, mail.site.anteisho)
  await page.locator('#clerk').fill('佐藤')
  await page.locator('#password').fill(password)
  await page.locator('#again').fill(password)
  await page.screenshot({ path: test.info().outputPath('filled.png'), fullPage: true })
  await page.getByRole('button', { name: '窓口を作る' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '受付箱' })).toBeVisible({ timeout: 60_000 })
  const banner = page.getByRole('banner')
  await expect(banner).toContainText('例示町 無料職業紹介所')
  await expect(banner).toContainText('佐藤')
  await expect(page.getByText('練習では')).toHaveCount(0)
  await expect(page.getByRole('link', { name: '求人', exact: true })).toHaveCount(0)
  await look('counter-inside')
  await page.screenshot({ path: test.info().outputPath('inside.png') })

  // A business comes to the counter: a code on paper, and taken back again.
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('heading', { level: 1, name: '事業所の受付' })).toBeVisible()
  await page.getByLabel('事業所番号', { exact: true }).fill('4101-123456-7')
  await page.getByRole('button', { name: 'コードを発行する' }).click()
  await expect(page.getByText('新しい事業所では、事業所名を入力してください。')).toBeVisible()
  await page.getByLabel('事業所名', { exact: true }).fill('例示商店')
  await page.getByLabel('電話番号').fill('0952-00-0000')
  await look('counter-codes')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '例示商店のコードを発行しました' })).toBeFocused()
  await expect(page.getByRole('row', { name: /例示商店/ })).toBeVisible()
  await look('counter-paper')
  await page.screenshot({ path: test.info().outputPath('paper.png'), fullPage: true })
  await page.getByRole('button', { name: /を取り消す$/ }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '取り消す' }).click()
  await expect(page.getByText('使われていないコードはありません')).toBeVisible()

  await program.kill()
  await program.start()
  await page.goto(program.url)
  await page.reload()
  await page.getByLabel('係', { exact: true }).selectOption({ label: '佐藤' })
  await page.getByLabel('係のパスワード').fill('himitsu-2')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('パスワード')
  await look('counter-login')
  await page.screenshot({ path: test.info().outputPath('login.png') })
  await page.getByLabel('係のパスワード').fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '受付箱' })).toBeVisible()
  await page.getByRole('button', { name: 'ログアウト' }).click()
  await expect(page.getByLabel('係のパスワード')).toBeVisible()
  expect(found).toEqual([])
})
