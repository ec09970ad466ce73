import type { ApplicantPage, NoteMark } from '$lib/api'
import { Toasts } from '$lib/ui'
import { Drafts } from '$lib/writing'
import { render, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { applicantPage, applicantRow } from '../../../testing/applicants'
import { host } from '../../../testing/host'
import { kept } from '../../../testing/views'
import OnePage from './OnePage.svelte'

let page: ApplicantPage
const calls = {
  Move: vi.fn(() => Promise.resolve({ undo: 't', moved: 1 })),
  AddNote: vi.fn<(input: { text: string }) => Promise<ApplicantPage>>(),
  SaveNote: vi.fn<(input: { note: string; text: string }) => Promise<ApplicantPage>>(),
  Join: vi.fn<(input: unknown) => Promise<ApplicantPage>>(),
  Distinct: vi.fn<(input: unknown) => Promise<ApplicantPage>>(),
  Yield: vi.fn<(input: unknown) => Promise<ApplicantPage>>(),
  Document: vi.fn<(input: unknown) => Promise<unknown>>(),
  OpenDocument: vi.fn(() => Promise.resolve()),
  DropDocument: vi.fn<(input: unknown) => Promise<ApplicantPage>>(),
}
let program: ReturnType<typeof host>
beforeEach(() => {
  vi.resetAllMocks()
  page = applicantPage({})
  program = host({
    Applicants: { ...calls, Open: () => Promise.resolve(page), Save: () => Promise.resolve(kept({})) },
  })
})
afterEach(() => program.leave())

async function show(act = '', part = '') {
  const toasts = new Toasts()
  const said = vi.spyOn(toasts, 'say')
  const go = vi.fn<(path: string) => void>()
  const view = render(OnePage, { id: 'a1', act, part, field: '', drafts: new Drafts(() => 'a'), toasts, go })
  await screen.findByRole('link', { name: '概要' })
  return { said, go, ...view }
}
/** From now on the program holds this. */
const becomes = (given: Partial<ApplicantPage>) => (page = { ...page, ...given })
const note = (text: string, marks: NoteMark[] = []) => ({
  id: 'n1',
  at: '2026-11-21T01:00:00Z',
  by: '',
  text,
  marks,
})
const family: NoteMark = {
  mark: { field: '', from: 0, to: 2, words: '家族' },
  why: { ja: '家族のことは選考に使えません。', en: '' },
}

test('a stage that is closed stays in sight, and says why', async () => {
  page = applicantPage({
    row: { stage: 'refused' },
    guards: [{ stage: 'offered', why: 'applicant.wasRefused' }],
  })
  const { said } = await show()
  const offered = screen.getByRole('button', { name: '「内定」に移す' })
  expect(offered).toHaveAttribute('aria-disabled', 'true')
  await userEvent.click(offered)
  expect(calls.Move).not.toHaveBeenCalled()
  expect(said).toHaveBeenCalledWith(
    expect.stringMatching(/「内定」へは移せません。選考を終えた人です。/), undefined, 'move') // prettier-ignore
  calls.Move.mockResolvedValue({ undo: 't', moved: 1 })
  await userEvent.click(screen.getByRole('button', { name: '「書類選考」に移す' }))
  expect(calls.Move).toHaveBeenCalledWith({ ids: ['a1'], stage: 'screening' })
})

test('a note is kept while it is written; words that should not stay are marked with the reason', async () => {
  calls.AddNote.mockImplementation(({ text }) => Promise.resolve(becomes({ notes: [note(text, [family])] })))
  await show()
  const box = screen.getByRole('textbox', { name: '新しいメモ' })
  await userEvent.type(box, '家族の話')
  expect(await screen.findByText('「家族」 家族のことは選考に使えません。')).toBeVisible()
  // What was taken out again is marked no more.
  calls.SaveNote.mockImplementation(({ text }) => Promise.resolve(becomes({ notes: [note(text)] })))
  await userEvent.type(box, '電話した', { initialSelectionStart: 0, initialSelectionEnd: 4 })
  await waitFor(() => expect(screen.queryByText(/家族のことは/)).toBeNull())
  await userEvent.click(screen.getByRole('button', { name: 'メモを終える' }))
  expect(await screen.findByText('電話した')).toBeVisible()
  expect(screen.getByRole('textbox', { name: '新しいメモ' })).toHaveValue('')
  expect(calls.SaveNote).toHaveBeenLastCalledWith({ id: 'a1', note: 'n1', text: '電話した' })
})

test('the record says in words what was done, and on which computer', async () => {
  const at = '2026-11-21T01:00:00Z'
  becomes({
    history: [
      { at, by: '', kind: 'moved', from: 'interviewed', to: 'offered' },
      { at, by: '?', kind: 'registered', from: '', to: 'hired' },
      { at, by: '本店', kind: 'registered', from: '', to: 'rejected' },
    ],
  })
  await show()
  const lines = within(screen.getByRole('region', { name: '記録' })).getAllByRole('listitem')
  expect(lines.map((l) => l.textContent.replace(/\d+月\d+日 \S+/, '').trim())).toEqual([
    '段階：面接済 → 内定  · このパソコン',
    '選考結果を登録：採用  · ほかのパソコン',
    '選考結果を登録：不採用  · 本店',
  ])
})
test('a note that cannot be kept stays where it was typed', async () => {
  calls.AddNote.mockRejectedValue(new Error('{"code":"storage","key":"storage.full"}'))
  await show()
  const box = screen.getByRole('textbox', { name: '新しいメモ' })
  await userEvent.type(box, '電話した')
  expect(await screen.findByText(/ディスクがいっぱい/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'メモを終える' }))
  expect(box).toHaveValue('電話した')
})

test('a note is deleted only after a question', async () => {
  page = applicantPage({ notes: [note('古いメモ')] })
  calls.SaveNote.mockImplementation(() => Promise.resolve(becomes({ notes: [] })))
  await show()
  await userEvent.click(screen.getByRole('button', { name: 'メモを削除：古いメモ' }))
  const dialog = await screen.findByRole('alertdialog', { name: 'このメモを削除しますか' })
  await userEvent.click(within(dialog).getByRole('button', { name: 'キャンセル' }))
  expect(calls.SaveNote).not.toHaveBeenCalled()
  await userEvent.click(screen.getByRole('button', { name: 'メモを削除：古いメモ' }))
  await userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: '削除' }))
  expect(calls.SaveNote).toHaveBeenCalledWith({ id: 'a1', note: 'n1', text: '' })
  await waitFor(() => expect(screen.queryByText('古いメモ')).toBeNull())
})

test('who may be the same person is joined after a question, or said to be another', async () => {
  page = applicantPage({
    doubles: [
      { id: 'b', name: '山田花子', posting: '倉庫', why: 'name' },
      { id: 'c', name: '例示花子', posting: '製造', why: 'phone' },
    ],
  })
  calls.Join.mockImplementation(() =>
    Promise.resolve(becomes({ doubles: page.doubles.slice(1), joined: [applicantRow({ id: 'b', stage: 'offered' })] })),
  ) // prettier-ignore
  calls.Distinct.mockImplementation(() => Promise.resolve(becomes({ doubles: [] })))
  await show()
  await userEvent.click(screen.getByRole('button', { name: '山田花子さんの応募と統合する' }))
  expect(calls.Join).not.toHaveBeenCalled()
  const dialog = await screen.findByRole('alertdialog', { name: '山田花子さんの応募と統合しますか' })
  await userEvent.click(within(dialog).getByRole('button', { name: '統合する' }))
  expect(calls.Join).toHaveBeenCalledWith({ id: 'a1', other: 'b' })
  const others = await screen.findByRole('region', { name: '同じ人のほかの応募' })
  expect(within(others).getByRole('link', { name: /内定/ })).toHaveAttribute('href', '#/applicants/b')
  await userEvent.click(screen.getByRole('button', { name: '例示花子さんは別の人として扱う' }))
  expect(calls.Distinct).toHaveBeenCalledWith({ id: 'a1', other: 'c' })
  await waitFor(() => expect(screen.queryByText('同じ人の可能性がある応募があります')).toBeNull())
})

test('what two computers wrote at once is chosen from, in the words of the form', async () => {
  page = applicantPage({
    lost: [
      { field: 'stage', value: 'interviewed', by: '店のパソコン', at: '2026-11-21T01:00:00Z' },
      { field: 'person.phone', value: '0952-00-0002', by: '店のパソコン', at: '2026-11-21T01:00:00Z' },
    ],
  })
  calls.Yield.mockImplementation(() => Promise.resolve(becomes({ lost: page.lost.slice(1) })))
  await show()
  expect(screen.getByText('面接済', { exact: false, selector: 'li span' })).toHaveTextContent('店のパソコン')
  await userEvent.click(screen.getByRole('button', { name: '段階を「面接済」にする' }))
  expect(calls.Yield).toHaveBeenCalledWith({ id: 'a1', field: 'stage', value: 'interviewed', drop: false })
  await waitFor(() => expect(screen.queryByRole('button', { name: '段階を「面接済」にする' })).toBeNull())
  await userEvent.click(screen.getByRole('button', { name: /の「0952-00-0002」は使わない$/ }))
  expect(calls.Yield).toHaveBeenLastCalledWith({
    id: 'a1',
    field: 'person.phone',
    value: '0952-00-0002',
    drop: true,
  })
})

const resume = { id: 'd1', name: '履歴書.pdf', type: 'application/pdf', size: 9, cameAt: '', by: '' }

test('what only the system can show asks first; what is shown inside opens at once', async () => {
  page = applicantPage({
    documents: [
      resume,
      { ...resume, id: 'd2', name: '職務経歴書.docx', type: 'application/vnd.openxmlformats' },
    ],
  })
  const { go } = await show()
  await userEvent.click(screen.getByRole('button', { name: '履歴書.pdfを開く' }))
  expect(go).toHaveBeenCalledWith('#/applicants/a1/document/d1')
  await userEvent.click(screen.getByRole('button', { name: '職務経歴書.docxを開く' }))
  expect(await screen.findByRole('alertdialog')).toHaveTextContent('身に覚えのない書類は開かないでください')
  expect(calls.OpenDocument).not.toHaveBeenCalled()
})

test('somebody who was erased meanwhile is said to be gone', async () => {
  program.leave()
  program = host({
    Applicants: { Open: () => Promise.reject(new Error('{"code":"notFound","key":"applicant.notFound"}')) },
  })
  render(OnePage, {
    id: 'x',
    act: '',
    part: '',
    field: '',
    drafts: new Drafts(() => 'a'),
    toasts: new Toasts(),
    go: vi.fn(),
  })
  expect(await screen.findByRole('alert')).toHaveTextContent('この応募者は見つかりません')
})
