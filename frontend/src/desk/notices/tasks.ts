// What the office holds for important, and nobody has read here.
import type { Notice } from '$lib/api'
import { i18n } from '$lib/i18n'
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
