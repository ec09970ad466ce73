// Who of those that applied waits for something today, most urgent first. Days are in Japan, YYYY-MM-DD.
import type { ApplicantRow } from '$lib/api'
import { dayInJapan, daysBetween, order } from '$lib/jp'

export type Waiting = { kind: 'due' | 'message' | 'fresh' | 'result'; row: ApplicantRow }

/** From this many days before its day on, what is due is shown. */
export const near = 2

/** For so many days somebody who came through the office and was not touched is new. */
const fresh = 7

const rank = { due: 0, message: 1, fresh: 2, result: 3 }

function wait(row: ApplicantRow, today: string): Waiting['kind'] | undefined {
  // Those whose time is over are told of together.
  if (row.dueKind === 'retention') return undefined
  // An interview to come has a reminder of its own.
  const ahead = row.dueKind === 'interview' && row.due >= today
  if (row.due !== '' && !ahead && daysBetween(today, row.due) <= near) return 'due'
  if (row.new > 0) return 'message'
  if (row.dueKind === 'result')
    return row.registered === '' || row.registered === 'draft' ? 'result' : undefined
  const came = row.since ? daysBetween(dayInJapan(new Date(row.since)), today) : fresh
  return row.stage === 'notified' && row.route !== 'media' && row.notes === 0 && came < fresh
    ? 'fresh'
    : undefined
}

/** Everybody who waits for something: what is due by its day, then mails, new people, and results the office waits for. */
export function people(rows: ApplicantRow[], today: string): Waiting[] {
  return rows
    .flatMap((row) => {
      const kind = wait(row, today)
      return kind ? [{ kind, row }] : []
    })
    .sort(
      (a, b) =>
        rank[a.kind] - rank[b.kind] ||
        order(a.row.due || '9999', b.row.due || '9999') ||
        order(a.row.since, b.row.since),
    )
}

/** How many are to be erased. */
export const overdue = (rows: ApplicantRow[], today: string) =>
  rows.filter((r) => r.dueKind === 'retention' && r.due !== '' && daysBetween(today, r.due) <= 0).length
