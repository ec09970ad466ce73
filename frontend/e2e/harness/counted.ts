// What a person does is counted: an act is one answer or one click. Keys that only copy and go on are counted apart.
import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './program'
import type { Page } from './test'

export type Counted = { acts: number; keys: number }
const kept = 'counted'

/** Counts from now on, over reloads. What a test does by itself, as a drop, it adds. */
export async function counting(
  page: Page,
): Promise<{ add: () => Promise<void>; end: () => Promise<Counted> }> {
  const count = (kept: string) => {
    const put = (which: 'acts' | 'keys') => {
      const now = JSON.parse(sessionStorage.getItem(kept) ?? '{"acts":0,"keys":0}') as Record<string, number>
      sessionStorage.setItem(kept, JSON.stringify({ ...now, [which]: (now[which] ?? 0) + 1 }))
    }
    const answer = (e: Event) =>
      e.target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName)
    addEventListener('change', () => put('acts'), true)
    // A press, not the click it makes: what opens or closes by being pressed is gone before it could be clicked.
    addEventListener(
      'pointerdown',
      (e) => {
        const parts = 'a, button, summary, [role=menuitem], [role=option]'
        const within = e.target instanceof Element && e.target.closest(parts)
        if (e.isTrusted && within && !answer(e)) put('acts')
      },
      true,
    )
    addEventListener('keydown', (e) => e.key === 'Enter' && put('keys'), true)
  }
  await page.addInitScript(count, kept)
  await page.evaluate(count, kept)
  await page.evaluate((kept) => sessionStorage.removeItem(kept), kept)
  const read = () =>
    page.evaluate(
      (kept) => JSON.parse(sessionStorage.getItem(kept) ?? '{"acts":0,"keys":0}') as Counted,
      kept,
    )
  let added = 0
  return {
    add: () => Promise.resolve(void added++),
    end: async () => {
      const { acts, keys } = await read()
      return { acts: acts + added, keys }
    },
  }
}

/** Prints what was counted, for the log of the run and out/acts.txt. */
export async function printed(key: string, { acts, keys }: Counted): Promise<void> {
  const line = `acts.${key} ${acts} acts, ${keys} keys that copy and go on`
  process.stdout.write(`${line}\n`)
  await mkdir(join(root, 'out'), { recursive: true })
  await appendFile(join(root, 'out/acts.txt'), `${line}\n`)
}
