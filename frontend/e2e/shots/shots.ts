// A picture of every screen, Japanese and English, light and dark: out/shots/LANGUAGE-THEME-NN-SCREEN.png.
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../harness/program'
import { inside, outside, type Look } from '../harness/screens'
import { expect, test } from '../harness/site'
import { states } from '../harness/states'
import { test as practice, type Page } from '../harness/test'
import { entrance, wayProvisional, wayRegistered, wayWithCode } from '../harness/ways'

const folder = join(root, 'out/shots')

/** Takes a screen in every appearance: settings changed, page loaded anew, brought to the same state again. */
function camera(page: Page, part: string): { look: Look; taken: () => number } {
  let screen = 0
  const appear = async (language: string, theme: string, ready?: () => Promise<void>) => {
    await page.evaluate(
      ([l, t]) => {
        type Start = { SaveSettings(s: { language: string; theme: string }): Promise<void> }
        const { Start } = (window as unknown as { go: { bridge: { Start: Start } } }).go.bridge
        return Start.SaveSettings({ language: l, theme: t })
      },
      [language, theme] as const,
    )
    await page.reload()
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await ready?.()
    await page.waitForTimeout(300) // the frame after the last change
  }
  return {
    taken: () => screen,
    look: async (name, ready) => {
      screen++
      const number = String(screen).padStart(2, '0')
      for (const language of ['en', 'ja'])
        for (const theme of ['dark', 'light']) {
          await appear(language, theme, ready)
          await page.screenshot({ path: join(folder, `${language}-${theme}-${part}${number}-${name}.png`) })
        }
    },
  }
}

test.beforeAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
})

test('screens of an account of one’s own', async ({ page, program, mail, office }) => {
  test.setTimeout(300_000)
  const { look, taken } = camera(page, '1')
  await outside(page, program, mail, office, look)
  expect(taken()).toBeGreaterThan(6)
})

practice('screens of practice', async ({ page, program }) => {
  practice.setTimeout(600_000)
  const { look, taken } = camera(page, '2')
  await inside(page, program, look)
  expect(taken()).toBeGreaterThan(15)
})

practice('screens of postings in every state', async ({ page, program }) => {
  practice.setTimeout(600_000)
  const { look, taken } = camera(page, '4')
  await states(page, program, look)
  expect(taken()).toBeGreaterThan(10)
})

practice('screens of the ways in', async ({ page, program }) => {
  practice.setTimeout(600_000)
  const { look, taken } = camera(page, '3')
  await entrance(page, program)
  await wayWithCode(page, look)
  await wayRegistered(page, look)
  await wayProvisional(page, look)
  expect(taken()).toBeGreaterThan(15)
})
