// What the form tables say about answers: which questions apply, how they stand in rows, what is too long.
import type { Field, Form, Problem, Section, Values } from '$lib/gen'
import { gridWidth, width, wrap } from '$lib/jp'

/** Whether a question applies: all its conditions hold, and the questions they look at apply themselves. */
export function applies(form: Form, field: Field, values: Values): boolean {
  return (field.when ?? []).every((w) => {
    const other = fieldOf(form, w.key)
    const given = (values[w.key] ?? '').split(' ')
    return w.in.some((code) => given.includes(code)) && (!other || applies(form, other, values))
  })
}

export const fieldOf = (form: Form, key: string): Field | undefined =>
  form.sections.flatMap((s) => s.fields).find((f) => f.key === key)

export const sectionOf = (form: Form, key: string): Section | undefined =>
  form.sections.find((s) => s.fields.some((f) => f.key === key))

/** The questions of a section that apply, neighbours of one row together. */
export function rows(form: Form, section: Section, values: Values): Field[][] {
  const out: Field[][] = []
  for (const field of section.fields) {
    if (!applies(form, field, values)) continue
    const last = out.at(-1)
    if (field.row && last?.[0]?.row === field.row) last.push(field)
    else out.push([field])
  }
  return out
}

/** The id in the page of the control that takes a question's answer. */
export const controlID = (key: string) => `field-${key.replaceAll('.', '-')}`

export type Extent = { chars: number; max: number; lines: number; maxLines: number; over: boolean }

/** How much room an answer takes and may take, in full-width characters and lines. */
export function extent(field: Field, value: string): Extent {
  const perLine = field.chars ?? 0
  if (field.kind !== 'lines') {
    const chars = Math.ceil(width(value)) // half a character takes a whole one
    return { chars, max: perLine, lines: 1, maxLines: 1, over: perLine > 0 && chars > perLine }
  }
  const lines = wrap(value, perLine || undefined)
  const maxLines = field.lines ?? 0
  const chars = Math.ceil(lines.reduce((n, line) => n + width(line), 0))
  return {
    chars,
    max: perLine * maxLines,
    lines: lines.length,
    maxLines,
    over: maxLines > 0 && lines.length > maxLines,
  }
}

type LimitWords = { chars: (max: string) => string; grid: (chars: string, lines: string) => string }

/** How much room an answer has, in words; empty where there is no limit worth telling. */
export function limitOf(t: LimitWords, number: (n: number) => string, field: Field): string {
  if (field.kind === 'lines') return t.grid(number(field.chars ?? gridWidth), number(field.lines ?? 1))
  return field.chars ? t.chars(number(field.chars)) : ''
}

/** The id of the rule that an entry is missing; it is not shown before the person wants to send. */
export const missing = 'form.need'

/** The problems shown at a question. */
export const problemsAt = (problems: Problem[], key: string) => problems.filter((p) => p.fields[0] === key)

/** Up to so many options are seen at once as radios; more stand in a list. */
const atOnce = 6

/** Whether a field is answered in a group of radios or boxes. */
export const grouped = (field: Field): boolean =>
  field.kind === 'choices' || (field.kind === 'choice' && (field.options ?? []).length <= atOnce)

/** Whether a question of a row takes a line of its own. */
export const wide = (f: Field): boolean =>
  !f.row ||
  f.kind === 'lines' ||
  ((f.kind === 'choice' || f.kind === 'choices') && (f.help.ja !== '' || (f.options ?? []).length > 3)) ||
  (f.kind === 'text' && (f.chars ?? 99) > 24)
