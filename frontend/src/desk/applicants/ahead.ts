// The interviews one is reminded of: the day before, and one hour before. Days are Japan's.
import type { Planned } from '$lib/api'
import { addDays, dayInJapan } from '$lib/jp'

export type Reminder = { kind: 'hour' | 'today' | 'tomorrow'; one: Planned; minutes: number }

/** So many minutes before an interview begins, it is pressing. */
export const hour = 60

/** The first one first; what has begun, or does not take place, is none. Minutes are those until it begins. */
export function reminders(planned: Planned[], now: Date): Reminder[] {
  const today = dayInJapan(now)
  return planned
    .filter((one) => one.state !== 'declined' && one.state !== 'proposed')
    .flatMap((one): Reminder[] => {
      const minutes = Math.ceil((Date.parse(one.start) - now.getTime()) / 60_000)
      const day = dayInJapan(new Date(one.start))
      if (!(minutes > 0) || day > addDays(today, 1)) return []
      return [{ one, minutes, kind: minutes <= hour ? 'hour' : day === today ? 'today' : 'tomorrow' }]
    })
    .sort((a, b) => a.minutes - b.minutes)
}
