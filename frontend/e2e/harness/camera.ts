// Takes a screen in every appearance: Japanese and English, light and dark, and in a narrow window.
import { join } from 'node:path'
import { root } from './program'
import type { Look } from './screens'
import type { Page } from './test'

export const folder = join(root, 'out/shots')

/** Brings the page into an appearance. */
type Appear = (page: Page, language: string, theme: string, ready?: () => Promise<void>) => Promise<void>

/** Settings changed, page loaded anew, brought to the same state again. */
const anew: Appear = async (page, language, theme, ready) => {
  await page.evaluate(
    ([l, t]) => {
      type Start = {
        SaveSettings(s: { language: string; theme: string; idleMinutes: number }): Promise<void>
      }
      const { Start } = (window as unknown as { go: { bridge: { Start: Start } } }).go.bridge
      return Start.SaveSettings({ language: l, theme: t, idleMinutes: 15 })
    },
    [language, theme] as const,
  )
  await page.reload()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await ready?.()
}

/** As a person does on the pages before the desk, which have the languages at their foot: nothing typed is lost. */
const atTheFoot: Appear = async (page, language, theme) => {
  await page.locator(`footer button[lang=${language}]`).dispatchEvent('click') // a dialog may lie over it
  await page.evaluate((t) => (document.documentElement.dataset['theme'] = t), theme)
}

const size = { width: 1280, height: 800 }

/** The whole of a page that scrolls: the window grows until it fits. */
async function picture(page: Page, path: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: size.height })
  const hidden = await page.evaluate(() => {
    const scrolls = [...document.querySelectorAll('main, div:has(> main)')]
    return Math.max(0, ...scrolls.map((e) => e.scrollHeight - e.clientHeight))
  })
  if (hidden > 0) await page.setViewportSize({ width, height: size.height + hidden })
  await page.waitForTimeout(300) // the frame after the last change
  await page.screenshot({ path })
  await page.setViewportSize(size)
}

/** A camera for one part of the program: out/shots/LANGUAGE-APPEARANCE-PARTNN-SCREEN.png. */
export function camera(page: Page, part: string): { look: Look; taken: () => number } {
  let screen = 0
  return {
    taken: () => screen,
    look: async (name, ready) => {
      screen++
      const number = String(screen).padStart(2, '0')
      const to = (way: string) => join(folder, `${way}-${part}${number}-${name}.png`)
      for (const language of ['en', 'ja'])
        for (const theme of ['dark', 'light']) {
          await anew(page, language, theme, ready)
          await page.waitForTimeout(300)
          await page.screenshot({ path: to(`${language}-${theme}`) })
        }
    },
  }
}

/** A camera that takes pages whole, and at 900 pixels, too. Where it can, it leaves the page as it is. */
export function wideCamera(page: Page, part: string): { look: Look; taken: () => number } {
  let screen = 0
  return {
    taken: () => screen,
    look: async (name, ready) => {
      screen++
      const number = String(screen).padStart(2, '0')
      const to = (way: string) => join(folder, `${part}${number}-${name}-${way}.png`)
      const appear = (await page.locator('footer button[lang]').count()) > 0 ? atTheFoot : anew
      for (const language of ['en', 'ja']) {
        for (const theme of ['dark', 'light']) {
          await appear(page, language, theme, ready)
          await picture(page, to(`${language}-${theme}`), size.width)
        }
        await picture(page, to(`${language}-narrow`), 900)
      }
    },
  }
}
