// Every screen passes axe: WCAG 2.2 A and AA, and its best practices.
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { inside, outside, type Look } from '../harness/screens'
import { expect, test } from '../harness/site'
import { test as practice, type Page } from '../harness/test'

const axe = createRequire(import.meta.url).resolve('axe-core')

/** What opens on top of the page, a menu or a panel, lies in no landmark by its nature. */
const onTop = '[role=menu], [role=dialog], [role=alertdialog], [data-bits-floating-content-wrapper]'

/** Looks at a screen in light and dark, and collects what axe finds, one line each. */
function inspector(page: Page, found: string[]): Look {
  return async (name) => {
    for (const theme of ['light', 'dark']) {
      await page.evaluate((t) => (document.documentElement.dataset['theme'] = t), theme)
      await page.waitForTimeout(250) // colours change over a moment
      await page.addScriptTag({ path: axe })
      const violations = await page.evaluate(async (on) => {
        const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } }
        const inLandmark = (target: string) => !document.querySelector(target)?.closest(on)
        return (await axe.run()).violations.flatMap((v) =>
          v.nodes
            .map((n) => ({ rule: v.id, at: n.target.join(' '), why: n.failureSummary ?? v.help }))
            .filter((n) => n.rule !== 'region' || inLandmark(n.at)),
        )
      }, onTop)
      found.push(...violations.map((v) => `${name} (${theme}): ${v.rule} at ${v.at}: ${v.why}`))
    }
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'))
  }
}

practice('every screen of practice is accessible', async ({ page, program }) => {
  practice.setTimeout(300_000)
  const found: string[] = []
  await inside(page, program, inspector(page, found))
  expect(found).toEqual([])
})

test('every screen of an account of one’s own is accessible', async ({ page, program, mail, office }) => {
  test.setTimeout(300_000)
  const found: string[] = []
  await outside(page, program, mail, office, inspector(page, found))
  expect(found).toEqual([])
})
