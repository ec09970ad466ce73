// Which days are shown, and where the keys lead. Days are Japan's, YYYY-MM-DD; weeks begin on a Sunday.
import type { DueGroup, Planned } from '$lib/api'
import { addDays, dayInJapan, isDate } from '$lib/jp'

export const views = ['month', 'week', 'list'] as const
export type View = (typeof views)[number]

/** What is shown or hidden together by a person: the account's days go with the postings'. */
export const shown = ['postings', 'interviews', 'applicants', 'retention'] as const
export type Shown = (typeof shown)[number]

/** What is asked of the calendar; the address keeps it. */
export type Asked = { view: View; day: string; hidden: Shown[] }

export function readAsked(query: string, today: string): Asked {
  const q = new URLSearchParams(query)
  const day = q.get('day') ?? ''
  const hidden = (q.get('hide') ?? '').split(',')
  return {
    view: views.find((v) => v === q.get('view')) ?? 'month',
    day: known(day) ? day : today,
    hidden: shown.filter((s) => hidden.includes(s)),
  }
}

/** Today stands in no address: a page that is opened again tomorrow shows tomorrow. */
export function writeAsked({ view, day, hidden }: Asked, today: string): string {
  const q = new URLSearchParams()
  if (view !== 'month') q.set('view', view)
  if (day !== today) q.set('day', day)
  if (hidden.length > 0) q.set('hide', hidden.join(','))
  return q.toString()
}

export const groupsOf = (hidden: Shown[]): DueGroup[] =>
  shown
    .filter((s) => !hidden.includes(s))
    .flatMap((s): DueGroup[] => (s === 'postings' ? ['postings', 'account'] : [s]))

const first = (day: string) => `${day.slice(0, 8)}01`
const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()
const sunday = (day: string) => addDays(day, -weekday(day))

/** The years one can look at; beyond them nothing is known, and no key leads there. */
const known = (day: string) => isDate(day) && day >= '2000-01-01' && day <= '2098-12-31'

/** The day so many months on, or the last one of a month that is shorter. */
export function addMonths(day: string, n: number): string {
  const at = new Date(`${first(day)}T00:00:00Z`)
  at.setUTCMonth(at.getUTCMonth() + n)
  const month = at.toISOString().slice(0, 8)
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate()
  return month + String(Math.min(Number(day.slice(8)), last)).padStart(2, '0')
}

/** The days a view shows around a day: whole weeks, or a year from that day on. */
export function spanOf(view: View, day: string): { from: string; until: string } {
  switch (view) {
    case 'week':
      return { from: sunday(day), until: addDays(sunday(day), 6) }
    case 'list':
      return { from: day, until: addDays(addMonths(day, 12), -1) }
  }
  return { from: sunday(first(day)), until: addDays(sunday(addDays(first(addMonths(day, 1)), -1)), 6) }
}

export function weeksOf({ from, until }: { from: string; until: string }): string[][] {
  const weeks: string[][] = []
  for (let day = from; day <= until; day = addDays(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(day, i)))
  }
  return weeks
}

/** Where the buttons back and on lead. */
export function step(view: View, day: string, n: 1 | -1): string {
  const to = view === 'week' ? addDays(day, 7 * n) : addMonths(day, n)
  return known(to) ? to : day
}

/** Where a key leads in the grid; undefined where it is no key of the calendar. */
export function byKey(key: string, day: string, today: string): string | undefined {
  const to = keys.get(key)?.(day, today)
  return to !== undefined && !known(to) ? day : to
}
const keys = new Map<string, (day: string, today: string) => string>([
  ['ArrowLeft', (day) => addDays(day, -1)],
  ['ArrowRight', (day) => addDays(day, 1)],
  ['ArrowUp', (day) => addDays(day, -7)],
  ['ArrowDown', (day) => addDays(day, 7)],
  ['PageUp', (day) => addMonths(day, -1)],
  ['PageDown', (day) => addMonths(day, 1)],
  ['Home', (_, today) => today],
])

export const dayOf = (one: Planned) => dayInJapan(new Date(one.start))

/** Another day, or another time on it in minutes after midnight, as RFC 3339. */
export function moved(start: string, day: string, minute?: number): string {
  const clock =
    minute === undefined
      ? new Date(Date.parse(start) + 9 * 3_600_000).toISOString().slice(11, 16)
      : `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  return `${day}T${clock}:00+09:00`
}
