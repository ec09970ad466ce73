import type { EventKind, PostingEvent, PostingState } from '$lib/api'

export type Station = Pick<PostingEvent, 'kind' | 'at' | 'decided' | 'request' | 'by' | 'reason'>

const way: EventKind[] = ['submitted', 'sent', 'delivered', 'accepted']
const passed: Record<PostingState, number> = {
  draft: 0,
  returned: 4,
  queued: 1,
  carry: 3,
  sent: 2,
  reviewing: 3,
  brought: 4,
  valid: 4,
  refused: 4,
  withdrawn: 4,
  cancelled: 4,
  expired: 4,
}

/** Everything a posting went through, then what is still ahead; a station ahead has no time. By hand no letter is on its way. */
export function stations(events: PostingEvent[], state: PostingState, byHand = false): Station[] {
  const left = way.slice(passed[state]).filter((kind) => !byHand || (kind !== 'sent' && kind !== 'delivered'))
  if (state === 'brought') left.push('verified')
  return [...events, ...left.map(ahead)]
}

/** Whether a moment is a day alone: the hour of what somebody recorded of an earlier day is not known. */
export const dayAlone = (at: string) => new Date(at).getTime() % 86_400_000 === 15 * 3_600_000

const ahead = (kind: EventKind): Station => ({ kind, at: '', decided: '', request: '', by: '', reason: '' })
