// Where the pages of the office are.

export const paths = {
  /** The intake box, filtered and sorted as the query says. */
  intake: (query = '') => ['#/office', query].filter(Boolean).join('?'),
  /** A posting that is decided on. */
  review: (id: string) => `#/office/review/${id}`,
}
