// The applicants as a list, in the order in which they want a hand.
import { applicants, postings, type ApplicantRow } from '$lib/api'
import { order } from '$lib/jp'
import { Rows } from '$lib/list'

/** What is due comes first, the earliest day first; then who has waited longest in a stage. */
export const sorted = (rows: ApplicantRow[]) =>
  [...rows].sort((a, b) => order(a.due || '9999', b.due || '9999') || order(a.since, b.since))

/** What was read last: ten thousand applicants are no small answer, and a page that opens shows them while it asks again. */
let last: ApplicantRow[] | undefined
let forgotten = 0

export function applicantRows(): Rows<ApplicantRow> {
  const rows = new Rows(async () => {
    const before = forgotten
    const list = sorted(await applicants.list())
    if (before === forgotten) last = list
    return list
  }, 'applicants')
  if (last) rows.begin(last)
  return rows
}

/** Forgets what was read, and what is being read: the account is closed, or somebody was erased. */
export function forgetApplicants(): void {
  forgotten++
  last = undefined
}

/** The postings one can apply to: by their names, and for who applies now. */
export const postingRows = () => new Rows(postings.list, 'postings')
