// How a figure of a page is taken: each from the act to the frame that shows it whole; the median of some rounds.
import { note } from './note'
import type { Page } from './test'

const rounds = 9

/** Milliseconds from an act to the frame that shows what it is for. */
export async function shown(page: Page, act: () => void, ready: () => boolean): Promise<number> {
  return page.evaluate(`new Promise((done) => {
    const ready = ${ready.toString()}
    const from = performance.now()
    // The frame is on the screen when the task after it runs.
    const look = () =>
      requestAnimationFrame(() => (ready() ? setTimeout(() => done(performance.now() - from)) : look()))
    ;(${act.toString()})()
    look()
  })`)
}

export async function measure(key: string, once: (i: number) => Promise<number>): Promise<void> {
  const times: number[] = []
  for (let i = 0; i < rounds; i++) times.push(await once(i))
  await note(key, times)
}

export const rest = (page: Page) => page.waitForTimeout(400) // as a person rests between two acts
