import { expect, test } from 'vitest'
import { moved, placed, shown } from './pictures'

test('pictures are read from the places that are filled, and placed without gaps', () => {
  const values = { 'picture.1': 'a', 'picture.3': 'c', 'picture.3.text': '厨房', name: '例示商店' }
  expect(shown(values)).toEqual([
    { name: 'a', words: '' },
    { name: 'c', words: '厨房' },
  ])
  const again = placed(shown(values))
  expect(again['picture.2']).toBe('c')
  expect(again['picture.2.text']).toBe('厨房')
  expect(again['picture.3']).toBe('')
  expect(Object.keys(again)).toHaveLength(20)
})

test('a picture moves one place, and not out of the list', () => {
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b'])
})
