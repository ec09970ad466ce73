// What the office wrote to this business, and nobody has looked at here.
import type { Talk } from '$lib/api'
import { i18n } from '$lib/i18n'
import { paths } from '../paths'
import type { Source, Task } from '../task'
import { talkRows, unread } from './rows'

export const talkTasks = (list: Talk[]): Task[] =>
  unread(list).map((one) => ({
    id: `talk/${one.id}/${one.at}`, // another message is another thing to do
    urgency: 'near',
    day: '',
    text: one.title,
    sub: [i18n.t.talks.unreadOne, i18n.f.day(one.at)].join(' · '),
    act: i18n.t.talks.read,
    href: paths.talk(one.id),
    label: i18n.t.postings.of(i18n.t.talks.read, one.title),
  }))

export function unreadTalks(): Source {
  const rows = talkRows()
  return { rows: [rows], tasks: () => talkTasks(rows.list) }
}
