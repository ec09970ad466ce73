// 確認済み to what a rule asks: kept among the answers as seen.RULE, which no check reads and no letter carries, with a sum of what the rule
// spoke of. Where that has changed, the rule asks again.
import type { Problem, Values } from '$lib/api'

const keyOf = (rule: string) => `seen.${rule}`

/** A sum of what a rule says and of the answers it says it of. */
function spokenOf(rule: string, warnings: Problem[], values: Values): string {
  const found = warnings.filter((p) => p.id === rule)
  const spoken = found.map((p) => [p.message.ja, ...p.fields.map((key) => values[key] ?? '')])
  let sum = 2166136261 // FNV-1a
  for (const c of JSON.stringify(spoken)) sum = Math.imul(sum ^ (c.codePointAt(0) ?? 0), 16777619)
  return (sum >>> 0).toString(16)
}

/** The rules among some warnings that a person has confirmed as they speak now. */
export function confirmedBefore(warnings: Problem[], values: Values): string[] {
  const rules = [...new Set(warnings.map((p) => p.id))]
  return rules.filter((rule) => values[keyOf(rule)] === spokenOf(rule, warnings, values))
}

/** The answers to keep where these rules are confirmed and no others of the warnings. */
export function keptOf(confirmed: string[], warnings: Problem[], values: Values): Values {
  const kept: Values = {}
  for (const rule of new Set(warnings.map((p) => p.id))) {
    const sum = confirmed.includes(rule) ? spokenOf(rule, warnings, values) : ''
    if ((values[keyOf(rule)] ?? '') !== sum) kept[keyOf(rule)] = sum
  }
  return kept
}
