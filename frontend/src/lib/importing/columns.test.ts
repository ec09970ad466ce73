import { expect, test } from 'vitest'
import { heads, samples } from './columns'

const rows = [
  ['一覧'],
  ['氏名', ' 電話 '],
  ['山田花子', '', '余り'],
  ['例示太郎', '0952-00-0001'],
  ['山田花子'],
]

test('a row may be wider than the head', () => {
  expect(heads(rows, 1)).toEqual(['氏名', '電話', ''])
  expect(heads([], 0)).toEqual([])
})

test('what stands in a column is shown once, without the empty cells', () => {
  expect(samples(rows, 1, 0)).toEqual(['山田花子', '例示太郎'])
  expect(samples(rows, 1, 1)).toEqual(['0952-00-0001'])
  expect(samples(rows, 9, 0)).toEqual([])
})
