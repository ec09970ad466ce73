// What is said beside a time at which people may not be there. Nothing of it forbids the time.
import type { Considered } from '$lib/api'
import type { i18n as words } from '$lib/i18n'

export function hintsOf(i18n: typeof words, c: Considered): string[] {
  const t = i18n.t.interviews.hint
  const day = i18n.say(c.holiday)
  return [
    day && t.holiday(day),
    c.sunday && t.sunday,
    c.dayOff && !day && !c.sunday && t.dayOff,
    c.hours && t.hours(c.hours),
  ].flatMap((hint) => hint || [])
}
