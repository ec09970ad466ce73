// Answers kept under a name become the beginning of another posting.
import { goTo, newPosting, practise } from '../harness/acts'
import { entry, fill, openSection } from '../harness/form'
import { answers, title } from '../harness/sample'
import { expect, test } from '../harness/test'

test('a template is kept, used, renamed, discarded and brought back', async ({ page, program }) => {
  await practise(page, program)
  await newPosting(page, 'パート')
  await fill(page, 'part', answers.part, ['class', 'work'])
  await page.getByRole('button', { name: 'ほかの操作', exact: true }).click()
  await page.getByRole('menuitem', { name: 'ひな形として保存' }).click()
  await page.getByLabel('ひな形の名前').fill('経理の手伝い')
  await page.getByRole('button', { name: '保存する' }).click()
  await expect(page.getByText('ひな形「経理の手伝い」を保存しました。')).toBeVisible()

  await goTo(page, '求人')
  await page.getByRole('button', { name: '新規求人' }).first().click()
  await page.getByRole('menuitem', { name: /^経理の手伝い/ }).click()
  await openSection(page, 'part', 'work')
  await expect(entry(page, 'part', 'work.title')).toHaveValue(title)
  await expect(page.getByText('次の項目を確認してください')).toBeVisible()

  await goTo(page, '求人')
  await page.getByRole('button', { name: '新規求人' }).first().click()
  await page.getByRole('menuitem', { name: 'ひな形を整理する' }).click()
  await page.getByRole('button', { name: '「経理の手伝い」の名前を変える' }).click()
  await page.getByLabel('ひな形の名前').fill('経理')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'ひな形「経理」を削除する' }).click()
  await expect(page.getByText('まだひな形はありません。')).toBeVisible()
  await page.getByRole('button', { name: '元に戻す' }).click()
  await expect(page.getByRole('button', { name: '「経理」から新規求人を作成' })).toBeVisible()
})
