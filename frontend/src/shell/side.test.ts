import { expect, test } from 'vitest'
import { desk } from '../desk/pages'
import { paths } from '../desk/paths'
import { office } from '../office/pages'
import { paths as officePaths } from '../office/paths'
import { readAddress } from './address'
import { hrefOf, placeOf } from './side'

test.each([
  ['', 'desk', '', []],
  [paths.home, 'desk', '', []],
  [paths.postings, 'desk', 'postings', []],
  [paths.list('q=a%2Fb&sort=title'), 'desk', 'postings', []],
  [paths.letters, 'desk', 'letters', []],
  [paths.settings, 'desk', 'settings', []],
  [paths.account, 'desk', 'account', []],
  [paths.posting('a/b'), 'desk', 'postings/*', ['a/b']],
  [paths.review('7'), 'desk', 'postings/*', ['7', 'review']],
  [paths.edit('7'), 'desk', 'postings/*', ['7', 'edit']],
  [paths.edit('7', 'wage', 'wage.lower'), 'desk', 'postings/*', ['7', 'edit', 'wage', 'wage.lower']],
  [paths.establishment(), 'desk', 'establishment/*', []],
  [paths.establishment('business', 'name'), 'desk', 'establishment/*', ['business', 'name']],
  ['#/postings/', 'desk', 'postings', []],
  ['#/elsewhere/%E0%A4%A', 'desk', '', []],
  [officePaths.intake('q=a'), 'office', '', []],
  ['#/office/elsewhere', 'office', '', []],
])('%s', (hash, side, path, rest) => {
  const place = placeOf([desk, office], readAddress(hash))
  expect([place.side.name, place.page.path, place.rest]).toEqual([side, path, rest])
})

test('a side that cannot be looked at is no place to be', () => {
  expect(placeOf([desk], readAddress(officePaths.intake())).side).toBe(desk)
})

test('what stands behind the address stays as it is written', () => {
  expect(readAddress(paths.list('q=a%2Fb&sort=title')).query).toBe('q=a%2Fb&sort=title')
})

test('every page of a menu leads to itself', () => {
  for (const side of [desk, office])
    for (const page of side.pages.filter((p) => p.menu))
      expect(placeOf([desk, office], readAddress(hrefOf(side, page)))).toMatchObject({ side, page, rest: [] })
})
