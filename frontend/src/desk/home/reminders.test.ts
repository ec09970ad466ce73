import type { CalendarDay, CalendarKind, Span } from '$lib/api'
import { Toasts } from '$lib/ui'
import { render, screen } from '@testing-library/svelte'
import { tick } from 'svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../testing/host'
import { row } from '../../testing/rows'
import HomePage from './HomePage.svelte'

const posting = row({ id: 'p', title: '製造', state: 'valid', expires: '2026-12-10', filled: 10 })
let program: ReturnType<typeof host>
/** What the program says is due, by its day. */
let due: Record<string, { kind: CalendarKind; id: string; name: string }>
let asked: string[]
function dues(span: Span): CalendarDay[] {
  asked.push(`${span.from} ${span.until} ${span.groups.join()}`)
  return Object.entries(due)
    .filter(([on]) => on >= span.from && on <= span.until)
    .map(([on, { kind, id, name }]) => ({
      on,
      holiday: { ja: '', en: '' },
      due: [{ kind, count: 1, first: kind === 'counter' ? [{ id: '', name: '' }] : [{ id, name }] }],
    }))
}
beforeEach(() => {
  vi.useFakeTimers()
  asked = []
  due = {
    '2026-11-26': { kind: 'renewable', id: 'p', name: '製造' },
    '2026-12-03': { kind: 'week', id: 'p', name: '製造' },
    '2026-12-10': { kind: 'expires', id: 'p', name: '製造' },
  }
  program = host({
    Postings: { List: () => Promise.resolve([posting]) },
    Calendar: { Read: (span: Span) => Promise.resolve({ days: dues(span), planned: [] }) },
  })
})
afterEach(() => {
  vi.useRealTimers()
  program.leave()
})

/** What home and calendar say, looked at twice a day while the window stays open from the instant on for so many days. */
async function watch(from: string, days: number): Promise<Map<string, string[]>> {
  vi.setSystemTime(new Date(from))
  render(HomePage, { toasts: new Toasts(), go: () => undefined, session: {} })
  const said = new Map<string, string[]>()
  const hours = 3_600_000
  for (let at = 0; at <= days * 24; at += 12) {
    vi.setSystemTime(new Date(Date.parse(from) + at * hours))
    await vi.advanceTimersByTimeAsync(60_000) // the clock of the page goes by the minute
    await tick()
    const day = new Date(Date.now() + 9 * hours).toISOString().slice(0, 10)
    const now = [...document.querySelectorAll('li p.font-bold, td .ends.today, td .opens.today')].map((e) =>
      e.matches('td *') ? `calendar: ${e.getAttribute('title') ?? ''}` : (e.textContent ?? ''),
    )
    said.set(day, [...new Set([...(said.get(day) ?? []), ...now])])
  }
  return said
}

test('each reminder of the end of a posting comes on its day in Japan, without a line', async () => {
  // The last minutes of 25 November in Japan, 15 days before the last day.
  const said = await watch('2026-11-25T14:01:00Z', 17)
  const left = (days: number) => `「製造」の紹介期限日まであと${days}日`
  expect(said.get('2026-11-25')).toEqual([])
  expect(said.get('2026-11-26')).toEqual([left(14), 'calendar: 「製造」の更新予約の受付開始日'])
  expect(said.get('2026-11-27')).toEqual([left(13)])
  expect(said.get('2026-12-03')).toEqual([left(7), 'calendar: 「製造」の紹介期限日まであと7日'])
  expect(said.get('2026-12-10')).toEqual([
    '「製造」の紹介期限日はきょうです',
    'calendar: 「製造」の紹介期限日',
  ])
  expect(said.get('2026-12-11')).toEqual(['「製造」は期限満了です'])
})

test('a week before its end a posting becomes urgent', async () => {
  vi.setSystemTime(new Date('2026-12-02T14:59:59Z'))
  render(HomePage, { toasts: new Toasts(), go: () => undefined, session: {} })
  await vi.advanceTimersByTimeAsync(0)
  const card = () => screen.getByText(/紹介期限日まで/, { selector: 'p' }).closest('li')
  expect(card()).toHaveClass('border-l-warn')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(card()).toHaveClass('border-l-bad')
})

test('the calendar asks for thirty days of postings and of the account, again on each new day', async () => {
  await watch('2026-12-04T14:01:00Z', 1)
  expect(asked.at(0)).toBe('2026-12-04 2027-01-02 postings,account')
  expect(asked.at(-1)).toBe('2026-12-05 2027-01-03 postings,account')
})

test('the calendar holds the last day for the counter', async () => {
  due = { '2026-12-05': { kind: 'counter', id: '', name: '' } }
  const said = await watch('2026-12-04T15:01:00Z', 1)
  expect(said.get('2026-12-05')?.at(-1)).toBe('calendar: 窓口で本登録をする期限')
  expect(said.get('2026-12-06')?.join()).not.toContain('本登録')
})
