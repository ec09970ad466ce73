import type { MatterHead } from '$lib/api'
import { Toasts } from '$lib/ui'
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../testing/host'
import MatterPage from './MatterPage.svelte'

const words = (text: string) => ({ ja: text, en: text })
let head: MatterHead
let program: ReturnType<typeof host>
const grant = vi.fn((..._: string[]) => Promise.resolve())
const decline = vi.fn((..._: string[]) => Promise.resolve())
const close = vi.fn((..._: string[]) => Promise.resolve())
const answer = vi.fn((..._: string[]) => Promise.resolve())
const go = vi.fn()
const message = (id: string, text: string, from = 'business') => ({ id, from, clerk: '佐藤', title: '時給のこと', posting: '', text, at: '2026-11-21T01:00:00Z', files: [], unseen: false, way: '', refused: '' }) // prettier-ignore
let messages: ReturnType<typeof message>[]

beforeEach(() => {
  head = { matter: 'change/n', name: '例示商店', business: '4101-123456-7', address: '佐賀市', phone: '0952-00-0000', mark: 'm1', claimed: '', may: true } // prettier-ignore
  messages = [message('m1', '教えてください')]
  program = host({
    Office: {
      Intake: () => Promise.resolve([]),
      Release: () => Promise.resolve(),
      Change: () =>
        Promise.resolve({
          head,
          since: '2026-11-21T01:00:00Z',
          changes: [{ section: 'company', keys: ['name'], label: words('事業所名'), before: words('例示商店'), after: words('別の商店') }], // prettier-ignore
          problems: [],
        }),
      GrantChange: grant,
      DeclineChange: decline,
      Closing: () => Promise.resolve({ head, since: '2026-11-21T01:00:00Z', why: '休業します', valid: 2, waiting: 1 }), // prettier-ignore
      CloseAccount: close,
      Talk: () => Promise.resolve({ head, title: '時給のこと', posting: '', number: '', messages }),
      AnswerTalk: answer,
    },
  })
})
afterEach(() => {
  cleanup()
  program.leave()
  vi.clearAllMocks()
})
const show = (...rest: string[]) => render(MatterPage, { rest, toasts: new Toasts(), go })
const key = (k: string) => fireEvent.keyDown(document.body, { key: k })

test('a change of an establishment is granted by key, or declined with why', async () => {
  show('change', 'n')
  expect(await screen.findByRole('table', { name: /違い/ })).toHaveTextContent(/例示商店.*別の商店/)
  await key('r')
  expect(await screen.findByRole('alert')).toHaveTextContent('承認できない理由を入力してください')
  expect(decline).not.toHaveBeenCalled()
  await fireEvent.input(screen.getByLabelText(/承認できない理由/), { target: { value: '登記と違います' } })
  await key('r')
  await vi.waitFor(() => expect(decline).toHaveBeenCalledExactlyOnceWith('n', 'm1', '登記と違います'))
  await key('a')
  await vi.waitFor(() => expect(grant).toHaveBeenCalledExactlyOnceWith('n', 'm1'))
  expect(go).toHaveBeenCalledWith('#/office')
})

test('an account is closed only after the last question, and by who may', async () => {
  show('closing', 'n')
  expect(await screen.findByText('休業します')).toBeVisible()
  expect(screen.getByText(/有効中の求人 2件、判断を待っているもの 1件/)).toBeVisible()
  await fireEvent.click(screen.getByRole('button', { name: '退会の手続きをする' }))
  expect(close).not.toHaveBeenCalled()
  const dialog = await screen.findByRole('alertdialog', { name: /例示商店/ })
  await fireEvent.click(dialog.querySelector('.btn-bad') as HTMLElement)
  await vi.waitFor(() => expect(close).toHaveBeenCalledExactlyOnceWith('n', 'm1'))
  cleanup()
  head = { ...head, may: false }
  show('closing', 'n')
  expect(await screen.findByText(/管理の係です/)).toBeVisible()
  expect(screen.queryByRole('button', { name: '退会の手続きをする' })).toBeNull()
})

test('what the business writes meanwhile is shown before anything is answered', async () => {
  answer.mockRejectedValueOnce(new Error('{"code":"conflict","key":"office.newer"}'))
  show('talk', 'm1')
  await fireEvent.input(await screen.findByLabelText('返信を作成'), { target: { value: 'はい' } })
  messages = [...messages, message('m2', 'やはり取り消します')]
  head = { ...head, mark: 'm2' }
  await fireEvent.click(screen.getByRole('button', { name: '送る' }))
  expect(await screen.findByText('やはり取り消します')).toBeVisible()
  expect(screen.getByRole('alert')).toHaveTextContent('新しい内容を送りました')
  expect(screen.getByLabelText('返信を作成')).toHaveValue('はい')
  await fireEvent.click(screen.getByRole('button', { name: '送る' }))
  await vi.waitFor(() => expect(answer).toHaveBeenLastCalledWith('m1', 'm2', 'はい'))
})
