import { expect, test } from 'vitest'
import { weeks } from './weeks'

test('the weeks begin on a Sunday and hold thirty days', () => {
  const shown = weeks('2026-11-21') // a Saturday
  expect(shown[0]).toEqual(['', '', '', '', '', '', '2026-11-21'])
  expect(shown.flat().filter(Boolean)).toHaveLength(30)
  expect(shown.every((week) => week.length === 7)).toBe(true)
  expect(weeks('2026-11-22')[0]?.[0]).toBe('2026-11-22')
})
