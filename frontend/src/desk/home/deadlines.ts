// What has a day in the next weeks, for the calendar. Days are in Japan, YYYY-MM-DD.
import type { PostingRow } from '$lib/api'
import { addDays, daysBetween } from '$lib/jp'
import { soon } from './decisions'

export type Deadline = { day: string; kind: 'renewable' | 'expires'; row: PostingRow }

/** How many days the calendar looks ahead, today included. */
export const ahead = 30

/** The days on which renewal opens and on which postings end, from today on, the nearest first. */
export function deadlines(rows: PostingRow[], today: string): Deadline[] {
  return rows
    .filter((row) => row.state === 'valid' && row.expires !== '')
    .flatMap((row): Deadline[] => [
      ...(row.asking.includes('renewal')
        ? []
        : [{ day: addDays(row.expires, -soon), kind: 'renewable' as const, row }]),
      { day: row.expires, kind: 'expires', row },
    ])
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
