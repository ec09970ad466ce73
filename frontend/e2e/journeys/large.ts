// With text at 200 % nothing is cut: the panes at the side fold away, and the form keeps its width.
import { chromium } from '@playwright/test'
import { goTo, newPosting, practise } from '../harness/acts'
import { openSection } from '../harness/form'
import { expect, test, type Page } from '../harness/test'

/** What lies beyond the window, below the bar at the top, or in a column too thin to be read. */
const cut = (page: Page) =>
  page.evaluate(() => {
    const bar = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0
    const main = document.querySelector('main')
    const found = main && main.getBoundingClientRect().top < bar - 1 ? ['the page lies under the bar'] : []
    for (const e of document.querySelectorAll<HTMLElement>(
      'nav a, main :is(h1, h2, p, label, button, a, dt, dd)',
    )) {
      const r = e.getBoundingClientRect()
      const says = e.textContent?.trim() ?? ''
      if (r.width === 0 || says === '' || e.closest('.sr-only, svg, [aria-hidden=true], .preview')) continue
      const size = parseFloat(getComputedStyle(e).fontSize)
      if (r.right > innerWidth + 1) found.push(`beyond the window: ${says.slice(0, 20)}`)
      if (says.length > 2 && r.width < 1.6 * size) found.push(`one character a line: ${says.slice(0, 20)}`)
    }
    return found
  })

test('text at 200 %', async ({ program }) => {
  const browser = await chromium.launch({ args: ['--blink-settings=defaultFontSize=32'] })
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await practise(page, program)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px')
  await newPosting(page, 'フルタイム')
  await openSection(page, 'full', 'work')
  const title = page.locator('[data-field="work.title"]')
  expect((await title.boundingBox())?.width).toBeGreaterThan(320)
  expect(await cut(page)).toEqual([])
  for (const place of [
    'ホーム',
    '求人',
    '応募者',
    'カレンダー',
    '求職者',
    'お知らせ',
    '事業所',
    '設定',
  ] as const) {
    await goTo(page, place)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    expect(await cut(page), place).toEqual([])
  }
  await browser.close()
})
