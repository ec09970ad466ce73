import { expect, test } from 'vitest'
import { row } from '../../testing/rows'
import { deadlines, weeks, type Deadline } from './deadlines'

const today = '2026-11-21' // a Saturday

test('renewal opens two weeks before the last day, one is left after the next; nothing past or far is shown', () => {
  const rows = [
    row({ id: 'a', state: 'valid', expires: '2026-12-10' }),
    row({ id: 'b', state: 'valid', expires: '2026-11-21' }),
    row({ id: 'c', state: 'valid', expires: '2026-12-21', asking: ['renewal'] }),
    row({ id: 'd', state: 'valid', expires: '2026-11-20' }),
    row({ id: 'e', state: 'cancelled', expires: '2026-12-01' }),
    row({ id: 'f', state: 'valid', expires: '2026-12-22' }),
  ]
  const words = (d: Deadline) => `${d.day} ${d.kind} ${d.kind === 'counter' ? '' : d.row.id}`
  expect(deadlines(rows, today, '2026-11-30').map(words)).toEqual([
    '2026-11-21 expires b',
    '2026-11-26 renewable a',
    '2026-11-30 counter ',
    '2026-12-03 week a',
    '2026-12-08 renewable f',
    '2026-12-10 expires a',
    '2026-12-15 week f',
  ])
})

test('the weeks begin on a Sunday and hold thirty days', () => {
  const shown = weeks(today)
  expect(shown[0]).toEqual(['', '', '', '', '', '', '2026-11-21'])
  expect(shown.flat().filter(Boolean)).toHaveLength(30)
  expect(shown.every((week) => week.length === 7)).toBe(true)
  expect(weeks('2026-11-22')[0]?.[0]).toBe('2026-11-22')
})

test('the last day to tell results stands in the calendar', () => {
  const list = deadlines([row({ id: 'a', state: 'expired', resultsBy: '2026-11-30' })], '2026-11-21')
  expect(list.map((d) => `${d.day} ${d.kind}`)).toEqual(['2026-11-30 results'])
})
