import type { CodesView } from '$lib/api'
import { Toasts } from '$lib/ui'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../testing/host'
import CodesPage from './CodesPage.svelte'

let view: CodesView
let program: ReturnType<typeof host>
const issue = vi.fn((..._: unknown[]) => Promise.resolve({ code: 'ABCD-EFGH', picture: 'data:image/png;base64,', office: 'o@example.jp' })) // prettier-ignore
const drop = vi.fn((_: string) => Promise.resolve())
const complete = vi.fn((..._: unknown[]) => Promise.resolve())
const save = vi.fn((..._: unknown[]) => Promise.resolve(''))

beforeEach(() => {
  view = {
    rows: [{ id: 'WXYZ', business: '例示商店', number: '4101-123456-7', own: false, tries: 2, issued: '2026-11-21T01:00:00Z', until: '2027-02-19T01:00:00Z' }], // prettier-ignore
    mayIssue: true,
    mayDrop: true,
  }
  program = host({
    Office: {
      Codes: () => Promise.resolve(view),
      IssueCode: issue,
      SaveCode: save,
      DropCode: drop,
      CompleteAccount: complete,
      RegisterAddress: () => Promise.resolve(),
    },
  })
})
afterEach(() => {
  cleanup()
  program.leave()
  vi.clearAllMocks()
})
const show = () => render(CodesPage, { toasts: new Toasts() })
const type = async (label: string | RegExp, value: string) => fireEvent.input(await screen.findByLabelText(label), { target: { value } }) // prettier-ignore

test('a code is issued and its paper printed; what was typed stays where something is wrong', async () => {
  issue.mockRejectedValueOnce(new Error('{"code":"invalid","field":"phone","key":"office.counter.phone"}'))
  show()
  await type('事業所番号', '4101-123456-7')
  await type('事業所名', '例示商店')
  await fireEvent.click(screen.getByRole('button', { name: 'コードを発行する' }))
  expect(await screen.findByText('新しい事業所では、電話番号を入力してください。')).toBeVisible()
  expect(screen.getByLabelText('電話番号')).toHaveFocus()
  expect(screen.getByLabelText('事業所名')).toHaveValue('例示商店')
  await type('電話番号', '0952-00-0000')
  await fireEvent.click(screen.getByRole('button', { name: 'コードを発行する' }))
  expect(await screen.findByText('ABCD-EFGH')).toBeVisible()
  expect(screen.getByLabelText('事業所名')).toHaveValue('')
  await fireEvent.click(screen.getByRole('button', { name: '渡す用紙を保存して印刷' }))
  expect(save).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ name: '例示商店' }), 'ABCD-EFGH')
})

test('a provisional business is registered fully by its mail address', async () => {
  show()
  await fireEvent.click(await screen.findByRole('radio', { name: /本登録/ }))
  await type('事業所番号', '4101-123456-7')
  await type('メールアドレス', 'shinki@example.jp')
  await fireEvent.click(screen.getByRole('button', { name: '本登録をする' }))
  await vi.waitFor(() =>
    expect(complete).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ establishment: '4101-123456-7', address: 'shinki@example.jp' }),
    ),
  )
  expect(issue).not.toHaveBeenCalled()
})

test('an open code is taken back after one question', async () => {
  show()
  const table = await screen.findByRole('table', { name: 'まだ使われていないコード' })
  expect(within(table).getByRole('row', { name: /WXYZ/ })).toHaveTextContent(
    /例示商店.*窓口.*11月21日.*2月19日.*2/,
  )
  await fireEvent.click(screen.getByRole('button', { name: 'WXYZを取り消す' }))
  expect(drop).not.toHaveBeenCalled()
  const dialog = await screen.findByRole('alertdialog', { name: /例示商店のコードWXYZ/ })
  await fireEvent.click(within(dialog).getByRole('button', { name: '取り消す' }))
  await vi.waitFor(() => expect(drop).toHaveBeenCalledExactlyOnceWith('WXYZ'))
})

test('who may not issue has no form, and who may not take back no button', async () => {
  view = { ...view, mayIssue: false, mayDrop: false }
  show()
  expect(await screen.findByText('受付をするのは、受付の係です。')).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
})
