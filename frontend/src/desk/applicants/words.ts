import type { ApplicantRow } from '$lib/api'
import type { Dictionary, Formats } from '$lib/i18n'
import { dayInJapan, daysBetween } from '$lib/jp'
import type { Tone } from '$lib/ui'

/** Whole days somebody has been in their stage; 0 on the first. */
export const daysIn = (row: ApplicantRow, today: string) =>
  row.since ? Math.max(0, daysBetween(dayInJapan(new Date(row.since)), today)) : 0

/** What is due and when, in words; undefined where nothing is. */
export function dueOf(
  t: Dictionary,
  f: Formats,
  row: ApplicantRow,
  today: string,
): { text: string; tone: Tone } | undefined {
  if (row.due === '' || row.dueKind === '') return undefined
  const w = t.applicants.due
  const left = daysBetween(today, row.due)
  const what = w.kind[row.dueKind]
  if (row.dueKind === 'interview' && left < 0) return { text: w.past(what, f.number(-left)), tone: 'warn' }
  if (left < 0) return { text: w.late(what, f.number(-left)), tone: 'bad' }
  if (left === 0) return { text: w.today(what), tone: 'warn' }
  if (row.dueKind === 'interview') return { text: w.on(what, f.day(row.due)), tone: 'calm' }
  if (row.dueKind === 'retention') return { text: w.from(what, f.day(row.due)), tone: 'calm' }
  return { text: w.by(what, f.day(row.due)), tone: left <= 2 ? 'warn' : 'calm' }
}

/** By whom something was done: a computer of ours, or the office; empty for this one where it has no name. */
export const whoOf = (t: Dictionary, by: string) =>
  by === theOffice ? t.applicants.office : by === anotherComputer ? t.applicants.another : by
const theOffice = '*'
const anotherComputer = '?'

/** A day and a time; the office tells of a day alone, which is a day that begins. */
export const momentOf = (f: Formats, at: string) =>
  [f.day(at), f.clock(at) === midnight ? '' : f.clock(at)].filter(Boolean).join(' ')
const midnight = '0:00'

export const routeOf = (t: Dictionary, row: Pick<ApplicantRow, 'route' | 'media'>) =>
  row.route === 'media' && row.media ? row.media : t.applicants.route[row.route]
