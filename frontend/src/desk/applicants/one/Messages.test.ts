import type { ApplicantStage, Considered, InterviewForm, Meeting, Message, Thread } from '$lib/api'
import { Toasts } from '$lib/ui'
import { Drafts } from '$lib/writing'
import { render, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { applicantPage } from '../../../testing/applicants'
import { host } from '../../../testing/host'
import OnePage from './OnePage.svelte'

const came = (given: Partial<Message>): Message => ({
  id: 'm1',
  of: 'a1',
  out: false,
  from: 'hanako@example.jp',
  who: '山田花子',
  to: '',
  subject: 'Re: 面接',
  text: '伺います。',
  quoted: '',
  at: '2026-11-21T01:00:00Z',
  kind: 'answer',
  files: [],
  page: false,
  kept: true,
  doubts: [],
  maybe: [],
  seen: true,
  by: '',
  state: '',
  when: '',
  trouble: '',
  meeting: '',
  ...given,
})
const went = (given: Partial<Message>) =>
  came({ id: 'm2', out: true, from: '', who: '', to: 'hanako@example.jp', kind: '', state: 'sent', ...given })
const meeting = (given: Partial<Meeting>): Meeting => ({
  id: 'i1',
  state: 'fixed',
  start: '2026-12-03T05:00:00Z',
  minutes: 45,
  place: '本店2階',
  link: '',
  with: '',
  bring: '',
  slots: [],
  sent: true,
  guest: 'hanako@example.jp',
  answer: { said: '', message: '', at: '', start: '', old: false, other: '' },
  agreed: '',
  clashes: [],
  ...given,
})

const typed = (given: Partial<InterviewForm>): InterviewForm => ({
  id: 'a1',
  interview: '',
  when: '',
  minutes: '30',
  place: '',
  link: '',
  with: '',
  bring: '',
  subject: '',
  text: '',
  made: '',
  ...given,
})

let thread: Thread
let stage: ApplicantStage
const calls = {
  Seen: vi.fn(() => Promise.resolve()),
  Draft: vi.fn<(input: { template: string }) => Promise<unknown>>(),
  KeepDraft: vi.fn<(input: unknown) => Promise<void>>(),
  Send: vi.fn<(input: { subject: string; text: string }) => Promise<string>>(),
  Unsend: vi.fn<(input: unknown) => Promise<unknown>>(),
  Templates: vi.fn<() => Promise<unknown>>(),
  Look: vi.fn<(input: unknown) => Promise<unknown>>(),
  Detach: vi.fn<(input: unknown) => Promise<void>>(),
  AttachDocument: vi.fn<(input: unknown) => Promise<void>>(),
  Claim: vi.fn<(input: unknown) => Promise<void>>(),
  TakeFile: vi.fn<(input: unknown) => Promise<void>>(),
  Consider: vi.fn<(input: { slots: string[]; place: string }) => Promise<unknown>>(),
  KeepForm: vi.fn<(form: { when: string; place: string; text: string }) => Promise<void>>(),
  Preview: vi.fn<(input: unknown) => Promise<unknown>>(),
  Invite: vi.fn<(input: { start: string; text: string }) => Promise<unknown>>(),
  Propose: vi.fn<(input: { slots: string[] }) => Promise<string>>(),
  Agree: vi.fn<(input: unknown) => Promise<void>>(),
  CallOff: vi.fn<(input: unknown) => Promise<string>>(),
}
let program: ReturnType<typeof host>
beforeEach(() => {
  vi.resetAllMocks()
  stage = 'screening'
  thread = {
    messages: [],
    to: 'hanako@example.jp',
    why: '',
    meetings: [],
    draft: { subject: '', text: '', answers: '', later: '', files: [] },
    forms: [],
  }
  calls.KeepDraft.mockResolvedValue(undefined)
  calls.Templates.mockResolvedValue({ own: [], usual: [] })
  calls.KeepForm.mockResolvedValue(undefined)
  calls.Consider.mockResolvedValue([])
  program = host({
    Applicants: { Open: () => Promise.resolve(applicantPage({ row: { stage } })) },
    Messages: { ...calls, Thread: () => Promise.resolve(thread) },
  })
})
afterEach(() => program.leave())

async function show() {
  const toasts = new Toasts()
  render(OnePage, {
    id: 'a1',
    act: 'messages',
    part: '',
    field: '',
    drafts: new Drafts(() => 'a'),
    toasts,
    go: vi.fn(),
  })
  await screen.findByRole('heading', { name: 'メールのやりとり' })
  return toasts
}

test('a mail that came shows what is to be doubted, and its files wait for an act', async () => {
  thread.messages = [came({ doubts: ['sender.other'], files: ['履歴書.pdf'], seen: false })]
  calls.TakeFile.mockResolvedValue(undefined)
  await show()
  const mail = screen.getByRole('article', { name: /届いたメール/ })
  expect(within(mail).getByText(/確認できていません/)).toBeVisible()
  expect(within(mail).getByText(/登録されていないアドレス/)).toBeVisible()
  await waitFor(() => expect(calls.Seen).toHaveBeenCalled())
  await userEvent.click(within(mail).getByRole('button', { name: '履歴書.pdf を応募書類に入れる' }))
  expect(calls.TakeFile).toHaveBeenCalledWith({ id: 'a1', message: 'm1', file: 0 })
})

test('how far a mail has come is said as it is known, and never that it was read', async () => {
  thread.messages = [
    went({ id: '1', state: 'sent', when: '2026-11-21T01:00:00Z' }),
    went({ id: '2', state: 'unsure', trouble: 'mail.unsure' }),
    went({ id: '3', state: 'returned', trouble: 'mail.bounce.address' }),
  ]
  await show()
  const said = screen.getAllByRole('article').map((a) => a.textContent)
  expect(said[0]).toMatch(/こちらのメールサーバーから出ました/)
  expect(said[1]).toMatch(/届いたかどうかわかりません/)
  expect(said[2]).toMatch(/戻ってきました/)
  expect(said.join()).not.toMatch(/開封|既読|読まれ/)
})

test('a mail that may be of two people is asked about', async () => {
  thread.messages = [came({ maybe: [{ id: 'a1', name: '山田花子' }, { id: 'a2', name: '山田太郎' }] })] // prettier-ignore
  calls.Claim.mockResolvedValue(undefined)
  await show()
  expect(screen.getByText(/山田花子さんか、山田太郎のどなた/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '山田花子さんのメールにする' }))
  expect(calls.Claim).toHaveBeenCalledWith({ id: 'a1', message: 'm1', file: 0 })
})

test('a template is filled, kept while it is written, and sent with ten seconds to take it back', async () => {
  calls.Draft.mockResolvedValue({ subject: '面接のご案内', text: '山田花子 様' })
  calls.Send.mockResolvedValue('m9')
  calls.Unsend.mockResolvedValue({ subject: '面接のご案内', text: '山田花子 様', answers: '', later: '' })
  const toasts = await show()
  await userEvent.click(screen.getByRole('button', { name: 'ひな形を使う' }))
  await userEvent.click(await screen.findByText('面接の案内', { selector: '[role=menuitem] *' }))
  expect(calls.Draft).toHaveBeenCalledWith({ id: 'a1', template: 'invite', interview: '' })
  expect(await screen.findByDisplayValue('山田花子 様')).toBeVisible()
  await waitFor(() => expect(calls.KeepDraft).toHaveBeenCalled())
  await userEvent.click(screen.getByRole('button', { name: '送る' }))
  await waitFor(() =>
    expect(calls.Send.mock.lastCall?.[0]).toMatchObject({ subject: '面接のご案内', text: '山田花子 様' }),
  )
  await waitFor(() => expect(toasts.list.at(-1)?.action?.label).toBe('送信を中止'))
  toasts.list.at(-1)?.action?.run()
  await waitFor(() => expect(calls.Unsend).toHaveBeenCalledWith({ id: 'a1', message: 'm9', file: 0 }))
  expect(await screen.findByDisplayValue('山田花子 様')).toBeVisible()
})

test('an own template is chosen like a usual one', async () => {
  calls.Templates.mockResolvedValue({
    own: [{ id: 't1', name: '見学の案内', subject: '', text: '' }],
    usual: [],
  })
  calls.Draft.mockResolvedValue({ subject: '見学', text: '山田花子 様' })
  await show()
  await userEvent.click(screen.getByRole('button', { name: 'ひな形を使う' }))
  await userEvent.click(await screen.findByText('見学の案内', { selector: '[role=menuitem] *' }))
  expect(calls.Draft).toHaveBeenCalledWith({ id: 'a1', template: 't1', interview: '' })
  expect(await screen.findByDisplayValue('山田花子 様')).toBeVisible()
})

test('a mail goes later, and what is taken back keeps its time', async () => {
  thread.draft = { subject: '面接', text: 'お越しください。', answers: 'm1', later: '', files: [] }
  calls.Send.mockResolvedValue('m9')
  const later = '2099-12-03T00:00:00Z'
  calls.Unsend.mockResolvedValue({ subject: '面接', text: 'お越しください。', answers: 'm1', later })
  const toasts = await show()
  const when = screen.getByLabelText('あとで送る（日本時間）')
  await userEvent.type(when, 'あす9時ごろ')
  await userEvent.click(screen.getByRole('button', { name: '送る' }))
  expect(await screen.findByText(/「あす9時ごろ」を日時として読めません/)).toBeVisible()
  await userEvent.clear(when)
  await userEvent.type(when, '2099-12-03 9:00')
  expect(screen.getByText(/次に開いたときに送ります/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: /2099年12月3日.*に送る/ }))
  const sent = { later: '2099-12-03T09:00:00+09:00', answers: 'm1' }
  await waitFor(() => expect(calls.Send.mock.lastCall?.[0]).toMatchObject(sent))
  expect(when).toHaveValue('')
  await waitFor(() => expect(toasts.list.at(-1)?.text).toMatch(/12月3日 9:00 に送ります/))
  toasts.list.at(-1)?.action?.run()
  await waitFor(() => expect(when).toHaveValue('2099-12-03 09:00'))
})

test('a mail that waits for somebody who is out of the selection is pointed at', async () => {
  thread.messages = [went({ state: 'waits', when: '2099-12-03T00:00:00Z', files: ['労働条件.pdf'] })]
  stage = 'refused'
  await show()
  expect(screen.getByText(/選考を終えた人へのメールです/)).toBeVisible()
  expect(screen.getByText('付けて送るファイル')).toBeVisible()
})

test('a mail is looked at as it would go, and what was looked at is not shown of another', async () => {
  const files = [{ id: 'f1', name: '労働条件.pdf', size: 2_000_000 }]
  thread.draft = { subject: '採用', text: '本文', answers: '', later: '', files }
  const look = { from: 'saiyo@example.jp', name: '例示商店', to: 'hanako@example.jp', files }
  calls.Look.mockResolvedValue({ ...look, subject: '採用 [応募 ABC]', text: '本文です' })
  await show()
  await userEvent.click(screen.getByRole('button', { name: '送る前に見る' }))
  const seen = await screen.findByRole('region', { name: 'このまま送られるメール' })
  expect(seen).toHaveTextContent(
    /例示商店 <saiyo@example.jp>.*採用 \[応募 ABC\].*労働条件.pdf（2 MB）.*本文です/,
  )
  await userEvent.type(screen.getByLabelText('本文'), '。')
  expect(seen).not.toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '労働条件.pdf を外す' }))
  expect(calls.Detach).toHaveBeenCalledWith({ id: 'a1', document: 'f1' })
})

test('where no mail can be sent, it says why', async () => {
  thread.why = 'message.noAddress'
  await show()
  expect(screen.getByText(/メールアドレスがありません/)).toBeVisible()
  expect(screen.queryByRole('button', { name: '送る' })).toBeNull()
})

test('a time is an invitation, which is looked at before it goes', async () => {
  calls.Preview.mockResolvedValue({ subject: '面接のご案内', text: '日時　12月3日' })
  calls.Invite.mockResolvedValue({ interview: 'i1', message: 'm9' })
  await show()
  await userEvent.click(screen.getByRole('button', { name: '面接を決める' }))
  await userEvent.type(screen.getByLabelText('日時（日本時間）'), '2099-12-03 14:00')
  await userEvent.click(screen.getByRole('button', { name: '文面を見る' }))
  await screen.findByDisplayValue('面接のご案内')
  expect(calls.Invite).not.toHaveBeenCalled()
  await userEvent.click(screen.getByRole('button', { name: '案内を送る' }))
  await waitFor(() =>
    expect(calls.Invite.mock.lastCall?.[0]).toMatchObject({
      start: '2099-12-03T14:00:00+09:00',
      text: '日時　12月3日',
    }),
  )
})

const known = (given: Partial<Considered>): Considered => ({
  start: '2099-12-03T05:00:00Z',
  clashes: [],
  holiday: { ja: '', en: '' },
  sunday: false,
  dayOff: false,
  hours: '',
  ...given,
})

test('what a time overlaps, and that nobody works then, is said while it is typed', async () => {
  calls.Consider.mockResolvedValue([
    known({
      clashes: [{ of: 'a2', name: '例示太郎', start: '2099-12-03T05:00:00Z', minutes: 30, kind: 'place' }],
      holiday: { ja: '元日', en: 'New Year' },
      dayOff: true,
      hours: '9:00–18:00',
    }),
  ])
  await show()
  await userEvent.click(screen.getByRole('button', { name: '面接を決める' }))
  await userEvent.type(screen.getByLabelText('日時（日本時間）'), '2099-12-03 14:00')
  expect(await screen.findByText(/例示太郎さんの面接（.*）と重なります（同じ場所）/)).toBeVisible()
  expect(screen.getByText('祝日（元日）')).toBeVisible()
  expect(screen.getByText('就業時間（9:00–18:00）の外')).toBeVisible()
  expect(screen.queryByText('求人票の休日')).toBeNull()
  expect(calls.Preview).not.toHaveBeenCalled()
  expect(screen.getByRole('button', { name: '文面を見る' })).toBeEnabled()
  expect(screen.queryByText('過ぎた日時')).toBeNull()
  await userEvent.clear(screen.getByLabelText('日時（日本時間）'))
  await userEvent.type(screen.getByLabelText('日時（日本時間）'), '2020-12-03 14:00')
  expect(await screen.findByText('過ぎた日時')).toBeVisible()
})

test('a half-filled interview is kept, taken up again, and dropped with a way back', async () => {
  thread.forms = [typed({ when: '2099-12-0', place: '本店の3か' })]
  const toasts = await show()
  expect(screen.getByLabelText('日時（日本時間）')).toHaveValue('2099-12-0')
  await userEvent.type(screen.getByLabelText('場所'), 'い')
  await waitFor(() => expect(calls.KeepForm.mock.lastCall?.[0].place).toBe('本店の3かい'))
  await userEvent.click(screen.getByRole('button', { name: 'キャンセル' }))
  await waitFor(() => expect(calls.KeepForm.mock.lastCall?.[0]).toMatchObject({ when: '', place: '' }))
  expect(screen.queryByLabelText('場所')).toBeNull()
  toasts.list.at(-1)?.action?.run()
  await waitFor(() => expect(calls.KeepForm.mock.lastCall?.[0].place).toBe('本店の3かい'))
  expect(await screen.findByLabelText('場所')).toBeVisible()
})

test('a mail that says another place than the form is made anew before it goes', async () => {
  calls.Preview.mockResolvedValue({ subject: '面接のご案内', text: '本店で行います' })
  await show()
  await userEvent.click(screen.getByRole('button', { name: '面接を決める' }))
  await userEvent.type(screen.getByLabelText('日時（日本時間）'), '2099-12-03 14:00')
  await userEvent.click(screen.getByRole('button', { name: '文面を見る' }))
  await screen.findByDisplayValue('本店で行います')
  await userEvent.type(screen.getByLabelText('場所'), '支店')
  expect(screen.getByText(/日時や場所が変わりました/)).toBeVisible()
  expect(screen.queryByRole('button', { name: '案内を送る' })).toBeNull()
  calls.Preview.mockResolvedValue({ subject: '面接のご案内', text: '支店で行います' })
  await userEvent.click(screen.getByRole('button', { name: '文面を作り直す' }))
  expect(await screen.findByRole('button', { name: '案内を送る' })).toBeVisible()
  expect(screen.getByDisplayValue('支店で行います')).toBeVisible()
})

test('several times are a proposal, which goes as the mail in hand', async () => {
  calls.Preview.mockResolvedValue({ subject: '面接の日程', text: '1番' })
  calls.Propose.mockResolvedValue('i1')
  await show()
  await userEvent.click(screen.getByRole('button', { name: '面接を決める' }))
  await userEvent.type(screen.getByLabelText('日時（日本時間）'), 'あした{Enter}2099-12-03 14:00')
  await userEvent.click(screen.getByRole('button', { name: '文面を見る' }))
  expect(await screen.findByText(/「あした」を日時として読めません/)).toBeVisible()
  await userEvent.clear(screen.getByLabelText('日時（日本時間）'))
  await userEvent.type(screen.getByLabelText('日時（日本時間）'), '2099-12-03 14:00{Enter}2099-12-04 10:00')
  await userEvent.click(screen.getByRole('button', { name: '文面を見る' }))
  await userEvent.click(await screen.findByRole('button', { name: '候補を保存して、メールに入れる' }))
  await waitFor(() => expect(calls.Propose.mock.lastCall?.[0].slots).toHaveLength(2))
  expect(await screen.findByDisplayValue('1番')).toBeVisible()
})

test('what was agreed by telephone is noted, and nothing is sent', async () => {
  calls.Invite.mockResolvedValue({ interview: 'i1', message: '' })
  await show()
  await userEvent.click(screen.getByRole('button', { name: '面接を決める' }))
  await userEvent.click(screen.getByRole('button', { name: 'メールを送らずに記録する' }))
  expect(await screen.findByText('日時を入力してください。')).toBeVisible()
  await userEvent.type(screen.getByLabelText('日時（日本時間）'), '2099-12-03 14:00')
  await userEvent.click(screen.getByRole('button', { name: 'メールを送らずに記録する' }))
  await waitFor(() =>
    expect(calls.Invite.mock.lastCall?.[0]).toMatchObject({ start: '2099-12-03T14:00:00+09:00', text: '' }),
  )
})

test('what a calendar answered is a person’s to take', async () => {
  const answer = { said: 'ACCEPTED', message: 'm1', at: '', start: '', old: true, other: 'x@example.com' }
  thread.meetings = [meeting({ answer })]
  calls.Agree.mockResolvedValue(undefined)
  await show()
  expect(screen.getByText(/「出席」と返事がありました/)).toBeVisible()
  expect(screen.getByText(/本人かどうかは確認できていません/)).toBeVisible()
  expect(screen.getByText(/x@example.com です/)).toBeVisible()
  expect(screen.getByText('前の日時への返事です。')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '出席として記録' }))
  expect(calls.Agree).toHaveBeenCalledWith({ id: 'a1', interview: 'i1', answer: 'ACCEPTED' })
})

test('calling off is asked about, and says whether a mail goes', async () => {
  thread.meetings = [meeting({})]
  calls.Draft.mockResolvedValue({ subject: '取りやめ', text: 'x' })
  calls.CallOff.mockResolvedValue('m9')
  await show()
  await userEvent.click(screen.getByRole('button', { name: '取りやめる' }))
  const ask = await screen.findByRole('alertdialog')
  expect(within(ask).getByText(/相手のカレンダーからも消します/)).toBeVisible()
  await userEvent.click(within(ask).getByRole('button', { name: '取りやめる' }))
  await waitFor(() => expect(calls.CallOff).toHaveBeenCalled())
})
