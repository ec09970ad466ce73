// What a person waits for at the box that finds everything and at the calendar, with 1,000 postings and 10,000 people who applied.
import { goTo, practise } from '../harness/acts'
import { note } from '../harness/note'
import { plenty } from '../harness/states'
import { expect, test, type Page } from '../harness/test'
import { measure, rest, shown } from '../harness/measure'

/** Milliseconds from each key to the frame that shows what was found for it. */
async function keys(page: Page, text: string): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    type Find = (text: string, deep: boolean) => Promise<unknown[]>
    const { Palette } = (window as unknown as { go: { bridge: { Palette: { Find: Find } } } }).go.bridge
    const find = Palette.Find
    Palette.Find = async (text, deep) => {
      const from = performance.now()
      const hits = await find(text, deep)
      if (deep) return hits // when the keys rest
      // Behind what the page does with the answer; the frame is on the screen when the task after it runs.
      setTimeout(() => requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - from))))
      return hits
    }
    Object.assign(window, { times })
  })
  for (const letter of text) {
    await page.keyboard.insertText(letter)
    await page.waitForTimeout(150)
  }
  return page.evaluate(() => (window as unknown as { times: number[] }).times)
}

test('a person with 1,000 postings and 10,000 applicants who looks for something, and at the year', async ({
  page,
  program,
}) => {
  test.setTimeout(300_000)
  await practise(page, program)
  await plenty(page, program, 1_000, 10_000)
  await goTo(page, '求人')
  await rest(page)

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('option').first()).toBeVisible()
  const times = await keys(page, '例示1234郎 レイジ 事務 経理 090')
  expect(times.length).toBeGreaterThan(20)
  await note('palette.key', times)
  await page.keyboard.press('Escape')

  await measure('palette.open', async () => {
    await rest(page)
    const ms = await shown(
      page,
      () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true })),
      () => document.querySelectorAll('[role=option]').length > 5,
    )
    await page.keyboard.press('Escape')
    return ms
  })
  await measure('calendar.year', async () => {
    await goTo(page, '求人')
    await rest(page)
    return shown(
      page,
      () => (location.hash = '#/calendar?view=list'),
      () => document.querySelectorAll('main ol h2').length >= 6, // what the window holds; the rest is drawn behind it
    )
  })
  await measure('calendar.month', async () => {
    await goTo(page, '求人')
    await rest(page)
    return shown(
      page,
      () => (location.hash = '#/calendar'),
      () => document.querySelectorAll('main [role=grid][aria-busy=false] [role=gridcell]').length >= 28,
    )
  })
})
