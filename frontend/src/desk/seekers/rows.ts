// The searches, and the postings one may search for.
import { postings, seekers, type Approach, type PostingRow } from '$lib/api'
import { i18n } from '$lib/i18n'
import { Rows } from '$lib/list'
import type { Tone } from '$lib/ui'

export const searchRows = () => new Rows(seekers.list, 'seekers')

export const approachRows = () => new Rows(seekers.approaches, 'seekers')

export const postingRows = () => new Rows(postings.list, 'postings')

export const valid = (rows: PostingRow[]) => rows.filter((p) => p.state === 'valid')

/** A moment as people say it. */
export const moment = (iso: string) => `${i18n.f.day(iso)} ${i18n.f.clock(iso)}`

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
