import type { Dictionary } from './words.svelte'

/** A fault as lib/api gives it. */
type Told = {
  code: Exclude<keyof Dictionary['fault'], 'incident'>
  key: string
  args: Record<string, string>
  incident: string
}

/** The sentence of a key with its values, or empty where there is none. */
export function keyed(t: Dictionary, key: string, args: Record<string, string>): string {
  const own = Object.entries(t.faultKeys).find(([k]) => k === key)
  return own ? own[1](args) : ''
}

/** What a person is told about a fault: its own sentence where there is one, else that of its kind. */
export function sentence(t: Dictionary, fault: Told): string {
  const own = keyed(t, fault.key, fault.args)
  if (own) return own
  if (fault.code === 'defect' && fault.incident) return t.fault.incident(fault.incident)
  return t.fault[fault.code]
}
