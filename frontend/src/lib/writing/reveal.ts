import { flushSync } from 'svelte'
import { controlID } from '$lib/forms'

/** Brings a question into view and into focus, or the top of the section where none is named. */
export function revealQuestion(page: HTMLElement, key: string): void {
  for (
    let adds = 0;
    adds < 8 && key && !document.getElementById(controlID(key)) && addNext(page, key);
    adds++
  );
  const control = key ? document.getElementById(controlID(key)) : page.querySelector<HTMLElement>('h1')
  if (!key) page.scrollTo(0, 0)
  const first = control?.matches('input, textarea, select, h1') ? control : control?.querySelector('input')
  control?.closest('.question')?.scrollIntoView({ block: 'center' })
  first?.focus({ preventScroll: true })
}

/** A question in a block that is not there yet: adds the next block of its kind; false where there is none. */
function addNext(page: HTMLElement, key: string): boolean {
  const [, kind = ''] = /^(\w+)\.\d+\./.exec(key) ?? []
  if (!kind) return false
  const button = page.querySelector<HTMLElement>(`[data-adds^="${kind}"]`)
  button?.click()
  if (button) flushSync()
  return button !== null
}
