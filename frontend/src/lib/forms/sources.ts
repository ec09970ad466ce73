// Where answers came from that nobody gave here. It is kept beside the answers (from.KEY) until a person answers the question; an answer
// that nobody has looked at keeps a posting from being sent (backend/posting/source.go).
import type { Field, Form, Section, Values } from '$lib/gen'
import { applies } from './answers'
import { copied, markKey } from './marks'

export type Source = 'preset' | 'shop' | 'usual' | 'derived'
const sources: readonly Source[] = ['preset', 'shop', 'usual', 'derived']

/** A person's own answer where one could be worked out. */
export const own = 'own'
const looked = ' looked'

export const fromKey = (key: string) => `from.${key}`

export type From = { source: Source; looked: boolean }

/** Where an answer came from; nothing where a person gave it, or there is none. */
export function fromOf(values: Values, key: string): From | undefined {
  const kept = values[fromKey(key)] ?? ''
  const source = sources.find((s) => s === kept.replace(looked, ''))
  if (!source || (values[key] ?? '') === '') return undefined
  return { source, looked: kept.endsWith(looked) }
}

/** The questions of a section whose answers count and nobody has looked at. */
export function unlooked(form: Form, section: Section, values: Values): Field[] {
  return section.fields.filter((f) => {
    if ((values[f.key] ?? '') === '' || !applies(form, f, values)) return false
    return fromOf(values, f.key)?.looked === false || values[markKey(f.key)] === copied
  })
}

/** The changes by which answers have been looked at: one that was worked out goes on to follow what it rests on. */
export function lookedAt(fields: Field[], values: Values): Values {
  const changes: Values = {}
  for (const { key } of fields) {
    const from = fromOf(values, key)
    if (from) changes[fromKey(key)] = from.source === 'derived' ? from.source + looked : ''
    if (values[markKey(key)] === copied) changes[markKey(key)] = ''
  }
  return changes
}
