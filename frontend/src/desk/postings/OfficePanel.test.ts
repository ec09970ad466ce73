import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Decision, PostingView, Task } from '$lib/api'
import { Toasts } from '$lib/ui'
import { row } from '../../testing/rows'
import { postingView } from '../../testing/views'
import OfficePanel from './OfficePanel.svelte'

const said: Decision = { event: '', on: '', number: '', received: '', expires: '', remarks: [], reason: '' }
const calls = vi.hoisted(() => ({
  propose: vi.fn(),
  record: vi.fn(),
  takeBack: vi.fn(),
}))
vi.mock('$lib/api', async (original) => ({ ...(await original<object>()), postings: calls }))

const task = (given: Partial<Task>): Task => ({
  id: 't1',
  errand: 'file',
  kind: '',
  since: '2026-11-28T00:00:00Z',
  doneAt: '',
  may: ['accepted', 'returned', 'refused'],
  said,
  undo: false,
  ...given,
})

beforeEach(() => {
  calls.propose.mockImplementation((_: string, received: string) =>
    Promise.resolve({
      ...said,
      on: '2026-11-28',
      received: received || '2026-11-28',
      expires: received.startsWith('2026-10') ? '2026-12-31' : '2027-01-31',
    }),
  )
  calls.record.mockResolvedValue(postingView({}))
  calls.takeBack.mockResolvedValue(postingView({}))
})
afterEach(() => {
  cleanup()
  vi.clearAllMocks()
})

function show(...tasks: Task[]) {
  const ondone = vi.fn((_: PostingView) => {})
  render(OfficePanel, {
    view: postingView({ row: row({ state: 'carry' }), tasks }),
    toasts: new Toasts(),
    ondone,
  })
  return ondone
}
const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))

test('nothing is recorded before an answer is chosen', async () => {
  show(task({}))
  await press('記録する')
  expect(screen.getByRole('alert').textContent).toBe('窓口の回答を選んでください。')
  expect(calls.record).not.toHaveBeenCalled()
})

test('the days come from the rules, and the last one follows the day it was received', async () => {
  const ondone = show(task({}))
  await choose('受理された')
  await waitFor(() => expect(box('紹介期限日').value).toBe('2027-01-31'))
  await fireEvent.input(box('受付年月日'), { target: { value: '2026-10-05' } })
  await fireEvent.blur(box('受付年月日'))
  await waitFor(() => expect(box('紹介期限日').value).toBe('2026-12-31'))
  await fireEvent.input(box('求人番号'), { target: { value: '41010-01234567' } })
  await press('記録する')
  await waitFor(() => expect(ondone).toHaveBeenCalled())
  expect(calls.record).toHaveBeenCalledExactlyOnceWith(
    't1',
    expect.objectContaining({
      event: 'accepted',
      number: '41010-01234567',
      received: '2026-10-05',
      expires: '2026-12-31',
    }),
    false,
  )
})

test('a last day that was typed is left alone', async () => {
  show(task({}))
  await choose('受理された')
  await waitFor(() => expect(box('紹介期限日').value).toBe('2027-01-31'))
  await fireEvent.input(box('紹介期限日'), { target: { value: '2027-01-15' } })
  await fireEvent.input(box('受付年月日'), { target: { value: '2026-10-05' } })
  await fireEvent.blur(box('受付年月日'))
  await waitFor(() => expect(calls.propose).toHaveBeenCalledTimes(2))
  expect(box('紹介期限日').value).toBe('2027-01-15')
})

test('what is wrong stands at its question, and the focus goes there', async () => {
  // As the program says it: the class of the page may be there twice while a module is stood in for.
  calls.record.mockRejectedValue(
    JSON.stringify({ code: 'invalid', key: 'record.number', field: 'number', args: {}, incident: '' }),
  )
  show(task({}))
  await choose('受理された')
  await press('記録する')
  await waitFor(() => expect(box('求人番号').getAttribute('aria-invalid')).toBe('true'))
  await waitFor(() => expect(document.activeElement).toBe(box('求人番号')))
})

test('a record is corrected with what was recorded before one', async () => {
  const before = {
    ...said,
    event: 'accepted' as const,
    number: '41010-01234560',
    received: '2026-11-28',
    expires: '2027-01-31',
  }
  show(task({ doneAt: '2026-11-28T01:00:00Z', may: [], said: before, undo: true }))
  await press('記録を修正する：求人の申込み')
  expect(box('求人番号').value).toBe('41010-01234560')
  await fireEvent.input(box('求人番号'), { target: { value: '41010-01234567' } })
  await press('記録する')
  await waitFor(() => expect(calls.record).toHaveBeenCalled())
  expect(calls.record.mock.calls[0]?.[2]).toBe(true)
})

test('a record is taken back only after a question', async () => {
  show(task({ doneAt: '2026-11-28T01:00:00Z', may: [], said: { ...said, event: 'refused' }, undo: true }))
  await press('記録を取り消す：求人の申込み')
  expect(calls.takeBack).not.toHaveBeenCalled()
  await fireEvent.click(await screen.findByRole('button', { name: '記録を取り消す' }))
  expect(calls.takeBack).toHaveBeenCalledExactlyOnceWith('t1')
})

test('what something has followed is not offered to be taken back', () => {
  show(task({ doneAt: '2026-11-28T01:00:00Z', may: [], said: { ...said, event: 'accepted' } }))
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.queryByRole('heading')).toBeNull()
})

test('two errands at once have questions of their own', async () => {
  show(task({}), task({ id: 't2', errand: 'ask', kind: 'withdrawal', may: ['granted'] }))
  const ids = [...document.querySelectorAll('[id]')].map((e) => e.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(screen.getAllByRole('button', { name: '記録する' })).toHaveLength(2)
  await fireEvent.click(screen.getAllByRole('button', { name: '記録する' })[1] ?? document.body)
  await waitFor(() => expect(calls.record).toHaveBeenCalled())
  expect(calls.record.mock.calls[0]?.[0]).toBe('t2')
})
