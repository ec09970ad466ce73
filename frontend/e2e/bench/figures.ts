// Figures of what a person waits for, in Chromium against the real backend. Each is a median; out/bench.txt gets one
// line per figure: key value unit.
import { newPosting, practise } from '../harness/acts'
import { entry, openSection } from '../harness/form'
import { expect, test, type Page } from '../harness/test'
import { note } from '../harness/note'

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

test('an answer that is kept to the paper beside it', async ({ page, program }) => {
  await practise(page, program)
  await newPosting(page, 'フルタイム')
  await openSection(page, 'full', 'work')
  await entry(page, 'full', 'work.content').click()
  await expect(page.locator('.sheet svg')).toBeVisible()
  await page.evaluate(() => {
    const papers: number[] = []
    type Drawing = (id: string, working: boolean) => Promise<string[]>
    const program = window as unknown as { go: { bridge: { Postings: { Sheet: Drawing } } } }
    const draw = program.go.bridge.Postings.Sheet
    let from = 0
    program.go.bridge.Postings.Sheet = (id, working) => {
      from = performance.now()
      return draw(id, working)
    }
    const paper = document.querySelector('aside .sheet .page')
    if (!paper) throw new Error('no paper')
    new MutationObserver(() => {
      const asked = from
      requestAnimationFrame(() => setTimeout(() => papers.push(performance.now() - asked)))
    }).observe(paper, { childList: true })
    Object.assign(window, { papers })
  })
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('a')
    await page.waitForTimeout(500)
  }
  const papers = await page.evaluate(() => (window as unknown as { papers: number[] }).papers)
  expect(papers.length).toBeGreaterThan(10)
  await note('editor.paper', papers)
})

test('a keystroke in the editor to its counter', async ({ page, program }) => {
  await practise(page, program)
  await newPosting(page, 'フルタイム')
  await openSection(page, 'full', 'work')
  await entry(page, 'full', 'work.content').click()
  const times = await keystrokes(page, 'work.content', 60)
  expect(times.length).toBeGreaterThan(50)
  await note('editor.keystroke', times)
})
