// The words of the calendar, in English.
import type { calendar as ja, calendarFaults as jaFaults } from './calendar.ja'

export const calendar: typeof ja = {
  title: 'The next 30 days',
  on: (day, weekday) => `${weekday} ${day}`,
  expires: (title) => `Last day of “${title}”`,
  renewable: (title) => `“${title}” can be renewed from here`,
  week: (title) => `“${title}” ends in 7 days`,
  results: (title: string) => `“${title}”: last day to tell the results`,
  counter: 'Last day to complete the registration at the office',
  count: (n) => ` (${n} planned)`,
  none: 'Nothing ends within 30 days.',
  more: (n) => `${n} more`,
}

/** Sentences for faults about the calendar, by key. */
export const calendarFaults: typeof jaFaults = {
  'calendar.span': () => 'Choose a span of at most one year.',
  'calendar.none': () => 'There is nothing to put in for this span. Change the span, or what is shown.',
}
