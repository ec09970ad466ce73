// The searches, and the postings one may search for.
import { postings, seekers, type Approach, type PostingRow } from '$lib/api'
import { Rows } from '$lib/list'
import type { Tone } from '$lib/ui'

export const searchRows = () => new Rows(seekers.list, 'seekers')

export const approachRows = () => new Rows(seekers.approaches, 'seekers')

export const postingRows = () => new Rows(postings.list, 'postings')

export const valid = (rows: PostingRow[]) => rows.filter((p) => p.state === 'valid')

/** How the states of an approach feel. */
export const approachTone: Record<Approach['state'], Tone> = {
  queued: 'warn',
  sent: 'warn',
  reached: 'warn',
  passed: 'calm',
  undelivered: 'bad',
  applied: 'good',
  declined: 'calm',
  expired: 'calm',
  refused: 'bad',
}
