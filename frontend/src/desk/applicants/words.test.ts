import { i18n } from '$lib/i18n'
import { expect, test } from 'vitest'
import { applicantRow } from '../../testing/applicants'
import { offersOf } from './stages'
import { daysIn, dueOf, momentOf, whoOf } from './words'

const due = (on: string, dueKind: 'answer' | 'retention') =>
  dueOf(i18n.t, i18n.f, applicantRow({ due: on, dueKind }), '2026-11-28')

test.each([
  ['2026-11-27', 'answer', '返事の約束 1日超過', 'bad'],
  ['2026-11-28', 'answer', '返事の約束 きょう', 'warn'],
  ['2026-11-30', 'answer', '返事の約束 11月30日まで', 'warn'],
  ['2026-12-01', 'answer', '返事の約束 12月1日まで', 'calm'],
  // Nobody is late with keeping somebody a while longer than now; the day is one from which, not until.
  ['2026-12-01', 'retention', '消去の時期 12月1日から', 'calm'],
] as const)('on 28 November, %s of kind %s', (on, kind, text, tone) => {
  expect(due(on, kind)).toEqual({ text, tone })
})

test('nothing due is nothing said', () => {
  expect(dueOf(i18n.t, i18n.f, applicantRow({}), '2026-11-28')).toBeUndefined()
})

test('days in a stage count by the days of Japan', () => {
  const since = (at: string) => daysIn(applicantRow({ since: at }), '2026-11-28')
  expect(since('2026-11-27T15:00:00Z')).toBe(0) // midnight of the 28th there
  expect(since('2026-11-27T14:59:00Z')).toBe(1)
  expect(since('2026-12-01T00:00:00Z')).toBe(0)
  expect(since('')).toBe(0)
})

test('what the office tells has a day and no hour, and is not said to be ours', () => {
  expect(momentOf(i18n.f, '2026-11-27T15:00:00Z')).toBe('11月28日')
  expect(momentOf(i18n.f, '2026-11-27T15:01:00Z')).toBe('11月28日 0:01')
  expect(whoOf(i18n.t, '*')).toBe('ハローワーク')
  expect(whoOf(i18n.t, '店のパソコン')).toBe('店のパソコン')
})

test('nobody is offered to tell or register what was registered, or who is none of the office’s', () => {
  expect(offersOf('offered', { route: 'office', registered: '' })).toEqual(['tell', 'terms'])
  expect(offersOf('offered', { route: 'office', registered: 'taken' })).toEqual([])
  expect(offersOf('refused', { route: 'online', registered: 'draft' })).toEqual(['tell', 'register'])
  expect(offersOf('refused', { route: 'online', registered: 'sent' })).toEqual([])
  expect(offersOf('joined', { route: 'media', registered: '' })).toEqual([])
})
