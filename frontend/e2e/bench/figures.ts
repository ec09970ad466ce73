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

/** Milliseconds from an act in the page to the first frame after which it has come true. */
const until = (page: Page, act: string, come: string): Promise<number> =>
  page.evaluate(
    ([act, come]) =>
      new Promise<number>((done) => {
        const from = performance.now()
        const look = () => {
          if (Function(`return (${come})`)())
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - from)))
          else requestAnimationFrame(look)
        }
        Function(act)()
        look()
      }),
    [act, come] as const,
  )

/** Drafts so many postings; every hundredth speaks of 夜勤 in its work. */
async function draft(page: Page, count: number): Promise<void> {
  await page.evaluate(async (count) => {
    type Postings = {
      Create(kind: string): Promise<{ row: { id: string } }>
      Save(input: { id: string; changes: Record<string, string> }): Promise<unknown>
    }
    const postings = (window as unknown as { go: { bridge: { Postings: Postings } } }).go.bridge.Postings
    const work = '請求書の作成、仕訳の入力、電話と来客の応対を担当していただきます。'.repeat(8)
    for (let i = 0; i < count; i++) {
      const p = await postings.Create(i % 2 ? 'part' : 'full')
      const content = i % 100 === 0 ? `${work}夜勤` : work
      await postings.Save({
        id: p.row.id,
        changes: { 'work.title': `経理事務 ${i + 1}`, 'work.content': content },
      })
    }
  }, count)
}

const rows = `document.querySelectorAll('main tbody tr').length`

test('the list and the editor with 1,000 postings', async ({ page, program }) => {
  test.setTimeout(300_000)
  await practise(page, program)
  await draft(page, 1000)
  await page.reload()
  const figures = {
    open: [] as number[],
    search: [] as number[],
    filter: [] as number[],
    editor: [] as number[],
  }
  for (let i = 0; i < 9; i++) {
    await goTo(page, 'ホーム')
    await page.waitForTimeout(300)
    figures.open.push(
      await until(page, `document.querySelector('nav a[href="#/postings"]').click()`, `${rows} > 5`),
    )
    // All rows are drawn before the next act, so that each figure is of its own act alone.
    await expect(page.getByRole('main').getByText('経理事務 1', { exact: true })).toBeAttached()
    figures.filter.push(
      await until(page, `document.querySelectorAll('main [aria-pressed]')[1].click()`, `${rows} > 5`),
    )
    await page.getByRole('searchbox').focus()
    figures.search.push(
      await until(
        page,
        `const box = document.getElementById('find-postings'); box.value = '夜勤'; box.dispatchEvent(new InputEvent('input', { bubbles: true }))`,
        `${rows} === 10`,
      ),
    )
    figures.editor.push(
      await until(
        page,
        `document.querySelector('main tbody a[data-posting]').click()`,
        `document.querySelector('[data-field]')`,
      ),
    )
  }
  await note('list.open.1000', figures.open)
  await note('list.filter.1000', figures.filter)
  await note('list.search.1000', figures.search)
  await note('editor.open.1000', figures.editor)
})
