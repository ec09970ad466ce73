import type { PostingState } from '$lib/api'
import type { View } from '$lib/list'
import { expect, test } from 'vitest'
import { row } from '../../testing/rows'
import { listing, type SortKey } from './listview'

type ListView = View<PostingState, SortKey>

const rows = [
  row({
    id: 'a',
    title: '一般事務',
    number: '41010-00000061',
    wage: { ja: '月額 205,000円〜260,000円', en: '' },
  }),
  row({ id: 'b', title: 'パン製造スタッフ', state: 'valid', expires: '2026-12-31', wage: { ja: '月 198,000円', en: '' } }), // prettier-ignore
  row({ id: 'c', title: '経理事務', state: 'returned', remark: '時間数を入力してください' }),
]
const view = (given: Partial<ListView>): ListView => ({
  only: '',
  text: '',
  sort: '',
  down: false,
  ...given,
})
const ids = (given: Partial<ListView>) => listing.shown(rows, view(given)).map((r) => r.id)

test.each([
  ['事務', 'ac'],
  ['事務 経理', 'c'],
  ['ﾊﾟﾝ', 'b'],
  ['すたっふ', 'b'],
  ['００００６１', 'a'],
  ['205000', 'a'],
  ['時間数', 'c'],
  ['溶接', ''],
])('%s finds %s', (text, want) => {
  expect(
    listing
      .found(rows, text)
      .map((r) => r.id)
      .join(''),
  ).toBe(want)
})

test('what has no entry in a column stays last, whichever way it is sorted', () => {
  expect(ids({ sort: 'wage' })).toEqual(['b', 'a', 'c'])
  expect(ids({ sort: 'wage', down: true })).toEqual(['a', 'b', 'c'])
  expect(ids({ sort: 'expires', down: true })[0]).toBe('b')
})

test('a view survives the address', () => {
  const whole = view({ only: 'draft', text: '事務 & 経理', sort: 'title', down: true })
  expect(listing.read(listing.write(whole))).toEqual(whole)
  expect(listing.write(view({}))).toBe('')
  expect(listing.read('only=strange&sort=id')).toEqual(view({}))
})

test('a thousand postings are searched and sorted', () => {
  const many = Array.from({ length: 1000 }, (_, i) =>
    row({ id: `p${i}`, title: `一般事務 ${(i * 7919) % 1000}`, wage: { ja: `月 ${180_000 + i}円`, en: '' } }),
  )
  expect(listing.shown(many, view({ text: '事務', sort: 'title' }))).toHaveLength(1000)
})
