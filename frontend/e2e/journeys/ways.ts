// The three ways in, the login with and without leaving it out, a second computer and another ID, all in practice with
// nothing to configure.
import { expect, test } from '../harness/test'
import { entrance, wayProvisional, wayRegistered, wayWithCode } from '../harness/ways'

const look = async () => undefined

test('the code on paper, a second computer, another ID', async ({ page, program }) => {
  test.setTimeout(180_000)
  await entrance(page, program)
  await wayWithCode(page, look)
})

test('an address registered at the counter, and back to the practice business', async ({ page, program }) => {
  await entrance(page, program)
  await wayRegistered(page, look)
  // A real mailbox cannot be named: nothing leaves the computer.
  await page.locator('main a[href="#/enrol/registered"]').click()
  await page.evaluate(() => (location.hash = '#/'))
  await page.getByRole('button', { name: '練習の事業所に戻る' }).click()
  await expect(page.getByRole('navigation', { name: '主なメニュー' })).toBeVisible()
  await expect(page.getByText('例示商店').first()).toBeVisible()
})

test('provisional first, then completed at the counter', async ({ page, program }) => {
  test.setTimeout(180_000)
  await entrance(page, program)
  await wayProvisional(page, look)
})
