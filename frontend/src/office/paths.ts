// Where the pages of the office are.
import type { IntakeRow } from '$lib/api'

export const paths = {
  /** The intake box, filtered and sorted as the query says. */
  intake: (query = '') => ['#/office', query].filter(Boolean).join('?'),
  /** A posting that is decided on. */
  review: (id: string) => `#/office/review/${id}`,
  /** A change of an establishment. */
  change: (number: string) => `#/office/matter/change/${number}`,
  /** An account that is to be closed. */
  closing: (number: string) => `#/office/matter/closing/${number}`,
  /** What is written with a business. */
  talk: (id: string) => `#/office/matter/talk/${id}`,
  /** Where what waits is answered. */
  of: ({ sort, about }: IntakeRow): string => {
    if (sort === 'establishment') return paths.change(about)
    if (sort === 'closing') return paths.closing(about)
    return sort === 'talk' ? paths.talk(about) : paths.review(about)
  },
}
