// Every screen passes axe: WCAG 2.2 A and AA, and its best practices.
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { MailSite } from '../harness/mailsite'
import { Program } from '../harness/program'
import { inside, outside, type Look } from '../harness/screens'
import { expect, test, type Page } from '../harness/test'

const axe = createRequire(import.meta.url).resolve('axe-core')

/** What opens on top of the page, a menu or a panel, lies in no landmark by its nature. */
const onTop = /^<div[^>]* role="(menu|dialog)"/

/** Looks at a screen in light and dark, and collects what axe finds, one line each. */
function inspector(page: Page, found: string[]): Look {
  return async (name) => {
    for (const theme of ['light', 'dark']) {
      await page.evaluate((t) => (document.documentElement.dataset['theme'] = t), theme)
      await page.waitForTimeout(250) // colours change over a moment
      await page.addScriptTag({ path: axe })
      const results = await page.evaluate(() =>
        (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
      )
      for (const v of results.violations)
        for (const node of v.nodes.filter((n) => v.id !== 'region' || !onTop.test(n.html)))
          found.push(
            `${name} (${theme}): ${v.id} at ${node.target.join(' ')}: ${node.failureSummary ?? v.help}`,
          )
    }
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'))
  }
}

test('every screen of practice is accessible', async ({ page, program }) => {
  test.setTimeout(300_000)
  const found: string[] = []
  await inside(page, program, inspector(page, found))
  expect(found).toEqual([])
})

test('every screen before an account is accessible', async ({ page }) => {
  const mail = await MailSite.start()
  const program = await Program.prepare({ SSL_CERT_FILE: mail.site.ca })
  try {
    await program.start()
    const found: string[] = []
    await outside(page, program, mail, inspector(page, found))
    expect(found).toEqual([])
  } finally {
    await program.remove()
    await mail.stop()
  }
})
