import type { ApplicantRow, Approach } from '$lib/api'
import { expect, test } from 'vitest'
import { applicantRow } from '../../testing/applicants'
import { row } from '../../testing/rows'
import { answered, byWeek, daysToFill } from './numbers'

const today = '2026-11-29' // a Sunday
const person = (given: Partial<ApplicantRow>) => applicantRow(given)

test('a week goes from Monday to Sunday; what is older, or has no day, is in none', () => {
  const on = ['2026-11-29', '2026-11-23', '2026-11-22', '2026-10-05', '2026-10-04', '', '2026-12-01']
  const weeks = byWeek(
    on.map((day) => person({ on: day })),
    today,
  )
  expect(weeks).toHaveLength(8)
  expect(weeks.at(-1)).toEqual({ from: '2026-11-23', to: '2026-11-29', came: 2 })
  expect(weeks.map((w) => w.came)).toEqual([1, 0, 0, 0, 0, 0, 1, 2])
})

test('a posting is filled when the first of its applicants joins', () => {
  const postings = [
    row({ id: 'a', received: '2026-10-01' }),
    row({ id: 'b', received: '2026-11-01' }),
    row({ id: 'c', received: '' }),
    row({ id: 'd', received: '2026-11-20' }),
  ]
  const joined = (posting: string, since: string) => person({ posting, stage: 'joined', since })
  expect(daysToFill(postings, [person({ posting: 'a' })])).toBeUndefined()
  const people = [
    joined('a', '2026-11-10T00:00:00Z'),
    joined('a', '2026-10-30T15:30:00Z'), // the 31st in Japan
    joined('c', '2026-11-10T00:00:00Z'),
  ]
  expect(daysToFill(postings, people)).toBe(30)
  expect(daysToFill(postings, [...people, joined('b', '2026-11-11T00:00:00Z')])).toBe(20)
  expect(daysToFill(postings, [joined('d', '2026-11-10T00:00:00Z')])).toBeUndefined()
})

test('a request that was never passed on is none that could be answered', () => {
  const states: Approach['state'][] = ['applied', 'declined', 'passed', 'refused', 'queued']
  const list = states.map((state, i): Approach => ({
    id: `${i}`,
    askedAt: '',
    posting: '',
    seeker: '',
    text: '',
    state,
    reason: '',
    at: '',
  }))
  expect(answered(list)).toEqual({ asked: 4, applied: 1 })
})
