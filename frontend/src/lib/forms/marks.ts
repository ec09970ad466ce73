// 要確認 marks and notes to oneself. They are kept as answers of their own beside the form's (mark.KEY, note.KEY),
// which no check looks at and no letter carries.
import type { Field, Form, Values } from '$lib/gen'

export const markKey = (key: string) => `mark.${key}`
export const noteKey = (key: string) => `note.${key}`

/** A mark set by the person, and one set on an answer that was taken over from another posting. */
export const marked = '1'
export const copied = 'copied'

/** The question an answer belongs to: that of a mark or note is the one it stands at. */
export const questionOf = (key: string) => key.replace(/^(mark|note|from|seen)\./, '')

export type Marked = { section: string; field: Field; mark: string; note: string }

/** The questions with a mark or a note, in the order of the form. */
export function markedFields(form: Form, values: Values): Marked[] {
  return form.sections.flatMap((s) =>
    s.fields
      .map((field) => ({
        section: s.key,
        field,
        mark: values[markKey(field.key)] ?? '',
        note: (values[noteKey(field.key)] ?? '').trim(),
      }))
      .filter((m) => m.mark !== '' || m.note !== ''),
  )
}
