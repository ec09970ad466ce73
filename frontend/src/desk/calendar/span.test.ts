import { expect, test } from 'vitest'
import { addMonths, byKey, groupsOf, moved, readAsked, spanOf, step, weeksOf, writeAsked } from './span'

const today = '2026-11-29' // a Sunday

test('a month is shown in whole weeks from a Sunday on', () => {
  expect(spanOf('month', '2026-12-15')).toEqual({ from: '2026-11-29', until: '2027-01-02' })
  expect(spanOf('month', '2026-02-01')).toEqual({ from: '2026-02-01', until: '2026-02-28' }) // exactly four weeks
  expect(spanOf('week', '2026-12-05')).toEqual({ from: '2026-11-29', until: '2026-12-05' })
  expect(spanOf('list', '2027-03-01')).toEqual({ from: '2027-03-01', until: '2028-02-29' })
  const weeks = weeksOf(spanOf('month', '2026-12-15'))
  expect(weeks).toHaveLength(5)
  expect(weeks.every((w) => w.length === 7)).toBe(true)
})

test('a month on is the same day, or the last one of a shorter month', () => {
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
  expect(addMonths('2027-03-31', -1)).toBe('2027-02-28')
  expect(addMonths('2026-12-15', 1)).toBe('2027-01-15')
})

test('the arrows move the day, the pages the month, and Home is today', () => {
  expect(byKey('ArrowLeft', '2026-12-01', today)).toBe('2026-11-30')
  expect(byKey('ArrowDown', '2026-12-28', today)).toBe('2027-01-04')
  expect(byKey('PageUp', '2026-12-31', today)).toBe('2026-11-30')
  expect(byKey('Home', '2031-12-31', today)).toBe(today)
  expect(byKey('a', '2026-12-31', today)).toBeUndefined()
  expect(byKey('toString', '2026-12-31', today)).toBeUndefined()
})

test('nobody leaves the years that are known', () => {
  expect(byKey('ArrowRight', '2098-12-31', today)).toBe('2098-12-31')
  expect(step('list', '2000-01-10', -1)).toBe('2000-01-10')
  expect(readAsked('day=9999-12-31', today).day).toBe(today)
})

test('the address keeps what is asked, and never that it is today', () => {
  const asked = readAsked('view=week&day=2026-12-03&hide=retention,nonsense', today)
  expect(asked).toEqual({ view: 'week', day: '2026-12-03', hidden: ['retention'] })
  expect(writeAsked(asked, today)).toBe('view=week&day=2026-12-03&hide=retention')
  expect(writeAsked(readAsked('view=year&day=2026-02-30', today), today)).toBe('')
  expect(groupsOf(['postings', 'retention'])).toEqual(['interviews', 'applicants'])
  expect(groupsOf([])).toContain('account')
})

test('an interview moved to another day keeps its time in Japan', () => {
  expect(moved('2026-12-02T23:30:00Z', '2026-12-10')).toBe('2026-12-10T08:30:00+09:00')
  expect(moved('2026-12-02T23:30:00Z', '2026-12-10', 13 * 60 + 15)).toBe('2026-12-10T13:15:00+09:00')
})
