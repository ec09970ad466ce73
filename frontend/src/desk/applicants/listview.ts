// What the list of applicants can be asked for.
import type { ApplicantRoute, ApplicantRow, ApplicantStage } from '$lib/api'
import { Listing } from '$lib/list'
import { allStages } from './stages'

const columns = {
  name: (row: ApplicantRow) => row.kana || row.name,
  posting: (row: ApplicantRow) => row.posting,
  stage: (row: ApplicantRow) => allStages.indexOf(row.stage),
  since: (row: ApplicantRow) => row.since,
  on: (row: ApplicantRow) => row.on,
  due: (row: ApplicantRow) => row.due,
}
export type SortKey = keyof typeof columns

export const listing = new Listing<ApplicantRow, ApplicantStage, SortKey>({
  groups: allStages,
  groupOf: (row) => row.stage,
  text: (row) => [row.name, row.kana, row.media].join('\n'),
  columns,
})

/** What is asked besides: one posting, one route. */
export type Narrow = { posting: string; route: ApplicantRoute | '' }
export const routes: ApplicantRoute[] = ['office', 'online', 'direct', 'media']

export function readNarrow(query: string): Narrow {
  const q = new URLSearchParams(query)
  return {
    posting: q.get('posting') ?? '',
    route: routes.find((r) => r === q.get('route')) ?? '',
  }
}

/** The query of the list with what is asked besides. */
export function withNarrow(query: string, { posting, route }: Narrow): string {
  const q = new URLSearchParams(query)
  for (const [key, value] of Object.entries({ posting, route })) {
    if (value) q.set(key, value)
    else q.delete(key)
  }
  return q.toString()
}

export const narrowed = (rows: ApplicantRow[], { posting, route }: Narrow) =>
  rows.filter((r) => (!posting || r.posting === posting) && (!route || r.route === route))
