import type { EventKind, PostingEvent, PostingState } from '$lib/api'

export type Station = Pick<PostingEvent, 'kind' | 'at' | 'decided' | 'request' | 'by' | 'reason'>

const way: EventKind[] = ['submitted', 'sent', 'delivered', 'accepted']
const passed: Record<PostingState, number> = {
  draft: 0,
  returned: 4,
  queued: 1,
  sent: 2,
  reviewing: 3,
  valid: 4,
  refused: 4,
  withdrawn: 4,
  cancelled: 4,
  expired: 4,
}

/** Everything a posting went through, then what is still ahead; a station ahead has no time. */
export function stations(events: PostingEvent[], state: PostingState): Station[] {
  return [...events, ...way.slice(passed[state]).map(ahead)]
}

const ahead = (kind: EventKind): Station => ({ kind, at: '', decided: '', request: '', by: '', reason: '' })
