// Who of those that applied waits for something, who is met soon, and whose time is over.
import type { ApplicantRow, Planned } from '$lib/api'
import { i18n } from '$lib/i18n'
import { dayInJapan } from '$lib/jp'
import type { Rows } from '$lib/list'
import { paths } from '../paths'
import type { Source, Task } from '../task'
import { reminders, type Reminder } from './ahead'
import { nameOf } from './moving.svelte'
import { aheadRows } from './rows'
import { overdue, people, type Waiting } from './waiting'
import { dueOf, routeOf } from './words'

function text({ kind, row }: Waiting, today: string): string {
  const t = i18n.t.home.people
  const name = nameOf(row)
  return kind === 'due' ? t.due(name, dueOf(i18n.t, i18n.f, row, today)?.text ?? '') : t[kind](name)
}
const urgency = ({ kind, row }: Waiting, today: string): Task['urgency'] =>
  kind !== 'due' ? 'open' : row.due <= today ? 'now' : 'near'

/** Words are made of those that are looked at: of ten thousand people a day's work is shown. */
export function peopleTasks(list: ApplicantRow[], today: string): Task[] {
  const act = i18n.t.home.people.look
  const tasks = people(list, today).map((one): Task => ({
    id: `applicant/${one.row.id}`,
    urgency: urgency(one, today),
    day: one.kind === 'due' ? one.row.due : '',
    get text() {
      return text(one, today)
    },
    get sub() {
      return [i18n.t.applicants.stage[one.row.stage], routeOf(i18n.t, one.row)].join(' · ')
    },
    act,
    href: one.kind === 'result' ? paths.result(one.row.id) : paths.applicant(one.row.id),
    get label() {
      return i18n.t.postings.of(act, nameOf(one.row))
    },
  }))
  const gone = overdue(list, today)
  if (gone > 0)
    tasks.push({
      id: 'erasing',
      urgency: 'near',
      day: '',
      text: i18n.t.applicants.retention.link(i18n.f.number(gone)),
      sub: i18n.t.home.people.goneSub,
      act,
      href: paths.erasing,
      label: i18n.t.postings.of(act, i18n.t.applicants.retention.page),
    })
  return tasks
}

export const waitingPeople = (rows: Rows<ApplicantRow>): Source => ({
  rows: [rows],
  tasks: ({ today }) => peopleTasks(rows.list, today),
})

const said = ({ one }: Reminder) =>
  one.said
    ? (i18n.t.interviews.said[one.said] ?? i18n.t.interviews.saidOther)
    : i18n.t.interviews.week.state[one.state]

export const interviewTasks = (list: Planned[], now: Date): Task[] =>
  reminders(list, now).map((r) => {
    const t = i18n.t.home.interviews
    const name = r.one.name || i18n.t.applicants.unnamed
    const clock = i18n.f.clock(r.one.start)
    return {
      id: `interview/${r.one.id}`,
      urgency: r.kind === 'hour' || r.one.said === 'DECLINED' ? 'now' : 'near',
      day: dayInJapan(new Date(r.one.start)),
      text: r.kind === 'hour' ? t.hour(name, clock, i18n.f.number(r.minutes)) : t[r.kind](name, clock),
      sub: [said(r), r.one.place || r.one.link, r.one.with, r.one.posting].filter(Boolean).join(' · '),
      act: t.look,
      href: paths.messages(r.one.of),
      label: i18n.t.postings.of(t.look, name),
    }
  })

export function interviewsAhead(): Source {
  const rows = aheadRows()
  return { rows: [rows], tasks: ({ now }) => interviewTasks(rows.list, now) }
}
