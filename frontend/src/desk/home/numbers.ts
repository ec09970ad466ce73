// How things stand, in a few numbers. Days are in Japan, YYYY-MM-DD.
import type { ApplicantRow, Approach, PostingRow } from '$lib/api'
import { addDays, dayInJapan, daysBetween } from '$lib/jp'

/** So many weeks are drawn, this one last. */
const shown = 8

export type Week = { from: string; to: string; came: number }

/** Applications by week, from Monday to Sunday. */
export function byWeek(list: ApplicantRow[], today: string): Week[] {
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
  const first = addDays(today, -weekday - 7 * (shown - 1))
  const weeks = Array.from({ length: shown }, (_, i) => {
    const from = addDays(first, 7 * i)
    return { from, to: addDays(from, 6), came: 0 }
  })
  for (const { on } of list) {
    const week = on >= first ? weeks[Math.floor(daysBetween(first, on) / 7)] : undefined
    if (week) week.came++
  }
  return weeks
}

/** Median days from a posting's receipt to the first of its applicants who joined; undefined where none has. */
export function daysToFill(postings: PostingRow[], people: ApplicantRow[]): number | undefined {
  const joined = new Map<string, string>()
  for (const p of people) {
    if (p.stage !== 'joined' || !p.since) continue
    const day = dayInJapan(new Date(p.since))
    const was = joined.get(p.posting)
    if (was === undefined || day < was) joined.set(p.posting, day)
  }
  const days = postings
    .flatMap(({ id, received }) => {
      const day = joined.get(id)
      return day && received ? [daysBetween(received, day)] : []
    })
    .filter((n) => n >= 0)
    .sort((a, b) => a - b)
  const half = Math.floor(days.length / 2)
  const [low, high] = [days[half - 1], days[half]]
  return high === undefined ? undefined : days.length % 2 === 1 || low === undefined ? high : (low + high) / 2
}

/** What came of requests to seekers: how many were sent, how many applied. */
export const answered = (list: Approach[]) => ({
  asked: list.filter((a) => a.state !== 'refused').length,
  applied: list.filter((a) => a.state === 'applied').length,
})
