// That a provisional account must be registered at the counter by a day.
import type { StartView } from '$lib/api'
import { i18n } from '$lib/i18n'
import { daysBetween } from '$lib/jp'
import { paths } from '../paths'
import type { Source, Task } from '../task'

/** From so many days before the last one on, it is pressing. */
const urgent = 7

/** until is the last day, YYYY-MM-DD; empty for an account that is whole. */
export function counterTasks(until: string, today: string): Task[] {
  if (!until) return []
  const t = i18n.t.home.counter
  const days = daysBetween(today, until)
  const text = days > 0 ? t.text(i18n.f.number(days)) : days === 0 ? t.today : t.over
  return [
    {
      id: 'counter',
      urgency: days <= urgent ? 'now' : 'near',
      day: until,
      text,
      sub: t.sub(i18n.f.long(until)),
      act: t.act,
      href: paths.account,
      label: i18n.t.postings.of(t.act, text),
    },
  ]
}

export const counter = (session: { start?: Pick<StartView, 'provisional'> }): Source => ({
  rows: [],
  tasks: ({ today }) => counterTasks(session.start?.provisional ?? '', today),
})
