import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, expect, test, vi } from 'vitest'
import type { AccountView, StartView } from '$lib/api'
import type { Session } from '../shell/session.svelte'
import FirstPage from './FirstPage.svelte'

const removed = vi.hoisted(() => vi.fn((_id: string) => Promise.resolve()))
vi.mock('$lib/api', async (original) => ({
  ...(await original<object>()),
  start: { removeFormer: removed, practice: () => Promise.resolve() },
}))

afterEach(() => {
  cleanup()
  removed.mockClear()
})

const account = (id: string, former: boolean): AccountView => ({
  id,
  business: '例示商店',
  address: 'saiyo@example.jp',
  byHand: false,
  former,
})

function show(accounts: AccountView[]): void {
  const view = { stage: 'locked', practice: false, accounts, offices: [] } as unknown as StartView
  const session = { last: '', start: view, read: () => Promise.resolve() } as unknown as Session
  render(FirstPage, { view, session, go: () => {} })
}

test('what was registered anew is set apart, and goes only after a question', async () => {
  show([account('a', true), account('b', false)])
  const apart = screen.getByText('登録し直す前のもの').closest('details')
  expect(apart?.querySelectorAll('form')).toHaveLength(1)
  expect(document.querySelectorAll('form')).toHaveLength(2)
  await fireEvent.click(screen.getByRole('button', { name: /前の saiyo@example.jp を削除/, hidden: true }))
  expect(removed).not.toHaveBeenCalled()
  await fireEvent.click(await screen.findByRole('button', { name: 'キャンセル' }))
  expect(removed).not.toHaveBeenCalled()
  await fireEvent.click(screen.getByRole('button', { name: /前の saiyo@example.jp を削除/, hidden: true }))
  await fireEvent.click(await screen.findByRole('button', { name: '削除する' }))
  expect(removed).toHaveBeenCalledExactlyOnceWith('a')
})

test('without such an account nothing is said of it', () => {
  show([account('b', false)])
  expect(screen.queryByText('登録し直す前のもの')).toBeNull()
})

test('practice comes first and plainly; each way in says whose it is', () => {
  show([])
  const names = [...document.querySelectorAll('h2, .go')].map((e) => e.textContent?.trim())
  expect(names.slice(0, 3)).toEqual([
    'まず試す',
    '練習をはじめる',
    '求人を出す：窓口で受け取ったものはありますか',
  ])
  expect(
    screen.getByRole('link', { name: /アカウント作成コードをハローワークで発行済み/ }),
  ).toHaveAccessibleDescription(/用紙（アカウント作成コード）を受け取った/)
  expect(screen.getByRole('link', { name: /仮登録/ })).toHaveAccessibleDescription(/まだ何も受け取っていない/)
})
