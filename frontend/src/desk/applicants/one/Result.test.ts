import type { ApplicantPage, Problem, Values } from '$lib/api'
import { Toasts } from '$lib/ui'
import { Drafts } from '$lib/writing'
import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { applicantPage } from '../../../testing/applicants'
import { host } from '../../../testing/host'
import { kept } from '../../../testing/views'
import OnePage from './OnePage.svelte'

let page: ApplicantPage
let problems: (values: Values) => Problem[]
const SaveOutcome = vi.fn<(input: { changes: Values }) => Promise<unknown>>()
const Filling = vi.fn<() => Promise<unknown>>()
const Register = vi.fn<(input: unknown) => Promise<ApplicantPage>>()
let program: ReturnType<typeof host>
const notTold: Problem = {
  id: 'result.told',
  severity: 'warning',
  fields: ['result.told'],
  message: { ja: '登録の前に、選考結果を本人に知らせます。', en: '' },
}
const unsaid: Problem = {
  id: 'form.need',
  severity: 'error',
  fields: ['result.is'],
  message: { ja: '「選考結果」を選んでください。', en: '' },
}
beforeEach(() => {
  vi.resetAllMocks()
  problems = (v) => [...(v['result.is'] ? [] : [unsaid]), ...(v['result.told'] ? [] : [notTold])]
  page = applicantPage({ outcome: { problems: problems({}) } })
  SaveOutcome.mockImplementation(({ changes }) => {
    const values = { ...page.outcome.values, ...changes }
    page = { ...page, outcome: { ...page.outcome, values, problems: problems(values), state: 'draft' } }
    return Promise.resolve(kept({ problems: problems(values) }))
  })
  Filling.mockResolvedValue({ places: 2, hired: 1, filled: false, open: [], owed: [], media: [] })
  program = host({ Applicants: { Open: () => Promise.resolve(page), SaveOutcome, Register, Filling } })
})
afterEach(() => program.leave())

async function show() {
  const toasts = new Toasts()
  const said = vi.spyOn(toasts, 'say')
  render(OnePage, {
    id: 'a1',
    act: 'result',
    part: '',
    field: '',
    drafts: new Drafts(() => 'a'),
    toasts,
    go: vi.fn(),
  })
  await screen.findByRole('heading', { name: /1\. 選考結果通知/ })
  return { said }
}
const go = () => userEvent.click(screen.getByRole('button', { name: '選考結果を登録する' }))

test('a result is a draft until it is registered; what is missing is named first', async () => {
  await show()
  await go()
  expect(await screen.findByText(/登録の前に、修正が必要な項目が1件/)).toBeVisible()
  expect(Register).not.toHaveBeenCalled()
  await userEvent.click(screen.getByRole('radio', { name: '不採用' }))
  await waitFor(() => expect(SaveOutcome).toHaveBeenCalled())
  program.fire('applicants')
  expect(await screen.findByText('入力した結果は、まだ登録していません。')).toBeVisible()
})

test('who has not told the person is asked to, not forced', async () => {
  page = applicantPage({ outcome: { values: { 'result.is': 'rejected' }, problems: [notTold] } })
  Register.mockImplementation(() => {
    page = { ...page, outcome: { ...page.outcome, state: 'sent', number: 1, at: '2026-11-28T01:00:00Z' } }
    return Promise.resolve(page)
  })
  const { said } = await show()
  await go()
  expect(await screen.findByText(/確認していないところが1か所/)).toBeVisible()
  expect(Register).not.toHaveBeenCalled()
  await userEvent.click(screen.getByRole('checkbox', { name: /登録の前に、選考結果を本人に知らせます/ }))
  await go()
  expect(Register).toHaveBeenCalledWith({ id: 'a1', confirmed: ['result.told'] })
  expect(await screen.findByText(/ハローワークの到達確認を待っています/)).toBeVisible()
  expect(said).toHaveBeenCalledWith('選考結果を登録しました。')
  expect(screen.getByRole('button', { name: '訂正を登録する' })).toBeVisible()
})

test.each([
  ['closed', /期限を過ぎていた/],
  ['unknown', /紹介番号を確認して/],
  ['erased', /すでに消去されています/],
  ['wrong', /足りないところか誤り/],
  ['overtaken', /別の記録から登録されています/],
])('the office says why it did not take a result: %s', async (reason, words) => {
  const at = '2026-11-28T01:00:00Z'
  page = applicantPage({
    outcome: { values: { 'result.is': 'rejected' }, state: 'closed', number: 1, at, reason },
  })
  await show()
  expect(await screen.findByText(words)).toBeVisible()
  expect(screen.getByRole('button', { name: '訂正を登録する' })).toBeVisible()
})

test('“told today” fills the day, and the question is gone', async () => {
  page = applicantPage({ outcome: { values: { 'result.is': 'rejected' }, problems: [notTold] } })
  Register.mockResolvedValue(page)
  await show()
  await userEvent.click(screen.getByRole('button', { name: 'きょう知らせた' }))
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: /本人に知らせます/ })).toBeNull())
  await go()
  expect(Register).toHaveBeenCalledWith({ id: 'a1', confirmed: [] })
})

test('what was typed a moment ago is kept and judged before it goes', async () => {
  page = applicantPage({ outcome: { values: { 'result.told': '2026-11-28' }, problems: [unsaid] } })
  Register.mockResolvedValue(page)
  await show()
  await userEvent.click(screen.getByRole('radio', { name: '不採用' }))
  await go()
  await waitFor(() => expect(Register).toHaveBeenCalled())
  expect(SaveOutcome.mock.invocationCallOrder[0]).toBeLessThan(Register.mock.invocationCallOrder[0] ?? 0)
})

test('a refusal is told in words, and nothing typed is lost', async () => {
  page = applicantPage({ outcome: { values: { 'result.is': 'rejected', 'result.told': '2026-11-28' } } })
  Register.mockRejectedValue(new Error('{"code":"state","key":""}'))
  await show()
  await go()
  expect(await screen.findByText(/いまの状態では、この操作はできません/)).toBeVisible()
  expect(screen.getByRole('radio', { name: '不採用' })).toBeChecked()
})

test('nobody of own media is registered: the page has no such act', async () => {
  page = applicantPage({ row: { route: 'media', media: '店先の貼り紙' }, outcome: { through: false } })
  await show()
  expect(screen.queryByRole('button', { name: '選考結果を登録する' })).toBeNull()
  expect(screen.getByText(/ハローワークに、この人のことは知らされません/)).toBeVisible()
})

test.each([
  ['2999-01-31', /登録できるのは2999年1月31日/],
  ['2020-01-31', /期限（2020年1月31日.*）を過ぎました/],
])('until %s', async (until, words) => {
  page = applicantPage({ outcome: { until } })
  await show()
  expect(screen.getByText(words)).toBeVisible()
})

test('who is hired last fills the posting: cancelling is offered, with what would follow', async () => {
  page = applicantPage({ outcome: { values: { 'result.is': 'hired' } } })
  Filling.mockResolvedValue({ places: 2, hired: 2, filled: true, open: [], owed: [], media: [] })
  await show()
  expect(await screen.findByText(/採用人数（2人）に届きました/)).toBeVisible()
  expect(screen.getByRole('link', { name: '取り消すとどうなるか見る' })).toHaveAttribute(
    'href',
    `#/postings/${page.row.posting}/cancel`,
  )
})

test('as long as places are free, nothing is offered', async () => {
  page = applicantPage({ outcome: { values: { 'result.is': 'hired' } } })
  await show()
  await waitFor(() => expect(Filling).toHaveBeenCalled())
  expect(screen.queryByText(/届きました/)).toBeNull()
})
