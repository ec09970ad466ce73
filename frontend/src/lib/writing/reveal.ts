import { controlID, type Form } from '$lib/forms'

/** Brings a question into view and into focus, or the top of the section where none is named. */
export function revealQuestion(page: HTMLElement, key: string): void {
  const control = key ? document.getElementById(controlID(key)) : page.querySelector<HTMLElement>('h1')
  if (!key) page.scrollTo(0, 0)
  const first = control?.matches('input, textarea, select, h1') ? control : control?.querySelector('input')
  control?.closest('.question')?.scrollIntoView({ block: 'center' })
  first?.focus({ preventScroll: true })
}

/** Brings the first row of a section of the sheet into view, or that of the next section that has one. */
export function revealSection(sheet: HTMLElement, form: Form, section: string): void {
  const from = form.sections.findIndex((s) => s.key === section)
  if (from <= 0) return sheet.scrollTo({ top: 0 })
  const row = form.sections
    .slice(from)
    .map((s) => sheet.querySelector(`[data-section='${s.key}']`))
    .find((r) => r !== null)
  const margin = 18
  const top = row ? row.getBoundingClientRect().top - sheet.getBoundingClientRect().top - margin : 1e6
  sheet.scrollTo({ top: sheet.scrollTop + top })
}
