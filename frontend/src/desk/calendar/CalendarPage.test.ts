import type { CalendarDay, Meeting, Planned, Span } from '$lib/api'
import { Toasts } from '$lib/ui'
import { Drafts } from '$lib/writing'
import { render, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../testing/host'
import CalendarPage from './CalendarPage.svelte'

const none = { ja: '', en: '' }
const planned: Planned = {
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
}
const meeting: Meeting = {
  ...{
    id: 'i1',
    state: 'fixed',
    start: planned.start,
    minutes: 45,
    place: '本店2階',
    link: '',
    with: '佐藤',
  },
  ...{ bring: '筆記用具', slots: [], sent: false, guest: '', agreed: 'ACCEPTED', clashes: [] },
  answer: { said: '', message: '', at: '', start: '', old: false, other: '' },
} as Meeting
const days: CalendarDay[] = [
  {
    on: '2026-12-03',
    holiday: none,
    due: [{ kind: 'expires', count: 1, first: [{ id: 'p1', name: '販売員' }] }],
  },
  {
    on: '2026-12-04',
    holiday: { ja: '例示の日', en: 'Example Day' },
    due: [{ kind: 'answer', count: 9, first: [{ id: 'a2', name: '例示太郎' }] }],
  },
]
const calls = {
  Read: vi.fn<(span: Span) => Promise<unknown>>(),
  SaveFile: vi.fn<(span: Span, named: boolean) => Promise<string>>(),
  Print: vi.fn<(span: Span, named: boolean) => Promise<string>>(),
}
const mails = {
  Thread: vi.fn<(id: string) => Promise<unknown>>(),
  Invite: vi.fn<(input: { start: string }) => Promise<unknown>>(),
  Agree: vi.fn<(input: object) => Promise<void>>(),
  KeepForm: vi.fn<(form: object) => Promise<void>>(),
  Consider: vi.fn<(input: object) => Promise<unknown[]>>(),
}
const replace = vi.fn<(path: string) => void>()
const go = vi.fn<(path: string) => void>()
let toasts: Toasts
let program: ReturnType<typeof host>
beforeEach(() => {
  vi.resetAllMocks()
  vi.useFakeTimers({ now: new Date('2026-12-01T00:00:00Z'), shouldAdvanceTime: true })
  calls.Read.mockResolvedValue({ days, planned: [planned] })
  calls.SaveFile.mockResolvedValue('/somewhere')
  mails.Thread.mockResolvedValue({ meetings: [meeting], forms: [] })
  mails.Invite.mockResolvedValue({ interview: 'i1', message: '' })
  mails.Consider.mockResolvedValue([])
  mails.KeepForm.mockResolvedValue()
  program = host({ Calendar: calls, Messages: mails })
  toasts = new Toasts()
})
afterEach(() => {
  vi.useRealTimers()
  program.leave()
})
const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) })

async function show(query = 'day=2026-12-03') {
  render(CalendarPage, { query, drafts: new Drafts(() => ''), toasts, go, replace })
  await screen.findByText('「販売員」の紹介期限日')
}
const cell = (name: RegExp) => screen.getByRole('gridcell', { name })

test('a day is spoken in full, with all that it holds', async () => {
  await show()
  expect(cell(/12月3日/)).toHaveAccessibleName(
    '2026年12月3日 木曜日、予定：紹介期限日 販売員、14:00 山田花子',
  )
  expect(cell(/12月4日/)).toHaveAccessibleName('2026年12月4日 金曜日、例示の日、予定：返事 9件')
  expect(cell(/12月1日/)).toHaveAttribute('aria-current', 'date')
  expect(cell(/12月2日/)).toHaveAccessibleName('2026年12月2日 水曜日、予定なし')
  expect(screen.getByRole('grid')).toHaveAttribute('aria-busy', 'false')
})

test('keys move the one cell in the tab order, also over the end of the month, and Enter leads to the day', async () => {
  await show()
  cell(/12月3日/).focus()
  await user.keyboard('{ArrowRight}')
  expect(cell(/12月4日/)).toHaveFocus()
  expect(screen.getByRole('heading', { name: /12月4日/ })).toBeVisible()
  expect(screen.getByRole('link', { name: /ほか8件/ })).toHaveAttribute('href', '#/applicants/table')
  await user.keyboard('{PageDown}')
  expect(cell(/2027年1月4日/)).toHaveFocus()
  await user.keyboard('{Home}')
  expect(cell(/12月1日/)).toHaveFocus()
  expect(screen.getAllByRole('gridcell').filter((c) => c.tabIndex === 0)).toHaveLength(1)
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.getByRole('heading', { name: /12月1日/ })).toHaveFocus())
})

test('an interview nobody was told of gets another time without a mail, and back again with what was agreed', async () => {
  await show()
  await user.click(screen.getByRole('button', { name: '山田花子さんの面接の日時を変える' }))
  const dialog = await screen.findByRole('dialog')
  const when = within(dialog).getByRole('textbox')
  await user.clear(when)
  await user.type(when, '12/4 15:30')
  await user.click(await within(dialog).findByRole('button', { name: 'メールを送らずに変える' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(mails.Invite.mock.lastCall?.[0]).toMatchObject({
    ...{
      id: 'a1',
      interview: 'i1',
      start: '2026-12-04T15:30:00+09:00',
      bring: '筆記用具',
      subject: '',
      text: '',
    },
  })
  mails.Thread.mockResolvedValue({ meetings: [{ ...meeting, start: '2026-12-04T06:30:00Z' }], forms: [] })
  toasts.list.at(-1)?.action?.run()
  await waitFor(() => expect(mails.Agree).toHaveBeenCalled())
  expect(mails.Invite.mock.lastCall?.[0]).toMatchObject({ start: planned.start })
  expect(mails.Agree.mock.lastCall?.[0]).toMatchObject({ id: 'a1', interview: 'i1', answer: 'ACCEPTED' })
})

test('what is changed elsewhere is not taken back', async () => {
  await show()
  await user.click(screen.getByRole('button', { name: '山田花子さんの面接の日時を変える' }))
  const when = within(await screen.findByRole('dialog')).getByRole('textbox')
  await user.clear(when)
  await user.type(when, '12/4 15:30')
  await user.click(await screen.findByRole('button', { name: 'メールを送らずに変える' }))
  mails.Thread.mockResolvedValue({ meetings: [{ ...meeting, start: '2026-12-09T06:30:00Z' }], forms: [] })
  toasts.list.at(-1)?.action?.run()
  await waitFor(() => expect(toasts.list.at(-1)?.text).toMatch(/ほかで変えられました/))
  expect(mails.Invite).toHaveBeenCalledTimes(1)
})

test('who was told is told again, after the mail was looked at: nothing goes from here', async () => {
  mails.Thread.mockResolvedValue({ meetings: [{ ...meeting, sent: true }], forms: [] })
  await show()
  await user.click(screen.getByRole('button', { name: '山田花子さんの面接の日時を変える' }))
  const dialog = await screen.findByRole('dialog')
  await within(dialog).findByText(/案内を送ってあります/)
  expect(within(dialog).queryByRole('button', { name: /送らずに/ })).toBeNull()
  const when = within(dialog).getByRole('textbox')
  await user.clear(when)
  await user.type(when, '12/4 15:30{Enter}')
  await waitFor(() => expect(go).toHaveBeenCalledWith('#/applicants/a1/messages/i1'))
  expect(mails.KeepForm.mock.lastCall?.[0]).toMatchObject({ when: '2026-12-04 15:30', bring: '筆記用具' })
  expect(mails.Invite).not.toHaveBeenCalled()
})

test('an interview that was changed elsewhere meanwhile is not moved', async () => {
  mails.Thread.mockResolvedValue({ meetings: [{ ...meeting, start: '2026-12-09T06:30:00Z' }], forms: [] })
  await show()
  await user.click(screen.getByRole('button', { name: '山田花子さんの面接の日時を変える' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('ほかで変えられました')
  expect(screen.getByRole('button', { name: '文面を見る' })).toBeDisabled()
})

test('what is hidden is not asked for, and is said where nothing is left', async () => {
  await show()
  calls.Read.mockResolvedValue({ days: [], planned: [] })
  await user.click(screen.getByRole('checkbox', { name: '面接' }))
  await screen.findByText(/表示していないものがあります/)
  expect(calls.Read.mock.lastCall?.[0].groups).toEqual(['postings', 'account', 'applicants', 'retention'])
  await waitFor(() => expect(replace).toHaveBeenLastCalledWith('#/calendar?day=2026-12-03&hide=interviews'))
})

test('names leave the program only where that is ticked, each time anew', async () => {
  await show()
  for (const named of [true, false]) {
    await waitFor(() => expect(document.body).not.toHaveStyle({ pointerEvents: 'none' }))
    await user.click(screen.getByRole('button', { name: '予定表に保存' }))
    if (named) await user.click(screen.getByRole('checkbox', { name: /氏名/ }))
    await user.click(screen.getByRole('button', { name: '保存先を選ぶ' }))
    await waitFor(() => expect(calls.SaveFile.mock.lastCall?.[1]).toBe(named))
  }
  expect(calls.SaveFile.mock.lastCall?.[0]).toMatchObject({ from: '2026-11-29', until: '2027-01-02' })
})

test('the list of a year says every day that holds something', async () => {
  await show('view=list&day=2026-12-03')
  expect(calls.Read.mock.lastCall?.[0]).toMatchObject({ from: '2026-12-03', until: '2027-12-02' })
  expect(screen.getAllByRole('heading', { level: 2 }).map((h) => h.textContent.trim().slice(0, 13))).toEqual([
    '2026年12月3日（木）',
    '2026年12月4日（金）',
  ])
})
