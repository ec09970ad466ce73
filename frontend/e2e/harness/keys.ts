// A person who has no mouse: goes by Tab, chooses by arrows and Space, presses by Enter. Every stop on the way is one
// where a person sees where they are.
import { expect, type Locator, type Page } from './test'

/** More stops than any screen has between two things a person does. */
const far = 250

/** Fails at the first use of a mouse, and at the first stop of the focus that cannot be seen. */
export async function watchHands(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const wrong: string[] = []
    Object.assign(window, { wrong })
    document.addEventListener('pointerdown', (e) => wrong.push(`mouse at ${String(e.target)}`), true)
    document.addEventListener('focusin', (e) => {
      const at = e.target
      requestAnimationFrame(() => {
        if (!(at instanceof HTMLElement) || at !== document.activeElement || !at.matches(':focus-visible'))
          return
        const what = `${at.outerHTML.slice(0, 120)} at ${location.hash}`
        // The ring may be drawn around the whole card that a link makes one target.
        const around = [at, at.parentElement, at.parentElement?.parentElement].filter(
          (e) => e instanceof Element,
        )
        const ring = around.some((e) => {
          const style = getComputedStyle(e)
          return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
        })
        // A title that scripts lead readers to is no control; it needs no ring.
        if (!ring && at.tabIndex >= 0) wrong.push(`no ring: ${what}`)
        const box = at.getBoundingClientRect()
        const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
        if (!seen && at.tabIndex >= 0) wrong.push(`out of sight: ${what}`)
      })
    })
  })
  return async () => {
    expect(await page.evaluate(() => (window as unknown as { wrong: string[] }).wrong)).toEqual([])
  }
}

const focused = (what: Locator) =>
  what.evaluateAll((all) =>
    all.some((e) => e === document.activeElement || e.contains(document.activeElement)),
  )

/** Goes to a control, or into a group of them, by Tab alone. */
export async function goKey(page: Page, what: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let i = 0; i < far; i++) {
    if (await focused(what)) return
    await page.keyboard.press(key)
  }
  throw new Error(`Tab does not reach ${String(what)}`)
}

/** Goes there and presses Enter. */
export async function press(page: Page, what: Locator): Promise<void> {
  await expect(what.first()).toBeVisible()
  await goKey(page, what)
  await page.keyboard.press('Enter')
}

/** Opens a menu and takes one of its items. */
export async function fromMenu(page: Page, button: Locator, item: Locator): Promise<void> {
  await press(page, button)
  await expect(item).toBeVisible()
  for (let i = 0; i < 20 && !(await focused(item)); i++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}
