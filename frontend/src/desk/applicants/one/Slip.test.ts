import { Toasts } from '$lib/ui'
import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../../testing/host'
import Slip from './Slip.svelte'

const proposal = { person: '山田花子', title: '面接のご案内', text: '日時　10:00' }
const Propose = vi.fn<(id: string, kind: string, interview: string) => Promise<unknown>>()
const SaveSlip = vi.fn<(input: unknown) => Promise<string>>()
const user = userEvent.setup({ pointerEventsCheck: 0 })
let program: ReturnType<typeof host>
beforeEach(() => {
  vi.resetAllMocks()
  Propose.mockResolvedValue(proposal)
  SaveSlip.mockResolvedValue('/a.pdf')
  program = host({ Applicants: { Slip: Propose, SaveSlip } })
  render(Slip, { id: 'a1', kind: 'invitation', interview: 'i1', toasts: new Toasts() })
})
afterEach(() => program.leave())

const begin = () => user.click(screen.getByRole('button', { name: '案内を印刷' }))
const close = () => user.click(screen.getByRole('button', { name: 'キャンセル' }))
const text = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: '本文' })

test('a paper is printed as the person left it', async () => {
  await begin()
  await user.type(await text(), '、本店')
  await user.click(screen.getByRole('button', { name: 'PDFで保存して印刷' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(SaveSlip).toHaveBeenCalledWith({
    id: 'a1',
    kind: 'invitation',
    interview: 'i1',
    title: '面接のご案内',
    text: '日時　10:00、本店',
  })
})

test('what was changed stays for the next time, and goes back to the proposal by one button', async () => {
  await begin()
  await user.type(await text(), '！')
  await close()
  await begin()
  expect((await text()).value).toBe('日時　10:00！')
  await user.click(screen.getByRole('button', { name: '元の文に戻す' }))
  expect((await text()).value).toBe('日時　10:00')
})

test('an interview that was moved is not invited to with its old time', async () => {
  await begin()
  await user.type(await text(), '！')
  await close()
  Propose.mockResolvedValue({ ...proposal, text: '日時　14:00' })
  await begin()
  expect((await text()).value).toBe('日時　14:00')
  expect(screen.getByRole('status').textContent).toContain('作り直しました')
})

test('who gives up prints nothing', async () => {
  await begin()
  await text()
  expect(screen.getByRole('button', { name: 'キャンセル' })).toHaveAttribute('type', 'button')
  await close()
  expect(SaveSlip).not.toHaveBeenCalled()
})

test('where it cannot be printed the words stay', async () => {
  SaveSlip.mockRejectedValue(new Error('{"code":"invalid","key":"applicant.slipEmpty"}'))
  await begin()
  await user.clear(await text())
  await user.click(screen.getByRole('button', { name: 'PDFで保存して印刷' }))
  expect(await screen.findByText('本文を入力してください。')).toBeTruthy()
})
