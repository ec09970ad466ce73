// What is to be decided about postings, and what is to be done at the office by who goes there.
import { postings, type Errand, type PostingRow } from '$lib/api'
import { i18n } from '$lib/i18n'
import { Rows } from '$lib/list'
import { moment } from '../moment'
import { paths } from '../paths'
import type { Source, Task } from '../task'
import { decisions, urgent, type Decision } from './decisions'
import { openOf, titleOf } from './words'

type Said = Pick<Task, 'text' | 'sub' | 'act' | 'href'>

function said(d: Decision): Said {
  const t = i18n.t.home
  const f = i18n.f
  const title = titleOf(i18n.t, d.row)
  const at = moment(d.row.updatedAt)
  switch (d.kind) {
    case 'look': {
      const life = i18n.t.life.alert
      return { text: life.task[d.alert](title), sub: life.sub, act: life.look, href: paths.posting(d.row.id) }
    }
    case 'returned': {
      const sub = d.row.remark ? `${t.remark(d.row.remark)} · ${at}` : at
      return { text: t.returned(title), sub, act: t.fix, href: paths.edit(d.row.id) }
    }
    case 'expiring': {
      const days = f.number(d.days)
      const text =
        d.days > 0 ? t.expiring(title, days) : d.days === 0 ? t.expiringToday(title) : t.expired(title)
      return { text, sub: t.expiringSub(f.long(d.row.expires)), act: t.look, href: paths.posting(d.row.id) }
    }
    case 'results':
      return {
        text: t.results(title, f.number(openOf(d.row.figures))),
        sub: t.resultsSub(f.long(d.row.resultsBy)),
        act: t.look,
        href: paths.posting(d.row.id),
      }
    case 'ready':
      return { text: t.ready(title), sub: t.readySub(at), act: t.review, href: paths.review(d.row.id) }
    case 'draft':
      return {
        text: t.draft(title),
        sub: t.draftSub(f.number(d.row.filled), f.number(d.row.needed), at),
        act: t.goOn,
        href: paths.edit(d.row.id),
      }
  }
}

const urgency = (d: Decision): Task['urgency'] =>
  d.kind === 'look' || d.kind === 'returned'
    ? 'now'
    : d.kind === 'ready' || d.kind === 'draft'
      ? 'open'
      : d.days <= urgent
        ? 'now'
        : 'near'

const day = (d: Decision) =>
  d.kind === 'expiring' ? d.row.expires : d.kind === 'results' ? d.row.resultsBy : ''

export const postingTasks = (list: PostingRow[], today: string): Task[] =>
  decisions(list, today).map((d) => {
    const words = said(d)
    return {
      id: `posting/${d.row.id}`,
      urgency: urgency(d),
      day: day(d),
      ...words,
      label: i18n.t.postings.of(words.act, titleOf(i18n.t, d.row)),
    }
  })

export const postingDecisions = (rows: Rows<PostingRow>): Source => ({
  rows: [rows],
  tasks: ({ today }) => postingTasks(rows.list, today),
})

function errandText({ task, title: given }: Errand): string {
  const t = i18n.t.hand.tasks
  const title = given || i18n.t.postings.untitled
  return task.errand === 'file'
    ? t.file(title)
    : t[task.errand](title, task.kind ? i18n.t.life.request[task.kind] : '')
}

export const errandTasks = (list: Errand[]): Task[] =>
  list.map((e) => {
    const t = i18n.t.hand
    const text = errandText(e)
    return {
      id: `errand/${e.task.id}`,
      urgency: 'near',
      day: '',
      text,
      sub: [e.number && t.panel.numbered(e.number), t.tasks.since(i18n.f.day(e.task.since))]
        .filter(Boolean)
        .join(' · '),
      act: t.tasks.go,
      href: paths.posting(e.posting),
      label: i18n.t.postings.of(t.tasks.go, text),
    }
  })

export function errands(): Source {
  const rows = new Rows<Errand>(postings.errands, 'postings')
  return { rows: [rows], tasks: () => errandTasks(rows.list) }
}
