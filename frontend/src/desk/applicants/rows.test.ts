import { afterEach, beforeEach, expect, test } from 'vitest'
import { host } from '../../testing/host'
import { applicantRows, forgetApplicants } from './rows'

type Answer = (rows: { id: string; due: string; since: string }[]) => void
let waiting: Answer[] = []
let program: ReturnType<typeof host>
beforeEach(() => {
  waiting = []
  program = host({ Applicants: { List: () => new Promise((good: Answer) => waiting.push(good)) } })
})
afterEach(() => {
  forgetApplicants()
  program.leave()
})

const settled = () => new Promise((done) => setTimeout(done))
const row = (id: string, due = '', since = '2026-11-01T00:00:00Z') => ({ id, due, since })
async function answer(...rows: ReturnType<typeof row>[]) {
  waiting.shift()?.(rows)
  await settled()
}

test('what is due comes first, then who has waited longest', async () => {
  const rows = applicantRows()
  const end = rows.follow()
  await answer(
    row('late', '', '2026-11-20T00:00:00Z'),
    row('early'),
    row('due', '2026-11-30'),
    row('sooner', '2026-11-29'),
  )
  expect(rows.list.map((r) => r.id)).toEqual(['sooner', 'due', 'early', 'late'])
  end()
})

test('a page that opens shows what was read before, and asks again', async () => {
  applicantRows().follow()()
  await answer(row('a'))
  const next = applicantRows()
  expect([next.read, next.list.map((r) => r.id)]).toEqual([true, ['a']])
  const end = next.follow()
  await answer(row('b'))
  expect(next.list.map((r) => r.id)).toEqual(['b'])
  end()
})

test('a page that opens while another reads shares its answer', async () => {
  const home = applicantRows().follow()
  const board = applicantRows().follow()
  expect(waiting.length).toBe(1)
  home()
  await answer(row('a'))
  expect([applicantRows().list.map((r) => r.id), waiting.length]).toEqual([['a'], 0])
  board()
})

test('nothing is shown of an account that is closed, not even what was asked before', async () => {
  applicantRows().follow()()
  forgetApplicants()
  await answer(row('a'))
  expect([applicantRows().read, applicantRows().list]).toEqual([false, []])
})
