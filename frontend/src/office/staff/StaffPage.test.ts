import type { StaffView } from '$lib/api'
import { Toasts } from '$lib/ui'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../testing/host'
import StaffPage from './StaffPage.svelte'

let view: StaffView
let program: ReturnType<typeof host>
const did = vi.fn((..._: unknown[]) => Promise.resolve())
const add = vi.fn((_: { name: string; roles: string[]; password: string }) => Promise.resolve())
beforeEach(() => {
  view = {
    rows: [
      { id: '1', name: '佐藤', roles: ['reception', 'management'], own: true },
      { id: '2', name: '鈴木', roles: ['review'], own: false },
    ],
    may: true,
    person: true,
  }
  program = host({
    Office: {
      Staff: () => Promise.resolve(view),
      AddClerk: add,
      SetRoles: (...a: unknown[]) => did('roles', ...a),
      SetPassword: (...a: unknown[]) => did('password', ...a),
      RemoveClerk: (...a: unknown[]) => did('remove', ...a),
      ChangePassword: (...a: unknown[]) => did('own', ...a),
    },
  })
})
afterEach(() => {
  cleanup()
  program.leave()
  vi.clearAllMocks()
})
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))

test('a clerk is added; where the name is taken, what was typed stays', async () => {
  add.mockRejectedValueOnce(new Error('{"code":"conflict","field":"name","key":"clerk.nameTaken"}'))
  render(StaffPage, { toasts: new Toasts() })
  const form = await screen.findByRole('form', { name: '係を加える' })
  await fireEvent.input(within(form).getByLabelText('名前'), { target: { value: '鈴木' } })
  await fireEvent.input(within(form).getByLabelText('はじめのパスワード'), { target: { value: 'himitsu-3' } })
  await press('係を加える')
  expect(await within(form).findByText(/この名前の係がもういます/)).toBeVisible()
  expect(within(form).getByLabelText('名前')).toHaveFocus()
  expect(within(form).getByLabelText('はじめのパスワード')).toHaveValue('himitsu-3')
  await fireEvent.input(within(form).getByLabelText('名前'), { target: { value: '高橋' } })
  await press('係を加える')
  await vi.waitFor(() => expect(within(form).getByLabelText('はじめのパスワード')).toHaveValue(''))
  expect(add).toHaveBeenLastCalledWith(expect.objectContaining({ name: '高橋', roles: ['reception'], password: 'himitsu-3' })) // prettier-ignore
})

test('roles are changed, a forgotten password set anew, and nobody taken off without a question', async () => {
  render(StaffPage, { toasts: new Toasts() })
  await press('鈴木さんの役割を変える')
  await fireEvent.click(screen.getByRole('checkbox', { name: /^受付/ }))
  await press('保存する')
  await vi.waitFor(() => expect(did).toHaveBeenLastCalledWith('roles', '2', ['reception', 'review']))
  await press('鈴木さんのパスワードを付け直す')
  await fireEvent.input(screen.getByLabelText('新しいパスワード', { selector: '#new-password' }), { target: { value: 'himitsu-4' } }) // prettier-ignore
  await press('保存する')
  await vi.waitFor(() => expect(did).toHaveBeenLastCalledWith('password', '2', 'himitsu-4'))
  await press('鈴木さんを外す')
  expect(did).toHaveBeenCalledTimes(2)
  await fireEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: '外す' }))
  await vi.waitFor(() => expect(did).toHaveBeenLastCalledWith('remove', '2'))
  expect(screen.queryByRole('button', { name: '佐藤さんを外す' })).toBeNull()
})

test('who is not there for the management only changes their own password', async () => {
  view = { ...view, may: false }
  render(StaffPage, { toasts: new Toasts() })
  expect(await screen.findByText('係を加えたり変えたりするのは、管理の係です。')).toBeVisible()
  expect(screen.getAllByRole('button').map((b) => b.textContent.trim())).toEqual(['自分のパスワードを変える'])
})

test('in practice nobody has a password', async () => {
  view = { rows: [], may: true, person: false }
  render(StaffPage, { toasts: new Toasts() })
  expect(await screen.findByText('係は登録されていません')).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
})
