import type { Fault } from '$lib/api'
import type { Dictionary } from '$lib/i18n'

/** What a person is told about a fault: its own sentence where there is one, else that of its kind. */
export function sentence(t: Dictionary, fault: Fault): string {
  const own = Object.entries(t.faultKeys).find(([key]) => key === fault.key)
  if (own) return own[1](fault.args)
  if (fault.code === 'defect' && fault.incident) return t.fault.incident(fault.incident)
  return t.fault[fault.code]
}
