import { expect, test } from 'vitest'
import { row } from '../../testing/rows'
import { decisions } from './decisions'

const today = '2026-11-21'
const kinds = (...rows: Parameters<typeof row>[0][]) =>
  decisions(rows.map(row), today).map((d) => `${d.kind} ${d.row.id}`)

test('returned postings come first, then expiry, then drafts, complete ones before others', () => {
  expect(
    kinds(
      { id: 'half' },
      { id: 'whole', filled: 10 },
      { id: 'old', state: 'valid', expires: '2026-11-30' },
      { id: 'back', state: 'returned' },
    ),
  ).toEqual(['returned back', 'expiring old', 'ready whole', 'draft half'])
})

test('what waits for the office or stands for long asks for nothing', () => {
  expect(
    kinds(
      { state: 'queued' },
      { state: 'sent' },
      { state: 'reviewing' },
      { state: 'valid', expires: '2027-01-31' },
      { state: 'valid', expires: '' },
    ),
  ).toEqual([])
})

test('expiry shows from two weeks before until a month after', () => {
  expect(
    kinds(
      { id: 'a', state: 'valid', expires: '2026-12-05' },
      { id: 'b', state: 'valid', expires: '2026-12-06' },
      { id: 'c', state: 'valid', expires: '2026-11-21' },
      { id: 'd', state: 'valid', expires: '2026-10-31' },
      { id: 'e', state: 'valid', expires: '2026-09-30' },
    ),
  ).toEqual(['expiring d', 'expiring c', 'expiring a'])
})

test('the draft last written comes first', () => {
  expect(
    kinds(
      { id: 'older', updatedAt: '2026-11-19T00:00:00Z' },
      { id: 'newer', updatedAt: '2026-11-20T00:00:00Z' },
    ),
  ).toEqual(['draft newer', 'draft older'])
})

test('results that are open are asked for until their last day', () => {
  const open = { state: 'expired', expires: '2026-08-31', resultsBy: '2026-11-30' } as const
  expect(kinds({ id: 'a', ...open }, { id: 'b', ...open, resultsBy: '' })).toEqual(['results a'])
  expect(kinds({ id: 'a', ...open, resultsBy: today })).toEqual(['results a'])
  expect(kinds({ id: 'a', ...open, resultsBy: '2026-11-20' })).toEqual([])
})
