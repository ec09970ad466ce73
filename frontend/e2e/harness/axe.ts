// What axe finds on a screen: WCAG 2.2 A and AA, and its best practices.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Look } from './screens'
import type { Page } from './test'

// It is evaluated, because the page's policy runs no script that did not come with the program.
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

/** What opens on top of the page, a menu or a panel, lies in no landmark by its nature. */
const onTop = '[role=menu], [role=dialog], [role=alertdialog], [data-bits-floating-content-wrapper]'

/** Waits for what changed to be drawn; not for ever, where the browser draws nothing because nothing is seen of it. */
const painted = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => setTimeout(done))
        setTimeout(done, 1000)
      }),
  )

/** Looks at a screen in light, and at its colours in dark too, and collects what axe finds, one line each. */
export function inspector(page: Page, found: string[]): Look {
  return async (name) => {
    for (const theme of ['light', 'dark']) {
      const moving = await page.evaluate((t) => {
        document.documentElement.dataset['theme'] = t
        return document.getAnimations().filter((a) => a instanceof CSSTransition).length
      }, theme)
      if (moving > 0) found.push(`${name} (${theme}): ${moving} things move where no motion is wanted`)
      await painted(page)
      if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
      const violations = await page.evaluate(
        async ([on, theme]) => {
          const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }
          const inLandmark = (target: string) => !document.querySelector(target)?.closest(on)
          return (await axe.run(theme === 'dark' ? { runOnly: ['color-contrast'] } : {})).violations.flatMap(
            (v) =>
              v.nodes
                .map((n) => ({ rule: v.id, at: n.target.join(' '), why: n.failureSummary ?? v.help }))
                .filter((n) => n.rule !== 'region' || inLandmark(n.at)),
          )
        },
        [onTop, theme] as const,
      )
      found.push(...violations.map((v) => `${name} (${theme}): ${v.rule} at ${v.at}: ${v.why}`))
    }
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'))
  }
}
