// The login in practice: the same letters and mails as a real one, with the digits one click away.
import { practise } from '../harness/acts'
import { login } from '../harness/enrol'
import { expect, test } from '../harness/test'

test('practice logs in by itself, and by hand once that was taken back', async ({ page, program }) => {
  await practise(page, program)
  await page.evaluate(() => (location.hash = '#/account'))
  const forget = page.getByRole('button', { name: /の省略を解除$/ })
  await forget.click()
  await expect(forget).toHaveCount(0)
  await page.evaluate(() => (location.hash = '#/settings'))
  await page.getByRole('button', { name: '練習を終える' }).click()
  await page.getByRole('button', { name: /^練習をはじめる/ }).click()
  await expect(page.getByRole('heading', { name: 'ワンタイムパスワードの入力' })).toBeVisible()
  await login(page, true)
  await expect(page.getByRole('banner').getByText('練習', { exact: true })).toBeVisible()
})
