import type { Transcript } from '$lib/api'
import { Toasts } from '$lib/ui'
import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../testing/host'
import TypingPage from './TypingPage.svelte'

const word = (ja: string) => ({ ja, en: ja })
const entry = { section: 'work', row: word(''), way: 'type' as const, unit: word(''), was: word('') }
const all: Transcript = {
  sections: [{ key: 'work', label: word('仕事内容') }],
  entries: [
    { ...entry, key: 'title', label: word('職種'), text: word('菓子の製造') },
    { ...entry, key: 'kind', label: word('雇用形態'), text: word('正社員'), way: 'select' },
    {
      ...entry,
      key: 'base',
      label: word('下限'),
      row: word('基本給'),
      text: word('210000'),
      unit: word('円'),
    },
  ],
  typed: {},
  changes: false,
  unverified: false,
}
const Open = vi.fn<() => Promise<Transcript>>()
const Copy = vi.fn<(text: string) => Promise<void>>()
const Typed = vi.fn<(input: unknown) => Promise<void>>()
const Shrink = vi.fn<(small: boolean) => Promise<boolean>>()
let program: ReturnType<typeof host>
beforeEach(() => {
  vi.resetAllMocks()
  Open.mockResolvedValue(all)
  Copy.mockResolvedValue()
  Typed.mockResolvedValue()
  Shrink.mockResolvedValue(false)
  program = host({ Postings: { Transcript: Open, Copy, Typed, Shrink } })
})
afterEach(() => program.leave())
const toasts = new Toasts()
const show = () => render(TypingPage, { id: 'p1', title: '経理', back: '#/postings/p1', toasts })

test('one key copies, ticks and goes on; what is chosen there is not copied', async () => {
  show()
  expect(await screen.findByText(/残り3欄/)).toBeVisible()
  await userEvent.keyboard('{Enter}')
  expect(await screen.findByText(/コピーしました：職種/)).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(screen.getByText(/残り1欄/)).toBeVisible())
  await userEvent.keyboard('{Enter}')
  expect(await screen.findByText(/マイページで内容を確認して送信したら/)).toBeVisible()
  expect(Copy.mock.calls.map(([text]) => text)).toEqual(['菓子の製造', '210000'])
  expect(Typed.mock.calls.map(([input]) => input)).toEqual([
    { id: 'p1', key: 'title', text: '菓子の製造' },
    { id: 'p1', key: 'kind', text: '正社員' },
    { id: 'p1', key: 'base', text: '210000' },
  ])
})

test('of a form nobody has compared with the official one, that is said', async () => {
  Open.mockResolvedValue({ ...all, unverified: true })
  show()
  expect(await screen.findByText(/公開の資料で確かめられていません/)).toBeVisible()
})

test('it goes on where it was left, and asks again for what has changed since', async () => {
  Open.mockResolvedValue({ ...all, typed: { title: '別の職種', kind: '正社員' } })
  show()
  expect(await screen.findByText(/残り2欄/)).toBeVisible()
  expect(screen.getByLabelText('職種：転記済み')).not.toBeChecked()
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(Copy).toHaveBeenLastCalledWith('菓子の製造'))
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(Copy).toHaveBeenLastCalledWith('210000'))
})

test('a screen that ran out of time there is typed over again', async () => {
  Open.mockResolvedValue({ ...all, typed: { title: '菓子の製造', kind: '正社員' } })
  show()
  await userEvent.click(await screen.findByRole('button', { name: '仕事内容：この画面をもう一度' }))
  expect(await screen.findByText(/残り3欄/)).toBeVisible()
  expect(Typed.mock.calls.map(([input]) => input)).toEqual([
    { id: 'p1', key: 'title', text: '' },
    { id: 'p1', key: 'kind', text: '' },
  ])
  expect(screen.queryByRole('button', { name: /この画面をもう一度/ })).toBeNull()
  screen.getByRole('heading', { level: 1 }).focus()
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(Copy).toHaveBeenLastCalledWith('菓子の製造'))
})

test('what cannot be copied is not ticked', async () => {
  Copy.mockRejectedValue(JSON.stringify({ code: 'defect' }))
  const said = vi.spyOn(toasts, 'say')
  show()
  await screen.findByText(/残り3欄/)
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(said).toHaveBeenCalled())
  expect(Typed).not.toHaveBeenCalled()
  expect(screen.getByText(/残り3欄/)).toBeVisible()
})

test('small it shows the answer in hand alone, says where it cannot stay on top, and is large again by one key', async () => {
  const said = vi.spyOn(toasts, 'say')
  show()
  await userEvent.click(await screen.findByRole('button', { name: '小さくして手前に置く' }))
  await waitFor(() => expect(said).toHaveBeenCalledWith(expect.stringContaining('Wayland')))
  expect(screen.queryByRole('heading', { name: '転記シート' })).toBeNull()
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(Copy).toHaveBeenCalledWith('菓子の製造'))
  await userEvent.keyboard('{Escape}')
  expect(await screen.findByRole('heading', { name: '転記シート' })).toBeVisible()
  expect(Shrink.mock.calls.map(([to]) => to)).toEqual([true, false])
})
