import { Toasts } from '$lib/ui'
import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../testing/host'
import Roster from './Roster.svelte'

const SaveRoster = vi.fn<(input: unknown) => Promise<string>>()
const user = userEvent.setup({ pointerEventsCheck: 0 })
let program: ReturnType<typeof host>
beforeEach(() => {
  vi.resetAllMocks()
  SaveRoster.mockResolvedValue('/a.pdf')
  program = host({ Applicants: { SaveRoster } })
  render(Roster, { open: true, ids: ['a1', 'a2'], toasts: new Toasts() })
})
afterEach(() => program.leave())
const print = () => user.click(screen.getByRole('button', { name: 'PDFで保存して印刷' }))

test('a list is printed as the person left it, in the order of the paper', async () => {
  const title = screen.getByRole('textbox', { name: '題名' })
  await user.clear(title)
  await user.type(title, '11月の応募者')
  await user.type(screen.getByRole('textbox', { name: '注記' }), '社外秘')
  for (const name of ['電話番号', 'メールアドレス', '書き込み欄（空欄）', '電話番号'])
    await user.click(screen.getByRole('checkbox', { name }))
  await print()
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(SaveRoster).toHaveBeenCalledWith({
    ids: ['a1', 'a2'],
    title: '11月の応募者',
    note: '社外秘',
    items: ['on', 'route', 'stage', 'posting', 'phone', 'space'],
  })
})

test('what is refused is said, and what was typed stays', async () => {
  SaveRoster.mockRejectedValue(new Error('{"code":"invalid","key":"applicant.rosterWords"}'))
  await user.type(screen.getByRole('textbox', { name: '注記' }), '長い注記')
  await print()
  expect(await screen.findByText(/題名は空にできません/)).toBeVisible()
  expect(screen.getByRole('textbox', { name: '注記' })).toHaveValue('長い注記')
})

test('who cancels the place to save goes on where they were', async () => {
  SaveRoster.mockResolvedValue('')
  await print()
  await waitFor(() => expect(SaveRoster).toHaveBeenCalled())
  expect(screen.getByRole('dialog')).toBeVisible()
})
