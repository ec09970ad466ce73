import type { ApplicantPage, InboxMail, MailLook, PostingRow, Values } from '$lib/api'
import { Toasts } from '$lib/ui'
import { Drafts } from '$lib/writing'
import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { applicantPage } from '../../testing/applicants'
import { host } from '../../testing/host'
import { row as posting } from '../../testing/rows'
import { kept } from '../../testing/views'
import NewPage from './NewPage.svelte'

let listed: PostingRow[]
const Add = vi.fn<(input: { posting: string; values: Values }) => Promise<ApplicantPage>>()
const Save = vi.fn<(input: { id: string; changes: Values }) => Promise<unknown>>()
const AddFromMail =
  vi.fn<(input: { posting: string; data: string }) => Promise<{ id: string; left: number }>>()
const LookAtMail = vi.fn<(data: string) => Promise<MailLook>>()
const Newest = vi.fn<() => Promise<InboxMail[]>>()
const FetchMail = vi.fn<(spot: { validity: number; uid: number }) => Promise<MailLook>>()
const Stop = vi.fn<() => Promise<void>>()
const replace = vi.fn<(path: string) => void>()
let program: ReturnType<typeof host>
beforeEach(() => {
  vi.resetAllMocks()
  Element.prototype.scrollIntoView = () => undefined // nothing is laid out here
  listed = [posting({ state: 'valid' })]
  let n = 0
  Add.mockImplementation(() => Promise.resolve(applicantPage({ row: { id: `new-${++n}` } })))
  Save.mockImplementation(() => Promise.resolve(kept({})))
  program = host({
    Postings: { List: () => Promise.resolve(listed) },
    Applicants: { Add, Save, AddFromMail, LookAtMail },
    Mailbox: { Newest, FetchMail, Stop },
  })
})
afterEach(() => program.leave())

async function show(query = '') {
  const toasts = new Toasts()
  const said = vi.spyOn(toasts, 'say')
  render(NewPage, { query, drafts: new Drafts(() => 'a'), toasts, go: vi.fn(), replace })
  await screen.findByRole('heading', { level: 1 })
  return { said }
}
const name = () => screen.findByRole('textbox', { name: '氏名' })
const press2 = async (label: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name: label }))
const press = (label: string) => userEvent.click(screen.getByRole('button', { name: label }))

test('a name is enough: the only posting is chosen, the route and the day are', async () => {
  await show()
  await waitFor(async () => expect(await name()).toHaveFocus())
  await userEvent.keyboard('山田花子{Control>}{Enter}{/Control}')
  await waitFor(() => expect(replace).toHaveBeenCalledWith('#/applicants/new-1'))
  expect(Add).toHaveBeenCalledTimes(1)
  const [given] = Add.mock.calls[0] ?? []
  expect(given?.posting).toBe('p1')
  expect(given?.values['person.name']).toMatch(/^山/)
  expect(given?.values['apply.route']).toBe('office')
  expect(given?.values['apply.on']).toMatch(/^\d{4}-\d\d-\d\d$/)
})

test('without a name or a posting nobody is added, and the page says what is missing', async () => {
  listed = [posting({ id: 'p1' }), posting({ id: 'p2', title: '倉庫' })]
  const { said } = await show()
  expect(screen.queryByRole('textbox', { name: '氏名' })).toBeNull()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /どの求人/ }), 'p2')
  await name()
  await press('入力を終える')
  expect(said).toHaveBeenCalledWith('氏名を入力してください。')
  expect(Add).not.toHaveBeenCalled()
})

test('several are entered one after the other, each a person of their own', async () => {
  await show('posting=p1')
  await userEvent.type(await name(), '山田花子')
  await press('続けてもう一人')
  await waitFor(async () => expect(await name()).toHaveValue(''))
  await userEvent.type(await name(), '見本太郎')
  await press('入力を終える')
  await waitFor(() => expect(replace).toHaveBeenCalledWith('#/applicants/new-2'))
})

test('what cannot be kept stays, and the page does not go on', async () => {
  Add.mockRejectedValue(new Error('{"code":"storage","key":"storage.full"}'))
  await show()
  await userEvent.type(await name(), '山田花子')
  await press('入力を終える')
  expect(await screen.findByText(/ディスクがいっぱい/)).toBeVisible()
  expect(await name()).toHaveValue('山田花子')
  expect(replace).not.toHaveBeenCalled()
})

test('before there is a posting, the way leads there', async () => {
  listed = []
  await show()
  expect(await screen.findByText('先に求人を入力してください')).toBeVisible()
})

/** A file as a browser gives it; the one of the tests cannot be read. */
const saved = (text: string) =>
  Object.assign(new File([text], 'a.eml', { type: 'message/rfc822' }), {
    arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
  })

const looked = (over: Partial<MailLook> = {}): MailLook => ({
  name: '見本花子',
  address: 'a@example.jp',
  subject: '応募',
  on: '2026-11-20',
  text: '応募します。',
  files: ['rirekisho.pdf'],
  left: 1,
  known: [],
  data: btoa('From: a@example.jp'),
  ...over,
})
const wrongWith = (key: string, code = 'invalid') =>
  JSON.stringify({ code, field: '', key, args: {}, incident: '' })
async function upload(text: string): Promise<void> {
  await name()
  const chooser = document.querySelector<HTMLInputElement>('input[type=file]')
  if (!chooser) throw new Error('no place for a mail')
  await userEvent.upload(chooser, saved(text))
}

test('a saved mail is looked at, then its writer is added, and files that are not kept are told of', async () => {
  LookAtMail.mockResolvedValue(looked({ known: [{ id: 'x', name: '見本花子' }] }))
  AddFromMail.mockResolvedValue({ id: 'new-7', left: 1 })
  const { said } = await show()
  await upload('From: a@example.jp')
  expect(await screen.findByText('rirekisho.pdf')).toBeVisible()
  expect(screen.getByText(/同じメールアドレスの応募者/)).toBeVisible()
  expect(AddFromMail).not.toHaveBeenCalled()
  await press('応募者として登録')
  await waitFor(() => expect(replace).toHaveBeenCalledWith('#/applicants/new-7'))
  expect(AddFromMail).toHaveBeenCalledWith({ posting: 'p1', data: btoa('From: a@example.jp') })
  expect(said).toHaveBeenCalledWith(expect.stringContaining('添付が1個'))
})

test('a file that is no mail, or too large a one, adds nobody and says why', async () => {
  LookAtMail.mockRejectedValue(wrongWith('applicant.noMail'))
  await show()
  await upload('x')
  expect(await screen.findByRole('alert')).toHaveTextContent('応募した人を読み取れません')
  const chooser = document.querySelector<HTMLInputElement>('input[type=file]')
  const large = Object.defineProperty(saved('x'), 'size', { value: 200 * 2 ** 20 })
  if (chooser) await userEvent.upload(chooser, large)
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('25MBを超える'))
  expect(LookAtMail).toHaveBeenCalledTimes(1)
  expect(screen.queryByRole('button', { name: '応募者として登録' })).toBeNull()
})

const newest: InboxMail[] = [
  {
    validity: 1,
    uid: 9,
    name: '見本花子',
    from: 'a@example.jp',
    subject: '応募',
    at: '2026-11-20T01:00:00Z',
  },
  { validity: 1, uid: 8, name: '', from: 'b@example.jp', subject: '', at: '' },
]

test('the inbox is read on request only; the one that is chosen is looked at before it is added', async () => {
  Newest.mockResolvedValue(newest)
  FetchMail.mockResolvedValue(looked())
  AddFromMail.mockResolvedValue({ id: 'new-8', left: 0 })
  await show()
  await name()
  expect(Newest).not.toHaveBeenCalled()
  await press('メールボックスから選ぶ')
  expect(await screen.findByText('（件名なし）')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: /見本花子/ }))
  await press2('応募者として登録')
  expect(FetchMail).toHaveBeenCalledWith({ validity: 1, uid: 9 })
  await waitFor(() => expect(replace).toHaveBeenCalledWith('#/applicants/new-8'))
})

test('reading the inbox can be stopped; a mail that is gone is told of, and the list stays', async () => {
  let give: (list: InboxMail[]) => void = () => undefined
  let fail: (e: unknown) => void = () => undefined
  Newest.mockImplementation(() => new Promise((ok, no) => ([give, fail] = [ok, no])))
  Stop.mockImplementation(() => (fail(wrongWith('program.stopped', 'state')), Promise.resolve()))
  await show()
  await name()
  await press('メールボックスから選ぶ')
  await press2('中止')
  await waitFor(() => expect(screen.queryByRole('status')).toBeNull())
  expect(screen.queryByRole('alert')).toBeNull()
  await press('メールボックスから選ぶ')
  give(newest)
  FetchMail.mockRejectedValue(wrongWith('mail.gone', 'notFound'))
  await press2(/b@example.jp/)
  expect(await screen.findByRole('alert')).toHaveTextContent('もう受信箱にありません')
  expect(screen.getByRole('button', { name: /見本花子/ })).toBeVisible()
})
