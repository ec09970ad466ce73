import type { ApplicantRow, Filling } from '$lib/api'
import { Toasts } from '$lib/ui'
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { applicantRow } from '../../testing/applicants'
import { host } from '../../testing/host'
import { row } from '../../testing/rows'
import { postingView } from '../../testing/views'
import Acts from './Acts.svelte'

const Ask = vi.fn<(input: unknown) => Promise<unknown>>()
let filling: Filling
let program: ReturnType<typeof host>
beforeEach(() => {
  vi.resetAllMocks()
  filling = { places: 2, hired: 2, filled: true, open: [], owed: [], media: [] }
  Ask.mockResolvedValue(postingView({}))
  program = host({ Applicants: { Filling: () => Promise.resolve(filling) }, Postings: { Ask } })
})
afterEach(() => program.leave())

const person = (given: Partial<ApplicantRow>) => applicantRow({ posting: 'p1', ...given })
function show(cancelling: boolean, may: ('cancellation' | 'renewal')[] = ['renewal', 'cancellation']) {
  const view = postingView({ row: row({ id: 'p1', state: 'valid' }), may })
  render(Acts, { view, cancelling, toasts: new Toasts(), go: vi.fn(), ondone: vi.fn() })
}

test('what follows a cancellation is seen before it is asked for', async () => {
  filling.open = [person({ id: 'a1', name: '山田花子', stage: 'scheduled', meeting: '2099-12-03T05:00:00Z' })]
  filling.owed = [person({ id: 'a2', name: '例示太郎', stage: 'refused' })]
  filling.media = ['店頭の貼り紙', '求人サイト']
  show(true)
  const ask = await screen.findByRole('alertdialog')
  expect(await within(ask).findByText('採用人数2人に対して、採用は2人です。')).toBeVisible()
  expect(within(ask).getByText(/選考中の人が1人います/)).toHaveTextContent(/面接予定 · 12月3日 14:00に面接/)
  expect(within(ask).getByRole('link', { name: '山田花子' })).toHaveAttribute('href', '#/applicants/a1')
  expect(within(ask).getByRole('link', { name: '例示太郎' })).toHaveAttribute(
    'href',
    '#/applicants/a2/result',
  )
  expect(within(ask).getByText(/店頭の貼り紙、求人サイト/)).toBeVisible()
  expect(within(ask).getByRole('radio', { name: /充足/ })).toBeChecked()
  expect(Ask).not.toHaveBeenCalled()
  await userEvent.click(within(ask).getByRole('button', { name: '取り消す' }))
  expect(Ask.mock.lastCall?.[0]).toMatchObject({ id: 'p1', kind: 'cancellation', reason: 'filled' })
})

test('where nothing is open, that is said', async () => {
  show(true)
  const ask = await screen.findByRole('alertdialog')
  expect(await within(ask).findByText(/選考中の人も、登録を待つ結果もありません/)).toBeVisible()
})

test('nothing is asked of a posting that cannot be cancelled, nor unasked', () => {
  show(true, ['renewal'])
  show(false)
  expect(screen.queryByRole('alertdialog')).toBeNull()
})
