// What the calendar says of a day.
import type { CalendarDay, DueOn, Planned } from '$lib/api'
import type { Dictionary, Formats } from '$lib/i18n'
import { paths } from '../paths'

/** A day with nothing on it but perhaps a name. */
export const bare = (on: string): CalendarDay => ({ on, holiday: { ja: '', en: '' }, due: [] })

const postingKinds = ['expires', 'week', 'renewable', 'results']
export const ofPosting = ({ kind }: DueOn) => postingKinds.includes(kind)

/** Whether something ends on that day, other than that something may begin. */
export const ends = ({ kind }: DueOn) => kind !== 'renewable' && kind !== 'week' && kind !== 'retention'

/** What is due in few words: of whom, or of how many. */
export function shortOf(t: Dictionary, f: Formats, due: DueOn): string {
  const c = t.calendar
  const only = due.count === 1 ? due.first[0] : undefined
  if (due.kind === 'counter') return c.short.counter
  return only
    ? c.one(c.short[due.kind], nameOf(t, due, only.name))
    : c.several(c.short[due.kind], f.number(due.count))
}

/** One of what is due, in a sentence. */
export function wordsOf(t: Dictionary, due: DueOn, name: string): string {
  return due.kind === 'counter' ? t.calendar.counter : t.calendar[due.kind](nameOf(t, due, name))
}

export const nameOf = (t: Dictionary, due: DueOn, name: string) =>
  name || (ofPosting(due) ? t.postings.untitled : t.applicants.unnamed)

/** Where one of what is due is seen to. */
export function hrefOf(due: DueOn, id: string): string {
  if (due.kind === 'counter') return paths.account
  if (ofPosting(due)) return paths.posting(id)
  if (due.kind === 'result') return paths.result(id)
  return due.kind === 'arranging' ? paths.messages(id) : paths.applicant(id)
}

/** Where all of what is due is listed. */
export const allOf = (due: DueOn) =>
  ofPosting(due) ? paths.postings : due.kind === 'retention' ? paths.erasing : paths.table('')

/** A day as it is spoken: its date, what it is, and all that it holds. */
export function spoken(
  t: Dictionary,
  f: Formats,
  day: CalendarDay,
  planned: Planned[],
  holiday: string,
  today: string,
): string {
  const c = t.calendar
  const things = [
    ...day.due.map((due) => shortOf(t, f, due)),
    ...planned.map((p) => c.interview(f.clock(p.start), p.name || t.applicants.unnamed)),
  ]
  const parts = [c.date(f.long(day.on), f.weekdayLong(day.on)), day.on === today ? c.now : '', holiday]
  return [
    ...parts.filter(Boolean),
    things.length > 0 ? c.holds(things.length, things.join(c.comma)) : c.nothing,
  ].join(c.comma)
}
