// What the list of postings can be asked for.
import type { PostingRow, PostingState } from '$lib/api'
import { Listing } from '$lib/list'

const states: PostingState[] = [
  'returned',
  'draft',
  'queued',
  'carry',
  'sent',
  'reviewing',
  'brought',
  'valid',
  'refused',
  'withdrawn',
  'cancelled',
  'expired',
]

/** The lower bound of the wage, as it is printed. */
const amount = (row: PostingRow) => Number(/\d[\d,]*/.exec(row.wage.ja)?.[0].replaceAll(',', '') ?? NaN)

const columns = {
  state: (row: PostingRow) => states.indexOf(row.state),
  title: (row: PostingRow) => row.title,
  number: (row: PostingRow) => row.number,
  wage: amount,
  figures: (row: PostingRow) => row.figures.introduced + row.figures.applied,
  expires: (row: PostingRow) => row.expires,
}
export type SortKey = keyof typeof columns

export const listing = new Listing<PostingRow, PostingState, SortKey>({
  groups: states,
  groupOf: (row) => row.state,
  text: (row) => [row.title, row.number, row.wage.ja, row.wage.en, row.remark].join('\n'),
  columns,
})
