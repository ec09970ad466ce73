// The weeks of the small calendar. Days are in Japan, YYYY-MM-DD.
import { addDays } from '$lib/jp'

/** How many days the calendar looks ahead, today included. */
export const ahead = 30

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
