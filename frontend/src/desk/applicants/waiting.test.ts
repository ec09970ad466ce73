import type { ApplicantRow } from '$lib/api'
import { expect, test } from 'vitest'
import { applicantRow } from '../../testing/applicants'
import { overdue, people } from './waiting'

const today = '2026-11-21'
const kinds = (...rows: Partial<ApplicantRow>[]) =>
  people(rows.map(applicantRow), today).map((p) => `${p.kind} ${p.row.id}`)

test('what was promised comes first, by its day; then mails, new people and open results', () => {
  expect(
    kinds(
      { id: 'result', stage: 'joined', dueKind: 'result' },
      { id: 'new' },
      { id: 'mail', stage: 'arranging', new: 1 },
      { id: 'soon', stage: 'interviewed', dueKind: 'answer', due: '2026-11-23' },
      { id: 'late', stage: 'screening', dueKind: 'answer', due: '2026-11-10' },
    ),
  ).toEqual(['due late', 'due soon', 'message mail', 'fresh new', 'result result'])
})

test('nobody is pressed for who is in hand, far off, on its way to the office, or was told already', () => {
  expect(
    kinds(
      { id: 'far', stage: 'interviewed', dueKind: 'answer', due: '2026-11-24' },
      { id: 'sent', stage: 'refused', dueKind: 'result', registered: 'sent' },
      { id: 'own', route: 'media' },
      { id: 'noted', notes: 1 },
      { id: 'old', since: '2026-11-01T01:00:00Z' },
      { id: 'ahead', stage: 'scheduled', dueKind: 'interview', due: '2026-11-22' },
      { id: 'over', stage: 'refused', dueKind: 'retention', due: '2026-11-01' },
    ),
  ).toEqual([])
})

test('who has had an interview, and was not moved on, is not forgotten', () => {
  expect(kinds({ id: 'a', stage: 'scheduled', dueKind: 'interview', due: '2026-11-20' })).toEqual(['due a'])
})

test('a result has its last day', () => {
  expect(kinds({ id: 'a', stage: 'joined', dueKind: 'result', due: '2026-11-22' })).toEqual(['due a'])
})

test('those whose time is over are counted from their day on', () => {
  const of = (due: string) => applicantRow({ stage: 'refused', dueKind: 'retention', due })
  expect(overdue([of('2026-11-21'), of('2026-11-22'), of('2026-01-01'), of('')], today)).toBe(2)
})
