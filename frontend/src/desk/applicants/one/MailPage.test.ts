import type { Message } from '$lib/api'
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../../testing/host'
import MailPage from './MailPage.svelte'

const m: Message = {
  id: 'm1',
  of: 'a1',
  out: false,
  from: 'hanako@example.jp',
  who: '山田花子',
  to: '',
  subject: 'Re: 面接',
  text: '伺います。',
  quoted: '',
  at: '2026-11-21T01:00:00Z',
  kind: 'answer',
  files: [],
  page: true,
  kept: true,
  doubts: [],
  maybe: [],
  seen: true,
  by: '',
  state: '',
  when: '',
  trouble: '',
  meeting: '',
}
const Page = vi.fn<(input: unknown) => Promise<unknown>>()
let program: ReturnType<typeof host>
beforeEach(() => {
  program = host({ Messages: { Page } })
})
afterEach(() => program.leave())

test('a page is shown by the button alone, in a frame that may do nothing', async () => {
  const link = { text: 'bank.example', to: 'https://evil.example/', host: 'evil.example', opens: true, odd: true } // prettier-ignore
  const http = { text: '', to: 'http://a.example/', host: 'a.example', opens: false, odd: false }
  Page.mockResolvedValue({ document: '<p>x', links: [link, http], away: 2, lost: 0, cut: false })
  render(MailPage, { m })
  expect(Page).not.toHaveBeenCalled()
  expect(screen.queryByTitle('メールのHTML')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'HTMLで見る' }))
  const frame = await screen.findByTitle('メールのHTML')
  expect(frame).toHaveAttribute('sandbox', '')
  expect(frame).toHaveAttribute('srcdoc', '<p>x')
  expect(frame).not.toHaveAttribute('src')
  expect(screen.getByText(/外から読み込む画像2個は表示しません/)).toBeVisible()
  const [first, second] = within(screen.getByRole('list', { name: 'リンク先' })).getAllByRole('listitem')
  expect(first).toHaveTextContent(/bank.example → evil.example.*違います/)
  expect(second?.querySelector('a')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'HTMLを閉じる' }))
  expect(frame).not.toBeInTheDocument()
})
