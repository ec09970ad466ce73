// A new posting from the answers of another one, whatever state that is in.
import { postings, templates, toFault, type PostingKind, type Values } from '$lib/api'
import { applies, copied, forms, markKey, type Form } from '$lib/forms'
import { i18n, sentence } from '$lib/i18n'
import type { Toasts } from '$lib/ui'
import { paths } from '../paths'

/** Besides dates, what is hardly ever the same the next time: how many, for how long, for which year. */
const again = ['class.count', 'contract.length', 'graduate.year', 'selection.dateText']

/**
 * The changes that turn a fresh posting into a copy: every answer of the source, nothing of its marks and notes,
 * and a mark at each answer that must be looked at again.
 */
export function copiedAnswers(form: Form, source: Values, fresh: Values): Values {
  const changes: Values = Object.fromEntries(Object.keys(fresh).map((key) => [key, '']))
  for (const field of form.sections.flatMap((s) => s.fields)) {
    const answer = source[field.key] ?? ''
    if (answer === '') continue
    changes[field.key] = answer
    const changing = field.kind === 'date' || again.includes(field.key)
    if (changing && applies(form, field, source)) changes[markKey(field.key)] = copied
  }
  return changes
}

/** Makes the copy and opens it in the editor; says what went wrong where it could not be made. */
export async function copyPosting(id: string, toasts: Toasts, go: (path: string) => void): Promise<void> {
  await begin(toasts, go, async () => {
    const source = await postings.open(id)
    return { kind: source.row.kind, values: source.values }
  })
}

/** Makes a posting from a template and opens it in the editor. */
export async function useTemplate(id: string, toasts: Toasts, go: (path: string) => void): Promise<void> {
  await begin(toasts, go, () => templates.open(id))
}

async function begin(
  toasts: Toasts,
  go: (path: string) => void,
  read: () => Promise<{ kind: PostingKind; values: Values }>,
): Promise<void> {
  try {
    const source = await read()
    const fresh = await postings.create(source.kind)
    await postings.save(fresh.row.id, copiedAnswers(forms[source.kind], source.values, fresh.values))
    go(paths.edit(fresh.row.id))
  } catch (e) {
    toasts.say(sentence(i18n.t, toFault(e)))
  }
}
