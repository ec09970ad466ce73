// The same journey without practice: one's own mailbox at Postfix and Dovecot, an office that is officed.
import { accepted, goTo, newPosting, savedSheet, submit } from '../harness/acts'
import { enrol, unlock } from '../harness/enrol'
import { entry, fill, openSection, saved } from '../harness/form'
import { answers, title } from '../harness/sample'
import { expect, test } from '../harness/site'

test('the same without practice, over real mail servers', async ({ page, program, mail, office }) => {
  test.setTimeout(300_000)
  const code = await office.issue()
  office.serve()
  await page.goto(program.url)
  await enrol(page, mail, code)
  await expect(page.getByRole('banner').getByText('練習', { exact: true })).toHaveCount(0)

  await newPosting(page, 'フルタイム')
  await fill(page, 'full', answers.full, ['class', 'work', 'wage'])

  // Closed in the middle; the password opens the account again, and the device is trusted.
  expect(await program.stop()).toBe(0)
  await program.start()
  await page.goto(program.url)
  await unlock(page)
  await goTo(page, '求人')
  await page.getByRole('link', { name: new RegExp(`入力を続ける：${title}`) }).click()

  await mail.cut()
  await fill(page, 'full', answers.full, ['hours', 'insurance', 'selection'])
  await submit(page)
  await expect(page.getByText(/送信待ち/).first()).toBeVisible()

  // The line is back: the posting goes without a click. The office gives it back once.
  await mail.restore()
  await office.giveBack(await office.arrived(), 'wage.base.upper', '上限の額を確認してください。')
  await expect(page.getByText(/修正依頼で戻りました/)).toBeVisible({ timeout: 60_000 })
  await page.getByRole('link', { name: '修正する', exact: true }).first().click()
  await openSection(page, 'full', 'wage')
  await expect(page.getByText('上限の額を確認してください。').first()).toBeVisible()
  // By Tab the whole amount is selected, and typing replaces it.
  await entry(page, 'full', 'wage.base.lower').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.type('275000')
  await entry(page, 'full', 'wage.base.upper').blur()
  await expect(entry(page, 'full', 'wage.base.upper')).toHaveValue('275,000')
  await saved(page)
  await submit(page)

  const id = await office.arrived()
  await office.accept(id)
  const number = await accepted(page)
  expect(number).toMatch(/^41010-\d{8}$/)

  const sheet = await savedSheet(page, program)
  expect(sheet).toContain(number)
  expect(sheet).toContain(title)
  expect(sheet).toMatch(/240,000/)
  expect(sheet).toMatch(/240,000円〜275,000円/)
  expect(sheet).toContain('例示公共職業安定所')

  // The office introduces two people, one is hired: the figures come by themselves.
  const first = await office.introduce(id)
  await office.introduce(id)
  await office.conclude(first, 'hired')
  const figures = page.getByRole('region', { name: '応募の状況' })
  await expect(figures).toContainText(/窓口からの紹介\s*2人/, { timeout: 60_000 })
  await expect(figures).toContainText(/採用\s*1人/, { timeout: 60_000 })
  await page.screenshot({ path: test.info().outputPath('figures.png') })
  await goTo(page, '求人')
  await expect(page.getByRole('row', { name: new RegExp(title) })).toContainText(/2人\s*採用 1/)
  await page.screenshot({ path: test.info().outputPath('list.png') })
})
