// The words of an answer that problems rest on, where they stand.
import type { Mark, Problem } from '$lib/gen'

/** A stretch of an answer: plain, or marked as a problem of some severity. */
export type Stretch = { text: string; severity: '' | Problem['severity'] }

/** Where a mark stands in the answer as it is now; what has been changed since is not marked. */
function placeOf(value: string, mark: Mark): number {
  if (value.slice(mark.from, mark.to) === mark.words) return mark.from
  return mark.words === '' ? -1 : value.indexOf(mark.words)
}

/** The answer cut into stretches, so that joined they are the answer. Where marks overlap, the graver one is shown. */
export function stretches(value: string, key: string, problems: Problem[]): Stretch[] {
  const severities: Stretch['severity'][] = Array.from({ length: value.length }, () => '')
  for (const p of problems)
    for (const mark of p.marks ?? []) {
      const from = mark.field === key ? placeOf(value, mark) : -1
      if (from < 0) continue
      for (let i = from; i < from + mark.words.length; i++)
        if (severities[i] !== 'error') severities[i] = p.severity
    }
  const out: Stretch[] = []
  for (const [i, severity] of severities.entries()) {
    const last = out.at(-1)
    if (last?.severity === severity) last.text += value.charAt(i)
    else out.push({ text: value.charAt(i), severity })
  }
  return out
}

/** Whether anything in the answer is marked. */
export const anyMarked = (all: Stretch[]) => all.some((s) => s.severity !== '')
