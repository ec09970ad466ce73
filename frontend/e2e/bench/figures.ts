// Figures of what a person waits for, in Chromium against the real backend. Each is a median; out/bench.txt gets one
// line per figure: key value unit.
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { goTo, newPosting, practise } from '../harness/acts'
import { entry, openSection } from '../harness/form'
import { root } from '../harness/program'
import { expect, test, type Page } from '../harness/test'

const median = (all: number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN

async function note(key: string, values: number[], unit = 'ms'): Promise<void> {
  await appendFile(join(root, 'out/bench.txt'), `${key} ${median(values).toFixed(1)} ${unit}\n`)
}

/** Milliseconds from each key to the frame that shows the counter changed. */
async function keystrokes(page: Page, key: string, count: number): Promise<number[]> {
  await page.evaluate((field) => {
    const times: number[] = []
    Object.assign(window, { times })
    let pressed = 0
    document.addEventListener('keydown', (e) => (pressed = e.timeStamp), { capture: true })
    const counter = document.querySelector(`[data-counter="${field}"]`)
    if (!counter) throw new Error('no counter')
    new MutationObserver(() => {
      const from = pressed
      // The frame is on the screen when the task after it runs.
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - from)))
    }).observe(counter, { characterData: true, childList: true, subtree: true })
  }, key)
  for (let i = 0; i < count; i++) {
    await page.keyboard.press('a')
    await page.waitForTimeout(60)
  }
  return page.evaluate(() => (window as unknown as { times: number[] }).times)
}

test('a keystroke in the editor to its counter', async ({ page, program }) => {
  await practise(page, program)
  await newPosting(page, 'フルタイム')
  await openSection(page, 'full', 'work')
  await entry(page, 'full', 'work.content').click()
  const times = await keystrokes(page, 'work.content', 60)
  expect(times.length).toBeGreaterThan(50)
  await note('editor.keystroke', times)
})

test('opening the list with 1,000 postings', async ({ page, program }) => {
  await practise(page, program)
  await page.evaluate(async () => {
    type Postings = {
      Create(kind: string): Promise<{ row: { id: string } }>
      Save(input: { id: string; changes: Record<string, string> }): Promise<unknown>
    }
    const postings = (window as unknown as { go: { bridge: { Postings: Postings } } }).go.bridge.Postings
    for (let i = 0; i < 1000; i++) {
      const p = await postings.Create(i % 2 ? 'part' : 'full')
      await postings.Save({ id: p.row.id, changes: { 'work.title': `経理事務 ${i + 1}` } })
    }
  })
  await page.reload()
  const times: number[] = []
  for (let i = 0; i < 9; i++) {
    await goTo(page, 'ホーム')
    await page.waitForTimeout(300)
    times.push(
      await page.evaluate(
        () =>
          new Promise<number>((done) => {
            const link = document.querySelector<HTMLElement>('nav a[href="#/postings"]')
            const from = performance.now()
            const look = () => {
              // Usable: the rows are there and the frame that shows them is on the screen.
              if (document.querySelectorAll('main [role="row"], main tr').length > 5)
                requestAnimationFrame(() => setTimeout(() => done(performance.now() - from)))
              else requestAnimationFrame(look)
            }
            link?.click()
            look()
          }),
      ),
    )
  }
  await expect(page.getByRole('main').getByText('経理事務 1000', { exact: true })).toBeVisible()
  await note('list.open.1000', times)
})
