// What the office holds for important, and nobody has read here; tables the program works with that are out of date, and what to do.
import { notices, type Notice, type Outdated } from '$lib/api'
import { i18n } from '$lib/i18n'
import { Rows } from '$lib/list'
import { paths } from '../paths'
import type { Source, Task } from '../task'
import { noticeRows } from './rows'

export const noticeTasks = (list: Notice[]): Task[] =>
  list
    .filter((n) => n.important && n.readAt === '')
    .map((n) => ({
      id: `notice/${n.id}`,
      urgency: 'now',
      day: '',
      text: n.title,
      sub: [i18n.t.notices.important, i18n.f.day(n.at)].join(' · '),
      act: i18n.t.notices.read,
      href: paths.notice(n.id),
      label: i18n.t.postings.of(i18n.t.notices.read, n.title),
    }))

export function importantNotices(): Source {
  const rows = noticeRows()
  return { rows: [rows], tasks: () => noticeTasks(rows.list) }
}

/** Whose office sends no notices is told what else to do. */
export function outdatedTasks(list: Outdated[], byHand: boolean): Task[] {
  const t = i18n.t.notices.outdated
  const act = byHand ? t.settings : t.notices
  return list.map((one) => ({
    id: `outdated/${one}`,
    urgency: 'near',
    day: '',
    text: t.title[one],
    sub: byHand ? t.byHand[one] : t.todo[one],
    act,
    href: byHand ? paths.settings : paths.notices,
    label: i18n.t.postings.of(act, t.title[one]),
  }))
}

export function outdatedTables(): Source {
  const rows = new Rows<Outdated>(notices.outdated, 'notices', 'postings')
  return { rows: [rows], tasks: () => outdatedTasks(rows.list, i18n.byHand) }
}
