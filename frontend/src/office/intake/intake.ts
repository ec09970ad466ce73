// The intake box (受付箱): what came from businesses and waits for the office to answer.
import { office, type IntakeRow, type IntakeSort } from '$lib/api'
import type { Dictionary } from '$lib/i18n'
import { Listing, Rows } from '$lib/list'

/** How much of the box is listed, the longest waiting: what is answered makes room for the next. */
export const most = 1000

export const sortWords = (t: Dictionary, sort: IntakeSort): string =>
  sort === 'submission' ||
  sort === 'brought' ||
  sort === 'establishment' ||
  sort === 'closing' ||
  sort === 'talk'
    ? t.matters.sort[sort]
    : t.life.request[sort]

const groups: IntakeSort[] = [
  'submission',
  'change',
  'renewal',
  'extension',
  'withdrawal',
  'cancellation',
  'brought',
  'establishment',
  'closing',
  'talk',
]

const columns = {
  title: (row: IntakeRow) => row.title,
  business: (row: IntakeRow) => row.business,
  asked: (row: IntakeRow) => groups.indexOf(row.sort),
  since: (row: IntakeRow) => row.since,
  due: (row: IntakeRow) => row.due,
  claimed: (row: IntakeRow) => row.claimed,
}

export const listing = new Listing<IntakeRow, IntakeSort, keyof typeof columns>({
  groups,
  groupOf: (row) => row.sort,
  text: (row) => `${row.title}\n${row.business}\n${row.number}\n${row.claimed}`,
  columns,
})

/** For how many days something has waited; 0 for less than one. */
export const daysSince = (since: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(since)) / 86_400_000))

/** The box, kept fresh while anything comes or is decided. */
export const intakeRows = () => new Rows(office.intake, 'office')
