// What has a day in the next weeks, for the calendar. Days are in Japan, YYYY-MM-DD.
import type { PostingRow } from '$lib/api'
import { addDays, daysBetween } from '$lib/jp'
import { soon, urgent } from './decisions'

export type Deadline =
  | { day: string; kind: 'renewable' | 'week' | 'expires' | 'results'; row: PostingRow }
  | { day: string; kind: 'counter' }

/** How many days the calendar looks ahead, today included. */
export const ahead = 30

/** The days on which renewal opens, a week is left and postings end, the last one to tell results, and the last one for the counter
 *  where a registration is provisional: from today on, the nearest first. */
export function deadlines(rows: PostingRow[], today: string, provisional = ''): Deadline[] {
  const counter: Deadline[] = provisional ? [{ day: provisional, kind: 'counter' }] : []
  return rows
    .filter((row) => ['valid', 'brought'].includes(row.state) && row.expires !== '')
    .flatMap((row): Deadline[] => {
      const ends: Deadline = { day: row.expires, kind: 'expires', row }
      if (row.asking.includes('renewal')) return [ends]
      const before = (days: number) => addDays(row.expires, -days)
      return [{ day: before(soon), kind: 'renewable', row }, { day: before(urgent), kind: 'week', row }, ends]
    })
    .concat(
      rows
        .filter((row) => row.resultsBy !== '')
        .map((row): Deadline => ({ day: row.resultsBy, kind: 'results', row })),
    )
    .concat(counter)
    .filter((d) => daysBetween(today, d.day) >= 0 && daysBetween(today, d.day) < ahead)
    .sort((a, b) => a.day.localeCompare(b.day) || a.kind.localeCompare(b.kind))
}

/** The weeks the calendar shows, from the Sunday before today until the last day ahead; '' for days outside. */
export function weeks(today: string): string[][] {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay()
  const count = Math.ceil((weekday + ahead) / 7)
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => {
      const offset = week * 7 + day - weekday
      return offset < 0 || offset >= ahead ? '' : addDays(today, offset)
    }),
  )
}
