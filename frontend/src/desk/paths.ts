// Where the pages of the desk are.

const part = encodeURIComponent

export const paths = {
  home: '#/',
  postings: '#/postings',
  /** A section of the establishment's form, or `review`: the change before it is sent. */
  establishment: (section = '', field = '') => ['#/establishment', section, field].filter(Boolean).join('/'),
  templates: '#/templates',
  letters: '#/letters',
  settings: '#/settings',
  account: '#/account',
  /** The list of postings, filtered and sorted as the query says. */
  list: (query: string) => (query ? `#/postings?${query}` : '#/postings'),
  posting: (id: string) => `#/postings/${part(id)}`,
  review: (id: string) => `#/postings/${part(id)}/review`,
  edit: (id: string, section = '', field = '') =>
    [`#/postings/${part(id)}/edit`, section, field].filter(Boolean).join('/'),
}
