import type { Figures, PostingRow, PostingState, Values } from '$lib/api'
import type { Dictionary, Formats } from '$lib/i18n'
import type { Tone } from '$lib/ui'

export const tones: Record<PostingState, Tone> = {
  draft: 'calm',
  queued: 'warn',
  carry: 'warn',
  sent: 'warn',
  reviewing: 'warn',
  brought: 'warn',
  returned: 'bad',
  valid: 'good',
  refused: 'bad',
  withdrawn: 'calm',
  cancelled: 'calm',
  expired: 'calm',
}

export const titleOf = (t: Dictionary, row: PostingRow) => row.title || t.postings.untitled

/** A posting in hand as it is called now; the row of its view may be older than what is typed. */
export const titleInHand = (t: Dictionary, row: PostingRow, values: Values) =>
  titleOf(t, { ...row, title: values['work.title'] ?? '' })

/** Whether everything that must be filled is filled. */
export const complete = (row: PostingRow) => row.needed > 0 && row.filled >= row.needed

/** What a posting waits for, in a few words. */
export function waitsFor(t: Dictionary, f: Formats, row: PostingRow): string {
  const w = t.postings.waits
  if (row.asking.includes('withdrawal')) return t.life.waits.withdrawal
  switch (row.state) {
    case 'draft':
      return complete(row) ? w.ready : w.draft(f.number(row.filled), f.number(row.needed))
    case 'queued':
      return w.queued
    case 'carry':
      return w.carry
    case 'sent':
      return row.sentAt ? w.sent(f.clock(row.sentAt)) : ''
    case 'reviewing':
      return w.reviewing
    case 'brought':
      return t.joining.waits(row.number)
    case 'returned':
      return row.remark ? w.returned(row.remark) : ''
    case 'valid': {
      const asked = f.list(row.asking.map((kind) => t.life.waits[kind]))
      return asked || (row.received ? w.valid(f.day(row.received)) : '')
    }
    case 'refused':
    case 'withdrawn':
    case 'cancelled':
    case 'expired':
      return t.life.ended[row.state]
  }
}

/** How many applicants wait for a result. */
export const openOf = (f: Figures) => f.introduced + f.applied - f.hired - f.rejected - f.withdrawn
