// Where the screens are. The address is the part after #; a program has no server to ask for paths.

import type { Way } from '$lib/api'

export type Route =
  | { name: 'home' }
  | { name: 'postings'; query: string }
  | { name: 'posting'; id: string }
  | { name: 'edit'; id: string; section: string; field: string }
  | { name: 'review'; id: string }
  | { name: 'establishment'; section: string; field: string }
  | { name: 'templates' }
  | { name: 'letters' }
  | { name: 'settings' }
  | { name: 'account' }
  | { name: 'enrol'; way: Way }

const part = encodeURIComponent
const ways: Way[] = ['code', 'registered', 'provisional']

export const paths = {
  home: '#/',
  postings: '#/postings',
  /** A section of the establishment's form, or `review`: the change before it is sent. */
  establishment: (section = '', field = '') => ['#/establishment', section, field].filter(Boolean).join('/'),
  templates: '#/templates',
  letters: '#/letters',
  settings: '#/settings',
  account: '#/account',
  enrol: (way: Way) => `#/enrol/${way}`,
  /** The list of postings, filtered and sorted as the query says. */
  list: (query: string) => (query ? `#/postings?${query}` : '#/postings'),
  posting: (id: string) => `#/postings/${part(id)}`,
  review: (id: string) => `#/postings/${part(id)}/review`,
  edit: (id: string, section = '', field = '') =>
    [`#/postings/${part(id)}/edit`, section, field].filter(Boolean).join('/'),
}

/** Reads an address; what nobody knows is the home page. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.split(/\?(.*)/)
  const [first = '', id = '', act = '', section = '', field = ''] = path
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decode)
  if (first === 'establishment') return { name: 'establishment', section: id, field: act }
  if (first === 'templates') return { name: 'templates' }
  if (first === 'letters') return { name: 'letters' }
  if (first === 'settings') return { name: 'settings' }
  if (first === 'account') return { name: 'account' }
  if (first === 'enrol') return { name: 'enrol', way: ways.find((w) => w === id) ?? 'code' }
  if (first !== 'postings') return { name: 'home' }
  if (id === '') return { name: 'postings', query }
  if (act === 'edit') return { name: 'edit', id, section, field }
  if (act === 'review') return { name: 'review', id }
  return { name: 'posting', id }
}

function decode(s: string): string {
  try {
    return decodeURIComponent(s)
  } catch {
    return s
  }
}
