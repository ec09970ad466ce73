// What the person has to decide today, most urgent first.
import type { Alert, PostingRow } from '$lib/api'
import { daysBetween } from '$lib/jp'
import { complete } from './words'

export type Decision =
  | { kind: 'look'; row: PostingRow; alert: Alert }
  | { kind: 'returned'; row: PostingRow }
  | { kind: 'expiring'; row: PostingRow; days: number }
  | { kind: 'results'; row: PostingRow; days: number }
  | { kind: 'ready'; row: PostingRow }
  | { kind: 'draft'; row: PostingRow }

/** From this many days before its last day on, a posting's expiry is shown: when renewal may usually be booked. */
export const soon = 14

/** From this many days before its last day on, expiry is urgent. */
export const urgent = 7

/** How long after its last day an expired posting is still shown, in days. */
const stale = 30

const rank = { look: 0, returned: 1, expiring: 2, results: 3, ready: 4, draft: 5 }

function decide(row: PostingRow, today: string): Decision | undefined {
  if (row.alert) return { kind: 'look', row, alert: row.alert }
  if (row.state === 'returned') return { kind: 'returned', row }
  if (row.state === 'draft') return { kind: complete(row) ? 'ready' : 'draft', row }
  if (row.resultsBy !== '' && daysBetween(today, row.resultsBy) >= 0)
    return { kind: 'results', row, days: daysBetween(today, row.resultsBy) }
  if (!['valid', 'brought', 'expired'].includes(row.state) || row.expires === '' || renewing(row))
    return undefined
  const days = daysBetween(today, row.expires)
  return days <= soon && days >= -stale ? { kind: 'expiring', row, days } : undefined
}

const renewing = (row: PostingRow) => row.asking.some((kind) => kind === 'renewal' || kind === 'cancellation')

/** today is a day in Japan, YYYY-MM-DD. */
export function decisions(rows: PostingRow[], today: string): Decision[] {
  return rows
    .map((row) => decide(row, today))
    .filter((d) => d !== undefined)
    .sort(
      (a, b) =>
        rank[a.kind] - rank[b.kind] ||
        (a.kind === 'expiring' && b.kind === 'expiring'
          ? a.days - b.days
          : b.row.updatedAt.localeCompare(a.row.updatedAt)),
    )
}
