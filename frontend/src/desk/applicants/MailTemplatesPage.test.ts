import { Toasts } from '$lib/ui'
import { Drafts } from '$lib/writing'
import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../testing/host'
import MailTemplatesPage from './MailTemplatesPage.svelte'
import { strangePlaces } from './places'

const own = { id: 't1', name: '見学の案内', subject: '見学', text: '{応募者} 様', lost: [] }
const usual = { id: 'invite', name: '面接案内', subject: '面接のご案内', text: '{応募者} 様\n{面接日時}' }
const calls = {
  Templates: vi.fn<() => Promise<unknown>>(),
  PutTemplate: vi.fn<(form: { text: string }) => Promise<string>>(),
  KeepTemplate: vi.fn<(form: { id: string; text: string }) => Promise<void>>(),
  DropTemplate: vi.fn<(id: string) => Promise<void>>(),
  YieldTemplate: vi.fn<(lost: unknown) => Promise<void>>(),
}
let program: ReturnType<typeof host>
beforeEach(() => {
  vi.resetAllMocks()
  calls.Templates.mockResolvedValue({ own: [own], usual: [usual], typed: [] })
  calls.KeepTemplate.mockResolvedValue(undefined)
  program = host({ Messages: calls })
})
afterEach(() => program.leave())
const show = (toasts: Toasts) => render(MailTemplatesPage, { toasts, drafts: new Drafts(() => 'own') })

test('a template is made from a usual one, with places put in, and strange ones are named', async () => {
  calls.PutTemplate.mockRejectedValueOnce(new Error('{"code":"conflict","key":"message.templateTaken"}'))
  calls.PutTemplate.mockResolvedValue('t2')
  show(new Toasts())
  await userEvent.click(await screen.findByRole('button', { name: 'ひな形を作る' }))
  await userEvent.type(screen.getByLabelText('ひな形の名前'), '見学')
  await userEvent.click(screen.getByRole('button', { name: '決まったひな形を写す' }))
  await userEvent.click(await screen.findByText('面接の案内', { selector: '[role=menuitem] *' }))
  await waitFor(() => expect(document.body).not.toHaveStyle({ pointerEvents: 'none' })) // the menu lets go of the page
  expect(screen.getByLabelText('件名')).toHaveValue('面接のご案内')
  await userEvent.type(screen.getByLabelText('本文'), '\n{{見学の日}')
  await userEvent.click(screen.getByRole('button', { name: '{電話} を入れる（事業所の電話番号）' }))
  expect(screen.getByLabelText('本文')).toHaveValue('{応募者} 様\n{面接日時}\n{見学の日}{電話}')
  expect(screen.getByText(/\{見学の日\} は、自動では埋まりません/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '保存する' }))
  expect(await screen.findByText(/同じ名前のひな形があります/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '保存する' }))
  await waitFor(() => expect(screen.queryByLabelText('ひな形の名前')).toBeNull())
  expect(calls.PutTemplate.mock.lastCall?.[0]).toMatchObject({
    id: '',
    name: '見学',
    subject: '面接のご案内',
  })
})

test('a template is discarded and brought back, and changed in its place', async () => {
  const toasts = new Toasts()
  calls.DropTemplate.mockResolvedValue(undefined)
  calls.PutTemplate.mockResolvedValue('t1')
  show(toasts)
  await userEvent.click(await screen.findByRole('button', { name: 'ひな形「見学の案内」を削除する' }))
  await waitFor(() => expect(calls.DropTemplate).toHaveBeenCalledWith('t1'))
  toasts.list.at(-1)?.action?.run()
  await waitFor(() => expect(calls.PutTemplate).toHaveBeenCalledWith(own))
  await userEvent.click(screen.getByRole('button', { name: 'ひな形「見学の案内」を修正する' }))
  await userEvent.type(screen.getByLabelText('本文'), '、ようこそ')
  await userEvent.click(screen.getByRole('button', { name: '保存する' }))
  await waitFor(() => expect(calls.PutTemplate.mock.lastCall?.[0].text).toBe('{応募者} 様、ようこそ'))
})

test('without any, it says what to do', async () => {
  calls.Templates.mockResolvedValue({ own: [], usual: [], typed: [] })
  show(new Toasts())
  expect(await screen.findByText('自分のひな形はまだありません')).toBeVisible()
})

test('places are known in either width', () => {
  expect(strangePlaces('{応募者}｛面接日時｝{?電話}｛？リンク｝{ 求人 }')).toEqual([])
  expect(strangePlaces('{給与}{給与}{?制服}')).toEqual(['給与', '?制服'])
})

test('what is typed stays when the page is left, and discarding it can be taken back', async () => {
  const toasts = new Toasts()
  const first = show(toasts)
  await userEvent.click(await screen.findByRole('button', { name: 'ひな形を作る' }))
  await userEvent.type(screen.getByLabelText('本文'), '書きかけ')
  await waitFor(() =>
    expect(calls.KeepTemplate.mock.lastCall?.[0]).toEqual({
      id: '',
      name: '',
      subject: '',
      text: '書きかけ',
    }),
  )
  first.unmount()
  const typed = { id: '', name: '', subject: '', text: '書きかけ' }
  calls.Templates.mockResolvedValue({ own: [own], usual: [usual], typed: [typed] })
  show(toasts)
  expect(await screen.findByText('入力の続きです。')).toBeVisible()
  expect(screen.getByLabelText('本文')).toHaveValue('書きかけ')
  calls.Templates.mockResolvedValue({ own: [own], usual: [usual], typed: [] })
  await userEvent.click(screen.getByRole('button', { name: 'キャンセル' }))
  await waitFor(() => expect(screen.queryByLabelText('本文')).toBeNull())
  expect(calls.KeepTemplate.mock.lastCall?.[0]).toEqual({ id: '', name: '', subject: '', text: '' })
  calls.Templates.mockResolvedValue({ own: [own], usual: [usual], typed: [typed] })
  await waitFor(() => expect(toasts.list.at(-1)?.action).toBeDefined())
  toasts.list.at(-1)?.action?.run()
  await waitFor(() => expect(screen.getByLabelText('本文')).toHaveValue('書きかけ'))
  expect(calls.KeepTemplate.mock.lastCall?.[0]).toEqual(typed)
})

test('what another computer wrote at the same time stands there, and is put in place', async () => {
  const lost = [{ field: 'text', value: '別の文', by: '店', at: '2026-11-02T10:00:00+09:00' }]
  calls.Templates.mockResolvedValueOnce({ own: [{ ...own, lost }], usual: [usual], typed: [] })
  calls.YieldTemplate.mockResolvedValue(undefined)
  show(new Toasts())
  await userEvent.click(await screen.findByRole('button', { name: '本文を「別の文」にする' }))
  expect(calls.YieldTemplate).toHaveBeenCalledWith({ id: 't1', field: 'text', value: '別の文', drop: false })
  await waitFor(() => expect(screen.queryByText('別の文')).toBeNull())
})
