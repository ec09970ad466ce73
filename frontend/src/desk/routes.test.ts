import { expect, test } from 'vitest'
import { parseRoute, paths } from './routes'

test.each([
  ['', { name: 'home' }],
  [paths.home, { name: 'home' }],
  [paths.postings, { name: 'postings', query: '' }],
  [paths.list('q=a%2Fb&sort=title'), { name: 'postings', query: 'q=a%2Fb&sort=title' }],
  [paths.letters, { name: 'letters' }],
  [paths.settings, { name: 'settings' }],
  [paths.account, { name: 'account' }],
  [paths.enrol('registered'), { name: 'enrol', way: 'registered' }],
  ['#/enrol/elsewhere', { name: 'enrol', way: 'code' }],
  [paths.posting('a/b'), { name: 'posting', id: 'a/b' }],
  [paths.review('7'), { name: 'review', id: '7' }],
  [paths.edit('7'), { name: 'edit', id: '7', section: '', field: '' }],
  [paths.edit('7', 'wage', 'wage.lower'), { name: 'edit', id: '7', section: 'wage', field: 'wage.lower' }],
  ['#/elsewhere/%E0%A4%A', { name: 'home' }],
])('%s', (hash, route) => expect(parseRoute(hash)).toEqual(route))
