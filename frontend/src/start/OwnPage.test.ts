import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import { afterEach, expect, test, vi } from 'vitest'
import type { Session } from '../shell/session.svelte'
import OwnPage from './OwnPage.svelte'

const opened = vi.hoisted(() => vi.fn((_: unknown) => Promise.resolve()))
vi.mock('$lib/api', async (original) => ({ ...(await original<object>()), start: { openOwn: opened } }))

afterEach(() => {
  cleanup()
  opened.mockClear()
})

function show() {
  const go = vi.fn()
  const session = { read: () => Promise.resolve() } as unknown as Session
  render(OwnPage, { session, go })
  return go
}
const type = (id: string, value: string) =>
  fireEvent.input(document.getElementById(id) ?? document.body, { target: { value } })
const begin = () => fireEvent.click(screen.getByRole('button', { name: 'はじめる' }))

test('a name and a password twice are enough; the number is spelt one way', async () => {
  const go = show()
  await type('business', '例示商店')
  await type('establishment', '４１０１１２３４５６７')
  await type('password', 'himitsu-1')
  await type('again', 'himitsu-1')
  await begin()
  await waitFor(() => expect(go).toHaveBeenCalledWith('#/'))
  expect(opened).toHaveBeenCalledExactlyOnceWith({
    business: '例示商店',
    number: '4101-123456-7',
    password: 'himitsu-1',
  })
})

test('what is missing is said before anything is made', async () => {
  show()
  await begin()
  expect(screen.getAllByText('事業所の名前を入力してください。').length).toBeGreaterThan(0)
  await type('business', '例示商店')
  await type('password', 'himitsu-1')
  await type('again', 'himitsu-2')
  await begin()
  expect(screen.getAllByText(/2回のパスワードが違います/).length).toBeGreaterThan(0)
  expect(opened).not.toHaveBeenCalled()
})
