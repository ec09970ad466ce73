// What is wrong with the exchange.
import type { SyncView } from '$lib/api'
import { i18n } from '$lib/i18n'
import { syncHelp } from '../../shell/syncwords'
import { paths } from '../paths'
import type { Source, Task } from '../task'
import { troubles, type Trouble } from './troubles'

function words(trouble: Trouble, sync: SyncView | undefined): { text: string; sub: string } {
  const t = i18n.t.home
  switch (trouble.kind) {
    case 'line':
      return { text: t.attention, sub: sync ? syncHelp(i18n.t, i18n.f, sync) : '' }
    case 'stuck':
      return { text: t.stuck(i18n.f.number(trouble.count)), sub: t.stuckSub }
    case 'odd':
      return { text: t.odd(i18n.f.number(trouble.count)), sub: t.oddSub }
    case 'copied':
      return { text: i18n.t.mail.copies[sync?.copied || 'restored'], sub: i18n.t.mail.copies.sub }
  }
}

export function exchangeTasks(sync: SyncView | undefined): Task[] {
  return troubles(sync).map((trouble) => {
    const said = words(trouble, sync)
    const line = trouble.kind === 'line'
    const act = line ? i18n.t.mail.open : i18n.t.home.letters
    return {
      id: `exchange/${trouble.kind}`,
      urgency: 'now',
      day: '',
      ...said,
      act,
      href: line ? paths.settings : paths.letters,
      label: i18n.t.postings.of(act, said.text),
    }
  })
}

export const exchange = (session: { sync?: SyncView }): Source => ({
  rows: [],
  tasks: () => exchangeTasks(session.sync),
})
