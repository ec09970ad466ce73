// The applicants as a list, in the order in which they want a hand.
import { applicants, postings, type ApplicantRow } from '$lib/api'
import { Rows } from '$lib/list'

/** What is due comes first, the earliest day first; then who has waited longest in a stage. */
export const sorted = (rows: ApplicantRow[]) =>
  [...rows].sort((a, b) => (a.due || '9999').localeCompare(b.due || '9999') || a.since.localeCompare(b.since))

export const applicantRows = () => new Rows(async () => sorted(await applicants.list()), 'applicants')

/** The postings one can apply to: by their names, and for who applies now. */
export const postingRows = () => new Rows(postings.list, 'postings')
