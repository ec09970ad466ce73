import type { Approach as Asked, PostingRow, Search, Standing } from '$lib/api'
import { Toasts } from '$lib/ui'
import { Drafts } from '$lib/writing'
import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../testing/host'
import { row } from '../../testing/rows'
import { search, seekerRow } from '../../testing/seekers'
import ListPage from './ListPage.svelte'
import NewPage from './NewPage.svelte'
import ResultPage from './ResultPage.svelte'

let rows: PostingRow[]
let one: Search
const Ask = vi.fn<(input: { values: Record<string, string>; posting: string }) => Promise<string>>()
const Check = vi.fn<() => Promise<object[]>>()
const Watch = vi.fn<(id: string, on: boolean) => Promise<void>>()
const Seen = vi.fn<(id: string) => Promise<void>>()
let asked: Asked[]
let kept: { values: Record<string, string>; posting: string }
const Stands = vi.fn<() => Promise<Standing>>()
const Approach = vi.fn<(input: object) => Promise<void>>()
const go = vi.fn<(path: string) => void>()
let program: ReturnType<typeof host>
beforeEach(() => {
  vi.resetAllMocks()
  rows = [row({ id: 'p1', state: 'valid', number: '41010-00000061' }), row({ id: 'p2' })]
  one = search({})
  asked = []
  kept = { values: {}, posting: '' }
  Ask.mockResolvedValue('s9')
  Check.mockResolvedValue([])
  Watch.mockResolvedValue(undefined)
  Seen.mockResolvedValue(undefined)
  program = host({
    Postings: { List: () => Promise.resolve(rows) },
    Seekers: {
      List: () => Promise.resolve([one]),
      Open: () => Promise.resolve(one),
      ForPosting: () => Promise.resolve({ 'look.place1': '41', 'look.month': '220000' }),
      Halfway: () => Promise.resolve(kept),
      KeepHalfway: (now: typeof kept) => {
        kept = now
        return Promise.resolve()
      },
      Ask,
      Check,
      Watch,
      Seen,
      Stands,
      Approach,
      Approaches: () => Promise.resolve(asked),
    },
  })
})
afterEach(() => program.leave())

test('without a valid posting the page says why nobody can be looked for, and leads to the postings', async () => {
  rows = [row({ state: 'expired' })]
  render(ListPage, { toasts: new Toasts(), go })
  expect(await screen.findByText('有効中の求人がないため、さがせません')).toBeVisible()
  expect(screen.queryByRole('link', { name: '新しくさがす' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '求人へ' }))
  expect(go).toHaveBeenCalledWith('#/postings')
})

test('the one valid posting fills in the conditions, which are sent as they stand', async () => {
  render(NewPage, { query: '', toasts: new Toasts(), drafts: new Drafts(() => 'a'), go, replace: go })
  await waitFor(() => expect(screen.getByRole('textbox', { name: /^月額/ })).toHaveValue('220,000'))
  await userEvent.click(screen.getByRole('button', { name: 'この条件でさがす' }))
  await waitFor(() => expect(go).toHaveBeenCalledWith('#/seekers/s9'))
  expect(Ask).toHaveBeenCalledWith({ values: { 'look.place1': '41', 'look.month': '220000' }, posting: 'p1' })
})

test('conditions are kept while they are typed, and stand there again', async () => {
  const show = () =>
    render(NewPage, { query: '', toasts: new Toasts(), drafts: new Drafts(() => 'a'), go, replace: go })
  const { unmount } = show()
  const month = await screen.findByRole('textbox', { name: /^月額/ })
  await waitFor(() => expect(month).toHaveValue('220,000'))
  await userEvent.clear(month)
  await userEvent.type(month, '250000')
  unmount()
  await waitFor(() => expect(kept.values['look.month']).toBe('250000'))
  expect(kept.posting).toBe('p1')
  show()
  await waitFor(() => expect(screen.getByRole('textbox', { name: /^月額/ })).toHaveValue('250,000'))
})

test('what the office cannot be asked is said, and the conditions stay', async () => {
  Ask.mockRejectedValue(
    JSON.stringify({ code: 'invalid', field: '', key: 'seeker.anything', args: {}, incident: '' }),
  )
  render(NewPage, {
    query: '?posting=p1',
    toasts: new Toasts(),
    drafts: new Drafts(() => 'a'),
    go,
    replace: go,
  })
  await userEvent.click(await screen.findByRole('button', { name: 'この条件でさがす' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('1つ以上を入力してください')
  expect(go).not.toHaveBeenCalled()
})

test('a condition that cannot be read is marked where it stands', async () => {
  Ask.mockRejectedValue(
    JSON.stringify({ code: 'invalid', field: 'look.month', key: 'seeker.condition', args: {}, incident: '' }),
  )
  const message = { ja: '「月額」は9,999,999円以下で入力してください。', en: '' }
  Check.mockResolvedValue([{ id: 'form.range', severity: 'error', fields: ['look.month'], message }])
  render(NewPage, {
    query: '?posting=p1',
    toasts: new Toasts(),
    drafts: new Drafts(() => 'a'),
    go,
    replace: go,
  })
  await waitFor(() => expect(screen.getByRole('textbox', { name: /^月額/ })).toHaveValue('220,000'))
  await userEvent.click(screen.getByRole('button', { name: 'この条件でさがす' }))
  expect(await screen.findByText(message.ja)).toBeVisible()
  expect(screen.getByRole('textbox', { name: /^月額/ })).toBeInvalid()
})

test('a page that waits says where the question is, and that it may be left', async () => {
  one = search({ way: 'arrived', answeredAt: '' })
  render(ResultPage, { id: 's1', toasts: new Toasts(), go })
  expect(await screen.findByText('窓口が調べています。')).toBeVisible()
  expect(screen.getByText(/この画面を離れてもかまいません/)).toBeVisible()
  expect(screen.getByRole('button', { name: '同じ条件でもう一度さがす' })).toBeDisabled()
  one = search({ people: [seekerRow({})] })
  program.fire('seekers')
  expect(await screen.findByRole('article', { name: /41010-00000007/ })).toBeVisible()
})

test('each wish is told by itself, with who is withdrawn since', async () => {
  one = search({ new: 1, people: [seekerRow({ goneAt: '2026-11-30T01:00:00Z' })] })
  render(ResultPage, { id: 's1', toasts: new Toasts(), go })
  const wishes = await screen.findByRole('list', { name: '希望との比較' })
  expect(wishes).toHaveTextContent(/職種：希望に合う.*賃金：希望と違う/)
  expect(screen.getByText(/に公開が終わりました/)).toBeVisible()
  expect(Seen).toHaveBeenCalledWith('s1')
})

test('why the office did not answer is said', async () => {
  one = search({ reason: 'limit', all: 0 })
  render(ResultPage, { id: 's1', toasts: new Toasts(), go })
  expect(await screen.findByText(/1日にさがせる回数（100回）/)).toBeVisible()
})

test('a seeker is asked with a text that can be changed, and how that stands is told', async () => {
  one = search({ people: [seekerRow({}), seekerRow({ number: '41010-00000008', takes: false })] })
  Stands.mockResolvedValue({ done: 2, most: 10, text: 'ご応募をお待ちしています。', why: '', args: {} })
  Approach.mockImplementation(() => {
    asked = [
      {
        id: 'x',
        askedAt: one.askedAt,
        posting: 'p1',
        seeker: '41010-00000007',
        text: '',
        state: 'queued',
        reason: '',
        at: '',
      },
    ]
    return Promise.resolve()
  })
  render(ResultPage, { id: 's1', toasts: new Toasts(), go })
  await userEvent.click(await screen.findByRole('button', { name: /直接リクエスト/ }))
  const text = await screen.findByRole('textbox', { name: '求職者への文面' })
  expect(screen.getByText(/これまでに2人へ送りました（10人まで）/)).toBeVisible()
  await userEvent.type(text, 'ぜひ。')
  await userEvent.click(screen.getByRole('button', { name: 'リクエストを送る' }))
  expect(await screen.findByText('送信待ち')).toBeVisible()
  expect(Approach).toHaveBeenCalledWith({
    search: 's1',
    number: '41010-00000007',
    posting: 'p1',
    text: 'ご応募をお待ちしています。ぜひ。',
  })
  expect(screen.queryByRole('button', { name: /直接リクエスト/ })).toBeNull()
  expect(screen.getByText('直接リクエストは受けていません。')).toBeVisible()
})

test('why nobody may be asked is said before anything is written', async () => {
  one = search({ people: [seekerRow({})] })
  Stands.mockResolvedValue({ done: 10, most: 10, text: '', why: 'approach.limit', args: { limit: '10' } })
  render(ResultPage, { id: 's1', toasts: new Toasts(), go })
  await userEvent.click(await screen.findByRole('button', { name: /直接リクエスト/ }))
  expect(await screen.findByRole('alert')).toHaveTextContent('10人までです')
  expect(screen.queryByRole('textbox')).toBeNull()
})
