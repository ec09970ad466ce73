// The one thing the program exists for, in practice: drafted, closed and opened again, sent while the line is cut,
// accepted when it is back, printed.
import { accepted, goTo, line, newPosting, practise, savedSheet, submit } from '../harness/acts'
import { counting, printed } from '../harness/counted'
import { entry, fill, openSection } from '../harness/form'
import { answers, otherWork, plainPart, title } from '../harness/sample'
import { expect, test } from '../harness/test'

test('a posting goes from the first page to the sheet with its number', async ({ page, program }) => {
  await practise(page, program)
  await expect(page.getByRole('banner').getByText('練習', { exact: true })).toBeVisible()
  await newPosting(page, 'フルタイム')
  await fill(page, 'full', answers.full, ['class', 'work', 'wage'])

  await openSection(page, 'full', 'wage')
  // The paper beside the form is the one that will be printed, and shows where the answer in hand stands.
  await entry(page, 'full', 'wage.base.lower').click()
  await expect(page.locator('.sheet svg')).toContainText('240,000')
  await expect(page.locator('.sheet rect.marked')).toHaveAttribute('data-keys', /wage\.base\.lower/)
  await page.getByRole('button', { name: '次のページ' }).click()
  await expect(page.locator('.sheet svg')).toContainText('2 / 2')

  // Closed in the middle, and opened again the next day.
  expect(await program.stop()).toBe(0)
  await program.start()
  await practise(page, program)
  await goTo(page, '求人')
  await page.getByRole('link', { name: new RegExp(`入力を続ける：${title}`) }).click()
  await page
    .getByRole('navigation', { name: '入力する項目' })
    .getByRole('link', { name: /賃金・手当/ })
    .click()
  // What was typed in full width and in words is settled; a yen field out of hand shows its groups.
  await expect(entry(page, 'full', 'wage.base.lower')).toHaveValue('240,000')
  await expect(entry(page, 'full', 'wage.base.upper')).toHaveValue('280,000')

  await line(page, 'cut')
  await fill(page, 'full', answers.full, ['hours', 'insurance', 'selection'])
  await submit(page)
  await expect(page.getByText(/送信待ち/).first()).toBeVisible()
  await goTo(page, '求人')
  await expect(page.getByRole('row', { name: new RegExp(title) }).getByText('送信待ち')).toBeVisible()
  await page.getByRole('link', { name: title, exact: true }).click()

  await line(page, 'joined')
  const number = await accepted(page)
  expect(number).toMatch(/^\d{5}-\d{8}$/)

  const sheet = await savedSheet(page, program)
  expect(sheet).toContain(number)
  expect(sheet).toContain(title)
  expect(sheet).toMatch(/240,000/)
  expect(sheet).toMatch(/280,000/)
})

test('two part-time postings, the second for other work, each act counted', async ({ page, program }) => {
  test.setTimeout(120_000)
  await practise(page, program)
  const counted = await counting(page)
  await newPosting(page, 'パート')
  await fill(page, 'part', plainPart)
  await submit(page)
  await page.getByRole('button', { name: '覚える', exact: true }).click()
  await expect(page.getByText('いつもの条件として覚えました。')).toBeVisible()
  const before = await counted.end()
  await printed('first', before)
  expect(before.acts).toBeLessThanOrEqual(45)
  expect(await accepted(page)).toMatch(/^\d{5}-\d{8}$/)

  await newPosting(page, 'パート')
  await fill(page, 'part', { ...plainPart, ...otherWork })
  await submit(page)
  const { acts, keys } = await counted.end()
  await printed('second', { acts: acts - before.acts, keys: keys - before.keys })
  expect(acts - before.acts).toBeLessThanOrEqual(30)
})
