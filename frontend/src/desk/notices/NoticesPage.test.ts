import type { Notice } from '$lib/api'
import { i18n } from '$lib/i18n'
import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../testing/host'
import NoticesPage from './NoticesPage.svelte'

const notice = (given: Partial<Notice>): Notice => ({
  id: 'one',
  kind: 'scheme',
  important: false,
  receipt: false,
  title: '助成金のお知らせ',
  text: '申込みは12月1日からです。',
  at: '2026-11-21T01:00:00.000Z',
  readAt: '',
  files: [],
  ...given,
})
let list: Notice[]
const See = vi.fn((id: string) => {
  list = list.map((n) => (n.id === id ? { ...n, readAt: '2026-11-22T01:00:00.000Z' } : n))
  return Promise.resolve(list.find((n) => n.id === id))
})
beforeEach(() => {
  See.mockClear()
  host({
    Notices: {
      List: () => Promise.resolve(list),
      Open: (id: string) => Promise.resolve(list.find((n) => n.id === id)),
      See,
    },
  })
})
afterEach(() => (i18n.language = 'ja'))

test('what was not read and what is important is said in the list, in the language of now', async () => {
  list = [
    notice({ important: true }),
    notice({ id: 'two', title: '年末の窓口', readAt: '2026-11-22T01:00:00Z' }),
  ]
  render(NoticesPage, { rest: [] })
  expect(await screen.findByText('重要')).toBeVisible()
  expect(screen.getAllByText('未読')).toHaveLength(1)
  i18n.language = 'en'
  expect(await screen.findByText('Unread')).toBeVisible()
})

test('where there is none it is said what will be here', async () => {
  list = []
  render(NoticesPage, { rest: [] })
  expect(await screen.findByText('お知らせはまだありません')).toBeVisible()
})

test('what asks for no word is read by being looked at', async () => {
  list = [notice({})]
  render(NoticesPage, { rest: ['one'] })
  expect(await screen.findByText('申込みは12月1日からです。')).toBeVisible()
  await waitFor(() => expect(See).toHaveBeenCalledTimes(1))
  expect(screen.queryByRole('button', { name: /窓口に知らせる/ })).toBeNull()
})

test('the office is told only when a person says so', async () => {
  const user = userEvent.setup()
  list = [notice({ receipt: true })]
  render(NoticesPage, { rest: ['one'] })
  const button = await screen.findByRole('button', { name: '読みました（窓口に知らせる）' })
  expect(See).not.toHaveBeenCalled()
  await user.click(button)
  expect(await screen.findByText(/接続でき次第、窓口へ伝わります/)).toBeVisible()
  expect(See).toHaveBeenCalledTimes(1)
})
