// The searches, and the postings one may search for.
import { postings, seekers, type PostingRow } from '$lib/api'
import { i18n } from '$lib/i18n'
import { Rows } from '$lib/list'

export const searchRows = () => new Rows(seekers.list, 'seekers')

export const postingRows = () => new Rows(postings.list, 'postings')

export const valid = (rows: PostingRow[]) => rows.filter((p) => p.state === 'valid')

/** A moment as people say it. */
export const moment = (iso: string) => `${i18n.f.day(iso)} ${i18n.f.clock(iso)}`
