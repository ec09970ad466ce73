// A power cut in the middle of typing costs at most what was typed in the last 300 ms.
import { goTo, newPosting, practise } from '../harness/acts'
import { entry, openSection } from '../harness/form'
import { byHand, go } from '../harness/people'
import { expect, test, type Page } from '../harness/test'

/** May be missing after a kill: what was typed in the last so many milliseconds. */
const mayBeMissing = 300

/** Notes in the page each text of the field and its moment. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const typed: [number, string][] = []
    Object.assign(window, { typed })
    document.addEventListener('input', (e) => {
      if (e.target instanceof HTMLTextAreaElement) typed.push([Date.now(), e.target.value])
    })
  })
}

const typedTexts = (page: Page) =>
  page.evaluate(() => (window as unknown as { typed: [number, string][] }).typed)

for (const letters of [25, 50]) {
  test(`killed ${letters} letters into typing`, async ({ page, program }) => {
    await practise(page, program)
    await newPosting(page, 'フルタイム')
    await openSection(page, 'full', 'work')
    await watch(page)
    const text = '請求書と領収書の整理と会計ソフトへの入力をお任せします。'.repeat(3)
    const typing = entry(page, 'full', 'work.content').pressSequentially(text, { delay: 30 })
    await page.waitForFunction((n) => (window as unknown as { typed: unknown[] }).typed.length >= n, letters)
    const killedAt = await program.kill()
    await typing

    const typed = await typedTexts(page)
    const kept = typed.filter(([at]) => at <= killedAt - mayBeMissing).at(-1)?.[1] ?? ''
    expect(kept.length, 'enough was typed before the kill to be worth a test').toBeGreaterThan(5)

    await program.start()
    await practise(page, program)
    await goTo(page, '求人')
    await page
      .getByRole('link', { name: /入力を続ける/ })
      .first()
      .click()
    await openSection(page, 'full', 'work')
    const found = await entry(page, 'full', 'work.content').inputValue()
    expect(text.startsWith(found), 'what is kept is what was typed').toBe(true)
    expect(found.length, 'at most the last 300 ms are missing').toBeGreaterThanOrEqual(kept.length)
  })
}

test('killed while an interview is planned', async ({ page, program }) => {
  await practise(page, program)
  const id = await byHand(page, '%PDF-1.4')
  const open = () => go(page, `#/applicants/${id}/messages`)
  await open()
  await page.getByRole('button', { name: '面接を決める' }).click()
  await page.getByLabel('場所', { exact: true }).fill('本店2階')
  await watch(page)
  const times = page.getByLabel('日時（日本時間）')
  const text = '12/3 14:00 '.repeat(8)
  const typing = times.pressSequentially(text, { delay: 30 })
  await page.waitForFunction(() => (window as unknown as { typed: unknown[] }).typed.length >= 40)
  const killedAt = await program.kill()
  await typing
  const kept = (await typedTexts(page)).filter(([at]) => at <= killedAt - mayBeMissing).at(-1)?.[1] ?? ''
  expect(kept.length).toBeGreaterThan(5)

  await program.start()
  await practise(page, program)
  await open()
  await expect(page.getByLabel('場所', { exact: true })).toHaveValue('本店2階')
  const found = await times.inputValue()
  expect(text.startsWith(found), 'what is kept is what was typed').toBe(true)
  expect(found.length, 'at most the last 300 ms are missing').toBeGreaterThanOrEqual(kept.length)
})
