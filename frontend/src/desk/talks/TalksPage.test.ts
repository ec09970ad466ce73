import type { Talk, TalkDraft, TalkMessage } from '$lib/api'
import { i18n } from '$lib/i18n'
import { Toasts } from '$lib/ui'
import { Drafts } from '$lib/writing'
import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../testing/host'
import { unread } from './rows'
import TalksPage from './TalksPage.svelte'

const talk = (given: Partial<Talk>): Talk => ({
  id: 'one',
  title: '就業場所について',
  posting: '',
  at: '2026-11-21T01:00:00.000Z',
  from: 'business',
  way: 'reached',
  unseen: 0,
  ...given,
})
const message = (given: Partial<TalkMessage>): TalkMessage => ({
  id: 'one',
  from: 'business',
  clerk: '',
  title: '就業場所について',
  posting: '',
  text: '地図を送ります。',
  at: '2026-11-21T01:00:00.000Z',
  files: [],
  unseen: false,
  way: 'queued',
  refused: '',
  ...given,
})
const draft: TalkDraft = {
  title: '',
  posting: '',
  text: '',
  files: [],
  about: [{ id: 'p', title: '販売', number: '41010-00000001' }],
  most: 5,
  bytes: 8_000_000,
  runes: 2000,
}
let list: Talk[]
let messages: TalkMessage[]
const See = vi.fn(() => Promise.resolve())
const KeepDraft = vi.fn(() => Promise.resolve())
const Send = vi.fn(() => Promise.resolve('new-id'))
const replace = vi.fn()
const shown = (rest: string[]) =>
  render(TalksPage, { rest, drafts: new Drafts(() => 'a'), toasts: new Toasts(), replace })

beforeEach(() => {
  list = []
  messages = []
  for (const f of [See, KeepDraft, Send, replace]) f.mockClear()
  Send.mockImplementation(() => Promise.resolve('new-id'))
  host({
    Talks: {
      List: () => Promise.resolve(list),
      Open: () => Promise.resolve(messages),
      Draft: () => Promise.resolve(draft),
      See,
      KeepDraft,
      Send,
    },
  })
})
afterEach(() => (i18n.language = 'ja'))

test('where there is none it is said what to do', async () => {
  shown([])
  expect(await screen.findByText('メッセージはまだありません')).toBeVisible()
  expect(screen.getByRole('link', { name: '新しいメッセージを作成' })).toHaveAttribute('href', '#/talks/new')
})

test('how far what we wrote is, and what the office wrote, stand in the list in the language of now', async () => {
  list = [talk({ way: 'queued' }), talk({ id: 'two', from: 'office', way: '', unseen: 2 })]
  shown([])
  expect(await screen.findByText('送信待ち')).toBeVisible()
  expect(screen.getByText('未読2件')).toBeVisible()
  i18n.language = 'en'
  expect(await screen.findByText('2 unread')).toBeVisible()
  expect(unread(list).map((t) => t.id)).toEqual(['two'])
})

test('never is it said that somebody at the office has read it', async () => {
  messages = [message({ way: 'reached' })]
  const { container } = shown(['one'])
  expect(await screen.findByText('窓口に到達')).toBeVisible()
  expect(container.textContent).not.toMatch(/既読|読まれ|読みました/)
  expect(See).not.toHaveBeenCalled()
})

test('what the office wrote is looked at by being shown', async () => {
  messages = [message({}), message({ id: 'two', from: 'office', clerk: '佐藤', way: '', unseen: true })]
  shown(['one'])
  expect(await screen.findByText(/佐藤/)).toBeVisible()
  await waitFor(() => expect(See).toHaveBeenCalled())
})

test('what the office does not take is said with what to do', async () => {
  messages = [message({ way: 'refused', refused: 'posting' })]
  shown(['one'])
  expect(await screen.findByText(/求人を選び直して/)).toBeVisible()
})

test('a new message is kept while it is written, sent with its posting, and leads to its talk', async () => {
  const user = userEvent.setup()
  shown(['new'])
  await user.type(await screen.findByLabelText('用件'), '地図')
  await user.selectOptions(screen.getByLabelText('関係する求人'), 'p')
  await user.type(screen.getByLabelText('本文'), '送ります。')
  await user.click(screen.getByRole('button', { name: '送る' }))
  await waitFor(() => expect(replace).toHaveBeenCalledWith('#/talks/new-id'))
  expect(KeepDraft).toHaveBeenCalled()
  expect(Send).toHaveBeenCalledWith({ id: '', title: '地図', posting: 'p', text: '送ります。' })
})

test('what is missing is said where one is, and the words stay', async () => {
  const user = userEvent.setup()
  Send.mockImplementation(() =>
    Promise.reject(new Error('{"code":"invalid","key":"talk.empty","field":"text"}')),
  )
  shown(['new'])
  await user.type(await screen.findByLabelText('用件'), '地図')
  await user.click(screen.getByRole('button', { name: '送る' }))
  expect(await screen.findByText('本文を入力してください。')).toBeVisible()
  expect(screen.getByLabelText('本文')).toHaveFocus()
  expect(screen.getByLabelText('用件')).toHaveValue('地図')
})
