// Where the pages of the desk are.

const part = encodeURIComponent

export const paths = {
  home: '#/',
  postings: '#/postings',
  /** A section of the establishment's form, or `review`: the change before it is sent. */
  establishment: (section = '', field = '') => ['#/establishment', section, field].filter(Boolean).join('/'),
  applicants: '#/applicants',
  /** The board, or the table, of those a query asks for. */
  board: (query: string) => (query ? `#/applicants?${query}` : '#/applicants'),
  table: (query: string) => (query ? `#/applicants/table?${query}` : '#/applicants/table'),
  figures: (query = '') => (query ? `#/applicants/figures?${query}` : '#/applicants/figures'),
  /** The interviews of the week that the query's day lies in. */
  interviews: (query = '') => (query ? `#/applicants/interviews?${query}` : '#/applicants/interviews'),
  newApplicant: (posting = '') => `#/applicants/new${posting ? `?posting=${part(posting)}` : ''}`,
  /** The business's own templates of mails. */
  mailTemplates: '#/applicants/templates',
  importApplicants: '#/applicants/import',
  /** Those whose time is over. */
  erasing: '#/applicants/erasing',
  applicant: (id: string) => `#/applicants/${part(id)}`,
  profile: (id: string, section = '', field = '') =>
    [`#/applicants/${part(id)}/profile`, section, field].filter(Boolean).join('/'),
  result: (id: string, field = '') => [`#/applicants/${part(id)}/result`, field].filter(Boolean).join('/'),
  /** With an interview, its form is open. */
  messages: (id: string, interview = '') =>
    [`#/applicants/${part(id)}/messages`, interview && part(interview)].filter(Boolean).join('/'),
  document: (id: string, document: string) => `#/applicants/${part(id)}/document/${part(document)}`,
  /** The days that a query asks for. */
  calendar: (query = '') => (query ? `#/calendar?${query}` : '#/calendar'),
  /** Searches for people who look for work. */
  seekers: '#/seekers',
  newSearch: (posting = '') => `#/seekers/new${posting ? `?posting=${part(posting)}` : ''}`,
  search: (id: string) => `#/seekers/${part(id)}`,
  /** What the office wrote of its own accord; a file of one, counted from 0. */
  notices: '#/notices',
  notice: (id: string, file = '') => ['#/notices', part(id), file].filter(Boolean).join('/'),
  /** 退会. */
  closing: '#/closing',
  /** What is written with the office; a talk, or `new`. */
  talks: '#/talks',
  talk: (id: string) => `#/talks/${part(id)}`,
  templates: '#/templates',
  /** What a business always answers, by kind of posting. */
  usual: (kind = '') => (kind ? `#/usual/${part(kind)}` : '#/usual'),
  letters: '#/letters',
  /** The manual, or a page of it by its name. */
  manual: (name = '') => (name ? `#/manual/${part(name)}` : '#/manual'),
  settings: '#/settings',
  /** The program itself. */
  about: '#/about',
  account: '#/account',
  /** The list of postings, filtered and sorted as the query says. */
  list: (query: string) => (query ? `#/postings?${query}` : '#/postings'),
  importPostings: '#/postings/import',
  /** Postings from their saved pages at the public employment service. */
  publicPages: '#/postings/pages',
  posting: (id: string) => `#/postings/${part(id)}`,
  /** The posting, asked whether it is to be cancelled. */
  cancel: (id: string) => `#/postings/${part(id)}/cancel`,
  /** A posting that is typed over on the official page; without an id the establishment. */
  typing: (id = '') => (id ? `#/postings/${part(id)}/typing` : '#/establishment/typing'),
  review: (id: string) => `#/postings/${part(id)}/review`,
  edit: (id: string, section = '', field = '') =>
    [`#/postings/${part(id)}/edit`, section, field].filter(Boolean).join('/'),
}
