// What the record of letters says of each: its state in a word, the stations of its way, what to do.
import type { LetterRow } from '$lib/api'
import { keyed, type Dictionary } from '$lib/i18n'
import type { Tone } from '$lib/ui'

export type LetterState =
  'waiting' | 'failing' | 'sent' | 'bounced' | 'stuck' | 'arrived' | 'answered' | 'came' | 'applied' | 'odd'

/** Without an acknowledgement for longer than this a letter wants attention, as backend/letter has it; milliseconds. */
const stuckAfter = 3 * 24 * 3600 * 1000

export const letterTones: Record<LetterState, Tone> = {
  waiting: 'warn',
  failing: 'bad',
  sent: 'warn',
  bounced: 'bad',
  stuck: 'bad',
  arrived: 'good',
  answered: 'good',
  came: 'calm',
  applied: 'good',
  odd: 'bad',
}

export function stateOf(row: LetterRow, now: Date): LetterState {
  if (row.mail > 0) return 'odd'
  if (!row.out) return row.arrivedAt ? 'applied' : 'came'
  if (row.answeredAt) return 'answered'
  if (row.arrivedAt) return 'arrived'
  if (row.bounce) return 'bounced'
  if (now.getTime() - Date.parse(row.madeAt) > stuckAfter) return 'stuck'
  if (row.sentAt) return 'sent'
  return row.key ? 'failing' : 'waiting'
}

export type Stop = { kind: 'made' | 'sent' | 'arrived' | 'answered' | 'came' | 'applied'; at: string }

/** The stations of a letter's way; one that is still ahead has no time. */
export function wayOf(row: LetterRow): Stop[] {
  if (row.mail > 0) return [{ kind: 'came', at: row.madeAt }]
  if (!row.out) {
    return [
      { kind: 'came', at: row.madeAt },
      { kind: 'applied', at: row.arrivedAt },
    ]
  }
  return [
    { kind: 'made', at: row.madeAt },
    { kind: 'sent', at: row.sentAt },
    { kind: 'arrived', at: row.arrivedAt },
    { kind: 'answered', at: row.answeredAt },
  ]
}

const lookUp = (table: Record<string, string>, key: string) =>
  Object.entries(table).find(([k]) => k === key)?.[1]

export const kindOf = (t: Dictionary, row: LetterRow): string =>
  row.mail > 0 && row.kind === ''
    ? t.letters.oddMail
    : (lookUp(t.letters.kind, row.kind) ?? t.letters.otherKind)

/** What went wrong with a letter, and what it means for the person; empty where all is well. */
export function troubleOf(t: Dictionary, row: LetterRow, state: LetterState): string {
  if (state === 'odd')
    return (lookUp(t.letters.reasons, row.key) ?? keyed(t, row.key, {})) || t.letters.otherReason
  const wrong = state === 'failing' || state === 'stuck' ? keyed(t, row.key, {}) : ''
  if (state === 'bounced') return keyed(t, row.bounce, {})
  if (state === 'stuck') return [wrong, t.letters.stuckHelp].filter(Boolean).join(' ')
  return wrong
}

/** What a person must look at comes first; else the order stays, the latest first. */
export const urgentFirst = (rows: LetterRow[], now: Date): LetterRow[] => {
  const urgent = (row: LetterRow) => letterTones[stateOf(row, now)] === 'bad'
  return [...rows.filter(urgent), ...rows.filter((row) => !urgent(row))]
}
