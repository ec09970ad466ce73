import { Toasts } from '$lib/ui'
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { applicantPage } from '../../../testing/applicants'
import { host } from '../../../testing/host'
import Viewer from './Viewer.svelte'

const resume = { id: 'd1', name: '履歴書.pdf', type: 'application/pdf', size: 9, cameAt: '', by: '' }
const OpenDocument = vi.fn<(input: unknown) => Promise<void>>()
let program: ReturnType<typeof host>
beforeEach(() => {
  vi.resetAllMocks()
  OpenDocument.mockResolvedValue()
  const Document = () =>
    Promise.resolve({ name: resume.name, type: resume.type, data: btoa('no pdf at all') })
  program = host({ Applicants: { Document, OpenDocument } })
})
afterEach(() => program.leave())

test.each([
  ['PdfBroken', 'この書類は表示できません'],
  ['PdfLocked', 'このPDFにはパスワードがかかっています'],
  ['TypeError', 'この書類は表示できません'],
])('a PDF that is not shown (%s) says so; the system may try, after a question', async (name, words) => {
  render(Viewer, {
    page: applicantPage({ documents: [resume] }),
    document: 'd1',
    toasts: new Toasts(),
    open: () => Promise.reject(Object.assign(new Error(), { name })),
  })
  expect(await screen.findByRole('alert')).toHaveTextContent(words)
  await userEvent.click(screen.getByRole('button', { name: 'パソコンのプログラムで開く' }))
  expect(OpenDocument).not.toHaveBeenCalled()
  await userEvent.click(
    within(await screen.findByRole('alertdialog')).getByRole('button', { name: '写しを開く' }),
  )
  expect(OpenDocument).toHaveBeenCalledWith({ id: 'a1', document: 'd1' })
})
