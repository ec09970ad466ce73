import type { SyncView } from '$lib/api'
import type { Dictionary, Formats } from '$lib/i18n'

/** The state of the exchange in one word, with its number or hour. */
export function syncWord(t: Dictionary, f: Formats, sync: SyncView): string {
  switch (sync.state) {
    case 'attention':
      return t.sync.attention
    case 'sending':
      return t.sync.sending(f.number(sync.pending + sync.underway))
    case 'waiting':
      if (sync.pending === 0 && !sync.online) return t.sync.offlineIdle
      return (sync.online ? t.sync.waiting : t.sync.offline)(f.number(sync.pending))
    case 'latest':
      return sync.lastOK ? t.sync.latestAt(f.clock(sync.lastOK)) : t.sync.latest
  }
}

/** What the state means for the person, in a sentence or two. */
export function syncHelp(t: Dictionary, f: Formats, sync: SyncView): string {
  const own = Object.entries(t.faultKeys).find(([key]) => key === sync.key)
  const all = [
    own ? own[1]({ url: sync.page }) : '',
    sync.copied ? t.mail.copies[sync.copied] : '',
    sync.stuck > 0 ? t.sync.explain.stuck(f.number(sync.stuck)) : '',
    sync.odd > 0 ? t.sync.explain.odd(f.number(sync.odd)) : '',
  ].filter(Boolean)
  if (all.length > 0) return all.join(' ')
  if (sync.state === 'waiting' && sync.pending === 0) return t.sync.explain.offline
  return t.sync.explain[sync.state]
}
