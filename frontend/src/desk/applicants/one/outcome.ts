// The form of the result in its two acts.
import type { Form, Section } from '$lib/forms'
import type { Values } from '$lib/api'

/** What is settled when the person is told; the rest is for the office. */
const first = ['result.is', 'result.on', 'result.told']

export function telling(form: Form): { tell: Section; rest: Section } {
  const [section] = form.sections
  const fields = section?.fields ?? []
  const of = (key: string, keep: boolean): Section => ({
    key,
    label: section?.label ?? form.label,
    lead: { ja: '', en: '' },
    rows: section?.rows,
    fields: fields.filter((f) => first.includes(f.key) === keep),
  })
  return { tell: of('tell', true), rest: of('rest', false) }
}

/** Whether there is a result to judge at all. */
export const wholeForm = (values: Values) => (values['result.is'] ?? '') !== ''
