import type { Planned } from '$lib/api'
import { expect, test } from 'vitest'
import { reminders } from './ahead'

const at = (start: string, given: Partial<Planned> = {}): Planned => ({
  id: start,
  of: 'a1',
  name: '山田花子',
  posting: '',
  start: `2026-12-${start}:00+09:00`,
  minutes: 45,
  place: '',
  link: '',
  with: '',
  state: 'fixed',
  said: '',
  clash: false,
  ...given,
})
const kinds = (now: string, ...planned: Planned[]) =>
  reminders(planned, new Date(`2026-12-${now}+09:00`)).map((r) => `${r.kind} ${r.minutes}`)

test('one is reminded from the day before on, pressed an hour before, and not after it has begun', () => {
  const one = at('03T14:00')
  expect(kinds('01T23:59:59', one)).toEqual([])
  expect(kinds('02T00:00:00', one)).toEqual(['tomorrow 2280'])
  expect(kinds('03T12:59:00', one)).toEqual(['today 61'])
  expect(kinds('03T13:00:00', one)).toEqual(['hour 60'])
  expect(kinds('03T13:59:30', one)).toEqual(['hour 1'])
  expect(kinds('03T14:00:00', one)).toEqual([])
})

test('soon after midnight it is pressing, though it is of another day', () => {
  expect(kinds('02T23:30:00', at('03T00:15'))).toEqual(['hour 45'])
})

test('of one that was declined, or only proposed, nobody is reminded; the first comes first', () => {
  expect(
    kinds(
      '03T09:00:00',
      at('03T11:00', { state: 'declined' }),
      at('03T10:30'),
      at('03T10:00', { state: 'proposed' }),
      at('03T09:30', { state: 'answered' }),
    ),
  ).toEqual(['hour 30', 'today 90'])
})
