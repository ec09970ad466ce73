import type { Closing } from '$lib/api'
import { i18n } from '$lib/i18n'
import { Toasts } from '$lib/ui'
import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../testing/host'
import ClosingPage from './ClosingPage.svelte'

let view: Closing
const Ask = vi.fn((why: string) => Promise.resolve({ ...view, stage: 'queued', why }))
const Undo = vi.fn(() => Promise.resolve({ ...view, stage: '' }))
const Export = vi.fn(() => Promise.resolve('/home/応募者名簿.xlsx'))
beforeEach(() => {
  for (const f of [Ask, Undo, Export]) f.mockClear()
  view = { stage: '', at: '', most: 200 }
  host({
    Closing: { State: () => Promise.resolve(view), Ask, Undo },
    Postings: { List: () => Promise.resolve([{ id: 'p', state: 'valid' }]) },
    Applicants: { Export },
  })
})
afterEach(() => (i18n.language = 'ja'))
const shown = () => render(ClosingPage, { toasts: new Toasts() })

test('it is said what follows before anything is asked, and asked only by who says so', async () => {
  const user = userEvent.setup()
  shown()
  expect(await screen.findByText(/有効中の求人はすべて取り消され/)).toBeVisible()
  expect(await screen.findByText(/有効中の求人は1件/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: '退会を申し込む' }))
  expect(Ask).not.toHaveBeenCalled()
  expect(screen.getByRole('alert')).toHaveTextContent('チェックを付けてください')
  await user.type(screen.getByLabelText(/理由/), '閉店')
  await user.click(screen.getByRole('checkbox'))
  await user.click(screen.getByRole('button', { name: '退会を申し込む' }))
  expect(Ask).toHaveBeenCalledWith('閉店')
  expect(await screen.findByText(/まだ窓口に届いていません/)).toBeVisible()
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus())
})

test('while the office has not confirmed it can be taken back', async () => {
  const user = userEvent.setup()
  view = { ...view, stage: 'asked', at: '2026-11-21T01:00:00.000Z' }
  shown()
  await user.click(await screen.findByRole('button', { name: '退会を取りやめる' }))
  expect(Undo).toHaveBeenCalled()
  expect(await screen.findByRole('button', { name: '退会を申し込む' })).toBeVisible()
})

test('of a closed account it is said how it is opened again, and copies can still be saved', async () => {
  const user = userEvent.setup()
  view = { ...view, stage: 'closed', at: '2026-11-21T01:00:00.000Z' }
  shown()
  expect(await screen.findByText(/新しいアカウント作成コード/)).toBeVisible()
  expect(screen.queryByRole('button', { name: /退会を/ })).toBeNull()
  expect(screen.getByText(/氏名や連絡先が入ります/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: '応募者をExcelで保存する' }))
  expect(Export).toHaveBeenCalledWith([], 'xlsx')
  i18n.language = 'en'
  expect(await screen.findByText('The account is closed.')).toBeVisible()
})
