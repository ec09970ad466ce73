// The applicants as a list, in the order in which they want a hand.
import { applicants, postings, type ApplicantRow } from '$lib/api'
import { order } from '$lib/jp'
import { Rows } from '$lib/list'

/** What is due comes first, the earliest day first; then who has waited longest in a stage. */
export const sorted = (rows: ApplicantRow[]) =>
  [...rows].sort((a, b) => order(a.due || '9999', b.due || '9999') || order(a.since, b.since))

const everybody = new Rows(async () => sorted(await applicants.list()), 'applicants')

/** One list for all pages: ten thousand applicants are no small answer, and a page that opens shows what was read while it asks again. */
export const applicantRows = () => everybody

const due = new Rows(applicants.waiting, 'applicants')

/** For whom something is due by today, by id: asked at every page, where all that is known of everybody would be too much. */
export const dueRows = () => due

const ahead = new Rows(applicants.ahead, 'applicants')

/** The interviews that come next. */
export const aheadRows = () => ahead

/** Forgets what was read, and what is being read: the account is closed. */
export function forgetApplicants(): void {
  for (const rows of [everybody, due, ahead]) rows.forget()
}

/** The postings one can apply to: by their names, and for who applies now. */
export const postingRows = () => new Rows(postings.list, 'postings')
