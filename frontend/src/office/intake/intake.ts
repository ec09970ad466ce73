// The intake box (受付箱): what came from businesses and waits for the office to decide.
import { office, type IntakeRow, type RequestKind } from '$lib/api'
import type { Dictionary } from '$lib/i18n'
import { Listing, Rows } from '$lib/list'

/** What is asked of the office: a request of the business, or that it takes the posting. */
export type Asked = RequestKind | 'submission'

export const askedOf = (row: IntakeRow): Asked => row.request || 'submission'

export const askedWords = (t: Dictionary, asked: Asked): string =>
  asked === 'submission' ? t.office.intake.submission : t.life.request[asked]

const groups: Asked[] = ['submission', 'change', 'renewal', 'extension', 'withdrawal', 'cancellation']

const columns = {
  title: (row: IntakeRow) => row.title,
  business: (row: IntakeRow) => row.business,
  asked: (row: IntakeRow) => groups.indexOf(askedOf(row)),
  state: (row: IntakeRow) => row.state,
  since: (row: IntakeRow) => row.since,
}

export const listing = new Listing<IntakeRow, Asked, keyof typeof columns>({
  groups,
  groupOf: askedOf,
  text: (row) => `${row.title}\n${row.business}`,
  columns,
})

/** The box, kept fresh while anything comes or is decided. */
export const intakeRows = () => new Rows(office.intake, 'office')
