// The other side of practice: a posting that is sent is seen in the office's intake box until the clerk has decided.
import { accepted, line, newPosting, practise, submit } from '../harness/acts'
import { fill } from '../harness/form'
import { answers, title } from '../harness/sample'
import { expect, test } from '../harness/test'

test('a posting is seen in the intake box of the office while it waits', async ({ page, program }) => {
  await practise(page, program)
  await newPosting(page, 'パート')
  await fill(page, 'part', answers.part)
  await line(page, 'cut')
  await submit(page)

  await page.getByRole('link', { name: '窓口の側を見る' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '受付箱' })).toBeFocused()
  await expect(page.getByRole('banner').getByText('窓口の側（練習の窓口）')).toBeVisible()
  await expect(page.getByText('待っているものはありません')).toBeVisible()
  const menu = page.getByRole('navigation', { name: '主なメニュー' })
  await expect(menu.getByRole('link')).toHaveText(['受付箱', '事業所の受付', '係', '業務記録'])

  // The line is back, and the box fills and empties while it is looked at.
  await page.evaluate(() => {
    type Practice = { Cut(off: boolean): Promise<void> }
    return (window as unknown as { go: { bridge: { Practice: Practice } } }).go.bridge.Practice.Cut(false)
  })
  const row = page
    .getByRole('table', { name: '受付箱にあるもの' })
    .getByRole('row', { name: new RegExp(title) })
  await expect(row).toContainText(/求人の受理.*パート.*例示商店.*まで/s, { timeout: 60_000 })
  await expect(menu.getByText('1件待ち')).toBeAttached()
  await expect(page.getByText('待っているものはありません')).toBeVisible({ timeout: 60_000 })

  await page.getByRole('link', { name: '事業所の側に戻る' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '対応が必要な項目' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: '受付箱' })).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('link', { name: '窓口の側を見る' })).toBeVisible()
  expect(await accepted(page)).toMatch(/^\d{5}-\d{8}$/)
})
