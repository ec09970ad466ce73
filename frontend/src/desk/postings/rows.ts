// The postings as a list, in the order in which they want a hand.
import { postings, type PostingRow } from '$lib/api'
import { Rows } from '$lib/list'

/** What needs a hand comes first, then what waits, what stands, and drafts; the newest of each first. */
const order = {
  returned: 0,
  draft: 1,
  queued: 2,
  carry: 2,
  sent: 2,
  reviewing: 2,
  brought: 2,
  valid: 3,
  refused: 4,
  withdrawn: 4,
  cancelled: 4,
  expired: 4,
}

export const sorted = (rows: PostingRow[]) =>
  [...rows].sort((a, b) => order[a.state] - order[b.state] || b.updatedAt.localeCompare(a.updatedAt))

export const postingRows = () => new Rows(async () => sorted(await postings.list()), 'postings')
