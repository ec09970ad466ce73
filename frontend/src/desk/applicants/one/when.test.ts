import { expect, test } from 'vitest'
import { typedOf, whenOf } from './when'

const today = '2026-11-29'

test.each([
  ['2026-12-03 14:00', '2026-12-03T14:00:00+09:00'],
  ['2026/12/3 9:05', '2026-12-03T09:05:00+09:00'],
  ['12/3 14:00', '2026-12-03T14:00:00+09:00'],
  ['１２月３日　１４時３０分', '2026-12-03T14:30:00+09:00'],
  ['12月3日（木）14時', '2026-12-03T14:00:00+09:00'],
  ['1/8 10:00', '2027-01-08T10:00:00+09:00'],
  ['令和8年12月3日 14:00', '2026-12-03T14:00:00+09:00'],
])('%s is a time', (typed, iso) => expect(whenOf(typed, today)).toBe(iso))

test.each(['', '14:00', '12/3', '2/30 10:00', '12/3 25:00', '12/3 10:60', 'あした 10:00'])(
  '%s is none',
  (typed) => expect(whenOf(typed, today)).toBe(''),
)

test('what is kept can be typed again', () => {
  expect(typedOf('2026-12-03T05:00:00.000Z')).toBe('2026-12-03 14:00')
  expect(whenOf(typedOf('2026-12-03T05:00:00.000Z'), today)).toBe('2026-12-03T14:00:00+09:00')
  expect(typedOf('')).toBe('')
})
