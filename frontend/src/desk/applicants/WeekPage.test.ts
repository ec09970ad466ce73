import type { Planned, Week } from '$lib/api'
import { Toasts } from '$lib/ui'
import { render, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../testing/host'
import WeekPage from './WeekPage.svelte'

const days = ['11-30', '12-01', '12-02', '12-03', '12-04', '12-05', '12-06'].map((on, i) => ({
  on: `2026-${on}`,
  holiday: i === 2 ? { ja: '例示の日', en: 'Example Day' } : { ja: '', en: '' },
  off: i === 2 || i > 4,
}))
const planned = (given: Partial<Planned>): Planned => ({
  id: 'i1',
  of: 'a1',
  name: '山田花子',
  posting: '販売',
  start: '2026-12-03T05:00:00Z',
  minutes: 45,
  place: '本店2階',
  link: '',
  with: '佐藤',
  state: 'accepted',
  said: '',
  clash: false,
  ...given,
})

let week: Week
const calls = {
  Week: vi.fn<(day: string) => Promise<Week>>(),
  SaveCalendar: vi.fn<(input: unknown) => Promise<string>>(),
}
const replace = vi.fn<(path: string) => void>()
let program: ReturnType<typeof host>
beforeEach(() => {
  vi.resetAllMocks()
  week = { days, planned: [], from: 540, to: 1080, next: '' }
  calls.Week.mockImplementation(() => Promise.resolve(week))
  calls.SaveCalendar.mockResolvedValue('/somewhere')
  program = host({ Applicants: calls })
})
afterEach(() => program.leave())

async function show() {
  const toasts = new Toasts()
  render(WeekPage, { query: 'posting=p1&week=2026-12-03', toasts, replace })
  await screen.findByRole('heading', { name: /12月3日/ })
  return toasts
}

test('a week is read as a list by day, each interview with how it stands', async () => {
  week.planned = [
    planned({}),
    planned({ id: 'i2', of: 'a2', name: '例示太郎', state: 'answered', said: 'DECLINED', clash: true }),
  ]
  await show()
  expect(calls.Week).toHaveBeenCalledWith('2026-12-03')
  const thursday = screen.getByRole('region', { name: /12月3日/ })
  const [first, second] = within(thursday).getAllByRole('listitem')
  expect(first).toHaveTextContent(/14:00–14:45 山田花子 出席 本店2階 · 佐藤 販売/)
  expect(within(thursday).getByRole('link', { name: /山田花子/ })).toHaveAttribute(
    'href',
    '#/applicants/a1/messages',
  )
  expect(second).toHaveTextContent('返事あり（未確認） · 重なりあり')
  expect(second?.style.left).toBe('50%')
  expect(
    within(screen.getByRole('region', { name: /12月2日.*例示の日/ })).getByText('面接はありません'),
  ).toBeInTheDocument()
})

test('an empty week says what to do, and leads to the next interview', async () => {
  week.next = '2026-12-17'
  await show()
  expect(screen.getByText(/「面接を決める」を押すと/)).toBeVisible()
  expect(screen.getByRole('link', { name: '次の面接は 2026年12月17日' })).toHaveAttribute(
    'href',
    '#/applicants/interviews?posting=p1&week=2026-12-17',
  )
})

test('keys lead to the weeks before and after, and back to this one', async () => {
  await show()
  await userEvent.keyboard('{ArrowRight}')
  expect(replace).toHaveBeenLastCalledWith('#/applicants/interviews?posting=p1&week=2026-12-10')
  await userEvent.keyboard('{ArrowLeft}')
  expect(replace).toHaveBeenLastCalledWith('#/applicants/interviews?posting=p1&week=2026-11-26')
  await userEvent.keyboard('t')
  expect(replace).toHaveBeenLastCalledWith('#/applicants/interviews?posting=p1')
  await userEvent.keyboard('{Control>}t{/Control}')
  expect(replace).toHaveBeenCalledTimes(3)
  screen.getByRole('link', { name: '次の週' }).focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(replace).toHaveBeenCalledTimes(4)
  const user = userEvent.setup({ pointerEventsCheck: 0 })
  await user.click(screen.getByRole('button', { name: '予定表に保存' }))
  await screen.findByRole('alertdialog')
  await user.keyboard('{ArrowRight}t')
  expect(replace).toHaveBeenCalledTimes(4)
})

test('a calendar’s file has names only where that is ticked', async () => {
  const toasts = await show()
  const user = userEvent.setup({ pointerEventsCheck: 0 }) // a dialog that closes keeps the pointer off for a moment
  const save = async (tick: boolean) => {
    await user.click(screen.getByRole('button', { name: '予定表に保存' }))
    const ask = await screen.findByRole('alertdialog')
    if (tick) await user.click(within(ask).getByRole('checkbox'))
    await user.click(within(ask).getByRole('button', { name: '保存先を選ぶ' }))
  }
  await save(true)
  await waitFor(() =>
    expect(calls.SaveCalendar).toHaveBeenLastCalledWith({ id: '', interview: '', named: true }),
  )
  await save(false)
  await waitFor(() =>
    expect(calls.SaveCalendar).toHaveBeenLastCalledWith({ id: '', interview: '', named: false }),
  )
  expect(toasts.list.at(-1)?.text).toBe('保存しました。')
})
