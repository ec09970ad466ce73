import { controlID } from '$lib/forms'

/** Brings a question into view and into focus, or the top of the section where none is named. */
export function revealQuestion(page: HTMLElement, key: string): void {
  const control = key ? document.getElementById(controlID(key)) : page.querySelector<HTMLElement>('h1')
  if (!key) page.scrollTo(0, 0)
  const first = control?.matches('input, textarea, select, h1') ? control : control?.querySelector('input')
  control?.closest('.question')?.scrollIntoView({ block: 'center' })
  first?.focus({ preventScroll: true })
}
