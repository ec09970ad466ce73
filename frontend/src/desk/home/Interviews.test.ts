import type { Planned } from '$lib/api'
import { render, screen } from '@testing-library/svelte'
import { tick } from 'svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../testing/host'
import Interviews from './Interviews.svelte'

const one = (id: string, given: Partial<Planned> = {}): Planned => ({
  id,
  of: id,
  name: '山田花子',
  posting: '販売',
  start: '2026-12-03T05:00:00Z',
  minutes: 45,
  place: '本店2階',
  link: '',
  with: '佐藤',
  state: 'fixed',
  said: '',
  clash: false,
  ...given,
})
let planned: Planned[]
let program: ReturnType<typeof host>
beforeEach(() => {
  vi.useFakeTimers()
  program = host({ Applicants: { Ahead: () => Promise.resolve(planned) } })
})
afterEach(() => {
  vi.useRealTimers()
  program.leave()
})

async function at(instant: string): Promise<void> {
  vi.setSystemTime(new Date(instant))
  await vi.advanceTimersByTimeAsync(30_000)
  await tick()
}

test('an open window presses an hour before, and falls silent when the interview begins', async () => {
  planned = [one('a1')]
  vi.setSystemTime(new Date('2026-12-02T10:00:00Z'))
  render(Interviews, { today: '2026-12-02' })
  await at('2026-12-02T10:00:00Z')
  expect(screen.getByText('あす14:00から、山田花子さんの面接です')).toBeVisible()
  expect(screen.getByText('返事待ち · 本店2階 · 佐藤 · 販売')).toBeVisible()
  await at('2026-12-03T01:00:00Z')
  expect(screen.getByText('きょう14:00から、山田花子さんの面接です')).toBeVisible()
  await at('2026-12-03T04:14:30Z')
  expect(screen.getByText('まもなく山田花子さんの面接です（14:00から、あと45分）')).toBeVisible()
  await at('2026-12-03T05:00:00Z')
  expect(screen.queryByText(/山田花子/)).toBeNull()
})

test('an answer that nobody has taken over is said; a day of many is cut short', async () => {
  planned = [
    one('a0', { state: 'answered', said: 'DECLINED' }),
    ...Array.from({ length: 9 }, (_, i) => one(`b${i}`, { start: `2026-12-03T06:0${i}:00Z` })),
  ]
  vi.setSystemTime(new Date('2026-12-03T00:00:00Z'))
  render(Interviews, { today: '2026-12-03' })
  await at('2026-12-03T00:00:00Z')
  expect(screen.getByText(/カレンダーで「欠席」と返事がありました/)).toBeVisible()
  expect(screen.getAllByRole('listitem')).toHaveLength(8)
  expect(screen.getByRole('link', { name: '面接の予定（ほか2件）' })).toHaveAttribute(
    'href',
    '#/applicants/interviews',
  )
})
