// Finding a question by its label, its help or its answer.
import type { Field, Form, Values, Words } from '$lib/gen'
import { folded, searchWords } from '$lib/jp'
import { applies } from './answers'

export type Hit = { section: string; sectionLabel: Words; field: Field; answer: string }

/** An answer in words. */
export function answerText(field: Field, value: string, say: (w: Words) => string): string {
  if (field.kind !== 'choice' && field.kind !== 'choices') return value.replaceAll('\n', ' ')
  const chosen = value.split(' ')
  return (field.options ?? [])
    .filter((o) => chosen.includes(o.code))
    .map((o) => say(o.label))
    .join(', ')
}

/** The questions that apply and hold every word of the search; first those whose label begins so,
 * then those whose label holds them. */
export function findIn(form: Form, values: Values, typed: string, say: (w: Words) => string): Hit[] {
  const words = searchWords(typed)
  if (words.length === 0) return []
  const has = (text: string) => words.every((w) => folded(text).includes(w))
  const named: Hit[] = []
  const other: Hit[] = []
  for (const s of form.sections) {
    for (const field of s.fields) {
      if (!applies(form, field, values)) continue
      const answer = answerText(field, values[field.key] ?? '', say)
      const hit = { section: s.key, sectionLabel: s.label, field, answer }
      if (has(`${field.label.ja}\n${field.label.en}`)) named.push(hit)
      else if (has(`${answer}\n${values[`note.${field.key}`] ?? ''}\n${say(s.label)}\n${say(field.label)}`))
        other.push(hit)
    }
  }
  const begins = (h: Hit) =>
    [h.field.label.ja, h.field.label.en].some((l) => folded(l).startsWith(words[0] ?? ''))
  return [...named.filter(begins), ...named.filter((h) => !begins(h)), ...other]
}
