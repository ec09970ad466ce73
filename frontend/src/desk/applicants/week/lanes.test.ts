import type { Planned } from '$lib/api'
import { expect, test } from 'vitest'
import { hoursOf, minuteOf, place } from './lanes'

const at = (time: string, minutes: number, id = time): Planned => ({
  id,
  of: id,
  name: '',
  posting: '',
  start: `2026-12-03T${time}:00+09:00`,
  minutes,
  place: '',
  link: '',
  with: '',
  state: 'fixed',
  said: '',
  clash: false,
})

test('a time is Japan’s, whatever the computer’s zone is', () => {
  expect(minuteOf('2026-12-02T23:30:00Z')).toBe(8 * 60 + 30)
  expect(minuteOf('2026-12-03T14:59:00Z')).toBe(23 * 60 + 59)
})

test('interviews that overlap stand beside each other, others use the whole day', () => {
  const lanes = place([
    at('10:00', 60),
    at('10:30', 60),
    at('11:00', 30),
    at('13:00', 60),
    at('13:00', 30, 'b'),
  ])
  expect(lanes.map((p) => [p.lane, p.lanes])).toEqual([
    [0, 2],
    [1, 2],
    [0, 2],
    [0, 2],
    [1, 2],
  ])
  expect(place([at('10:00', 60), at('11:00', 60)]).map((p) => p.lanes)).toEqual([1, 1])
})

test('a very short one is drawn so that it can be read, and never over the next', () => {
  expect(place([at('10:00', 5), at('10:10', 30)]).map((p) => p.lanes)).toEqual([2, 2])
})

test('the hours shown hold every interview', () => {
  const week = { days: [], next: '', from: 0, to: 0 }
  expect(hoursOf({ ...week, planned: [] })).toEqual({ from: 9, to: 18 })
  expect(hoursOf({ ...week, from: 10 * 60, to: 19 * 60, planned: [at('07:30', 30)] })).toEqual({
    from: 7,
    to: 19,
  })
  expect(hoursOf({ ...week, planned: [at('23:40', 60)] })).toEqual({ from: 9, to: 24 })
})
