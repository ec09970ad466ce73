import type { Problem, ReviewView } from '$lib/api'
import { Toasts } from '$lib/ui'
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../testing/host'
import ReviewPage from './ReviewPage.svelte'

const words = (text: string) => ({ ja: text, en: text })
let view: ReviewView
let waiting: { id: string; about: string; sort: string; claimed: string }[]
const asks = (about: string, claimed = '') => ({ id: `posting/${about}`, about, sort: 'submission', claimed })
let program: ReturnType<typeof host>
const accept = vi.fn((_: string, __: string) => Promise.resolve('41010-00000161'))
const giveBack = vi.fn((..._: unknown[]) => Promise.resolve())
const refuse = vi.fn((..._: string[]) => Promise.resolve())
const verify = vi.fn((..._: unknown[]) => Promise.resolve())
const reject = vi.fn((..._: unknown[]) => Promise.resolve())
const release = vi.fn((_: string) => Promise.resolve())
const go = vi.fn()

beforeEach(() => {
  waiting = [asks('p')]
  view = {
    head: { matter: 'posting/p', name: '例示商店', business: '4101-123456-7', address: '佐賀市', phone: '0952-00-0000', mark: 'm1', claimed: '', may: true }, // prettier-ignore
    id: 'p',
    title: '一般事務',
    request: '',
    brought: false,
    number: '',
    received: '',
    expires: '',
    valid: 2,
    compared: true,
    changes: [{ section: 'wage', keys: ['wage.base'], label: words('基本給'), before: words('20万円'), after: words('19万円') }], // prettier-ignore
    problems: [{ id: 'wage.minimum', severity: 'error', fields: ['wage.base.lower'], message: words('最低賃金を下回ります'), source: '最低賃金法4条' }], // prettier-ignore
    settled: [],
    lines: [{ section: 'wage', keys: ['wage.base.lower'], label: words('基本給'), text: words('19万円') }],
  }
  program = host({
    Office: {
      Review: () => Promise.resolve(view),
      Intake: () => Promise.resolve(waiting),
      Accept: accept,
      Return: giveBack,
      Refuse: refuse,
      Release: release,
      Verify: verify,
      Reject: reject,
    },
  })
})
afterEach(() => {
  cleanup()
  program.leave()
  vi.clearAllMocks()
})
const show = () => render(ReviewPage, { rest: ['p'], toasts: new Toasts(), go })
const key = (k: string) => fireEvent.keyDown(document.body, { key: k })

test('what differs stands first, then what the check found, with its law', async () => {
  show()
  expect(await screen.findByRole('table', { name: /違い/ })).toHaveTextContent(/20万円.*19万円/)
  expect(screen.getByText('最低賃金法4条')).toBeVisible()
  cleanup()
  expect(release).toHaveBeenCalledWith('posting/p')
})

test('what the business has confirmed is said beside the question, and beside no other', async () => {
  const asks = (id: string, ja: string): Problem => ({ id, severity: 'warning', fields: ['wage.base.lower'], message: words(ja), source: '' }) // prettier-ignore
  view = {
    ...view,
    problems: [asks('a', '賃金の幅が広いようです'), asks('b', '休日が少ないようです')],
    settled: ['a', 'c'],
  }
  show()
  const said = await screen.findAllByText(/「確認済み」/)
  expect(said.map((one) => one.closest('li')?.textContent)).toEqual([expect.stringContaining('賃金の幅')])
})

test('a finding becomes a remark on its field, and the posting goes back by the keyboard', async () => {
  show()
  await fireEvent.click(await screen.findByRole('button', { name: '修正依頼に入れる' }))
  await fireEvent.click(screen.getByRole('button', { name: '修正依頼に入れる' }))
  await key('r')
  await vi.waitFor(() => expect(go).toHaveBeenCalledWith('#/office'))
  expect(giveBack).toHaveBeenCalledExactlyOnceWith('p', 'm1', [
    expect.objectContaining({ field: 'wage.base.lower', text: '最低賃金を下回ります' }),
  ])
})

test('A accepts; typed into a remark it is a letter', async () => {
  show()
  await fireEvent.click(await screen.findByRole('button', { name: /修正依頼を追加/ }))
  const text = screen.getByLabelText('1番目の内容')
  await fireEvent.keyDown(text, { key: 'a' })
  expect(accept).not.toHaveBeenCalled()
  await key('a')
  await vi.waitFor(() => expect(accept).toHaveBeenCalledExactlyOnceWith('p', 'm1'))
})

test('what fails is said, and what was written stays', async () => {
  giveBack.mockRejectedValueOnce(
    new Error('{"code":"conflict","key":"clerk.claimed","args":{"name":"鈴木"}}'),
  )
  show()
  await fireEvent.click(await screen.findByRole('button', { name: /修正依頼を追加/ }))
  await fireEvent.input(screen.getByLabelText('1番目の内容'), { target: { value: 'くわしく' } })
  await fireEvent.click(screen.getByRole('button', { name: /修正を依頼する/ }))
  expect(await screen.findByRole('alert')).toHaveTextContent('鈴木さんが見ています')
  expect(screen.getByLabelText('1番目の内容')).toHaveValue('くわしく')
  expect(go).not.toHaveBeenCalled()
})

test('what the business sent meanwhile is shown, not decided on, and what was written stays', async () => {
  accept.mockImplementationOnce(() => {
    view = { ...view, head: { ...view.head, mark: 'm2' }, title: '経理事務' }
    return Promise.reject(new Error('{"code":"conflict","key":"office.newer"}'))
  })
  show()
  await fireEvent.click(await screen.findByRole('button', { name: /修正依頼を追加/ }))
  await fireEvent.input(screen.getByLabelText('1番目の内容'), { target: { value: 'くわしく' } })
  await key('a')
  expect(await screen.findByRole('alert')).toHaveTextContent('事業所が新しい内容を送りました')
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('経理事務')
  expect(screen.getByLabelText('1番目の内容')).toHaveValue('くわしく')
  expect(go).not.toHaveBeenCalled()
  await key('a')
  await vi.waitFor(() => expect(accept).toHaveBeenLastCalledWith('p', 'm2'))
})

test('what another clerk is at, and what one may not decide, has no decision', async () => {
  view = { ...view, head: { ...view.head, claimed: '鈴木' } }
  show()
  expect(await screen.findByText(/鈴木さんが見ています/)).toBeVisible()
  expect(screen.queryByRole('button', { name: /受理する/ })).toBeNull()
  await key('a')
  expect(accept).not.toHaveBeenCalled()
  cleanup()
  view = { ...view, head: { ...view.head, claimed: '', may: false } }
  show()
  expect(await screen.findByText('判断するのは、審査の係です。')).toBeVisible()
  await key('a')
  expect(accept).not.toHaveBeenCalled()
})

test('once decided, what waits next is opened; J goes on without a decision', async () => {
  waiting = [asks('first'), asks('p'), asks('other', '鈴木'), asks('then')]
  const page = show()
  await screen.findByRole('button', { name: /受理する/ })
  await key('a')
  await vi.waitFor(() => expect(go).toHaveBeenCalledWith('#/office/review/then'))
  view = { ...view, id: 'then', head: { ...view.head, matter: 'posting/then' } }
  await page.rerender({ rest: ['then'] })
  await screen.findByRole('button', { name: /受理する/ })
  await key('a')
  await vi.waitFor(() => expect(accept).toHaveBeenLastCalledWith('then', 'm1'))
  cleanup()
  vi.clearAllMocks()
  view = { ...view, head: { ...view.head, matter: 'posting/p' } }
  waiting = [asks('first'), asks('p')]
  show()
  await screen.findByRole('button', { name: /受理する/ })
  await key('j')
  await vi.waitFor(() => expect(go).toHaveBeenCalledWith('#/office/review/first'))
  expect(accept).not.toHaveBeenCalled()
})

test('given back without a word, it stays, and asks for one', async () => {
  show()
  await screen.findByRole('button', { name: /受理する/ })
  await key('r')
  expect(await screen.findByRole('alert')).toHaveTextContent('修正してほしい内容を入力してから')
  expect(screen.getByLabelText('1番目の内容')).toBeVisible()
  expect(giveBack).not.toHaveBeenCalled()
  expect(go).not.toHaveBeenCalled()
})

test('where the check found nothing, that is said', async () => {
  view = { ...view, problems: [] }
  show()
  expect(await screen.findByText('確認で見つかった問題はありません。')).toBeVisible()
})

test('one that stands already is verified by the office’s own book, or sent back with why', async () => {
  view = { ...view, brought: true, compared: false, number: '41010-01234567', received: '2026-11-02', expires: '2027-01-31' } // prettier-ignore
  show()
  await screen.findByRole('button', { name: /このとおり確認する/ })
  await key('r')
  expect(await screen.findByRole('alert')).toHaveTextContent('確認できない理由を入力してください')
  expect(reject).not.toHaveBeenCalled()
  await fireEvent.input(screen.getByLabelText('紹介期限日'), { target: { value: '2027-01-30' } })
  await key('a')
  await vi.waitFor(() =>
    expect(verify).toHaveBeenCalledExactlyOnceWith(
      'p',
      'm1',
      expect.objectContaining({ number: '41010-01234567', received: '2026-11-02', expires: '2027-01-30' }),
    ),
  )
  expect(accept).not.toHaveBeenCalled()
  await fireEvent.input(screen.getByLabelText(/確認できない理由/), { target: { value: '記録がありません' } })
  await fireEvent.click(screen.getByRole('button', { name: /送り返す/ }))
  await vi.waitFor(() => expect(reject).toHaveBeenCalledExactlyOnceWith('p', 'm1', '記録がありません'))
})
