import type { JournalCheck, JournalFilter, JournalLine } from '$lib/api'
import { journal as ja } from '$lib/i18n/staff.ja'
import { Toasts } from '$lib/ui'
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../testing/host'
import JournalPage from './JournalPage.svelte'

let program: ReturnType<typeof host>
let checked: JournalCheck
const line = (n: number, of: Partial<JournalLine> = {}): JournalLine => ({ n, at: '2026-11-28T01:00:00.000Z', clerk: '佐藤', id: '1', act: 'code.issue', about: '4101-123456-7', why: '', ...of }) // prettier-ignore
const find = vi.fn((f: JournalFilter) =>
  Promise.resolve({
    lines: f.before ? [line(1, { clerk: '', id: '' })] : [line(3, { why: 'clerk.mayNot' }), line(2, { act: 'new.act', clerk: '', id: 'a' })],
    more: !f.before,
    acts: ['code.issue', 'new.act'],
  }),
) // prettier-ignore
const save = vi.fn((..._: unknown[]) => Promise.resolve(''))
beforeEach(() => {
  checked = { first: 1, last: 3, mailed: 2, findings: [] }
  program = host({
    Office: { Journal: find, CheckJournal: () => Promise.resolve(checked), SaveJournal: save },
  })
  vi.stubGlobal('IntersectionObserver', class { observe = vi.fn(); disconnect = vi.fn() }) // prettier-ignore
})
afterEach(() => {
  cleanup()
  program.leave()
  vi.clearAllMocks()
  vi.unstubAllGlobals()
})
const show = () => render(JournalPage, { toasts: new Toasts() })

test('each line says who did what to whom, and what was not done; earlier ones come when asked for', async () => {
  show()
  expect(
    await screen.findByRole('row', { name: /3 .*佐藤 コードを発行した .*できませんでした.*役割/ }),
  ).toBeVisible()
  expect(screen.getByRole('row', { name: /2 .*事業所 new\.act/ })).toBeVisible()
  await fireEvent.click(screen.getByRole('button', { name: 'これより前を表示' }))
  expect(await screen.findByRole('row', { name: /1 .*窓口（自動）/ })).toBeVisible()
  expect(find).toHaveBeenLastCalledWith(expect.objectContaining({ before: 2 }))
  expect(screen.getAllByRole('row')).toHaveLength(4)
})

test('the table gets words for everything, also for what is not on the screen', async () => {
  show()
  await fireEvent.click(await screen.findByRole('button', { name: '表（CSV）で保存' }))
  await vi.waitFor(() => expect(save).toHaveBeenCalledOnce())
  const [, heads, words] = save.mock.calls[0] ?? []
  expect(heads).toHaveLength(6)
  expect(words).toMatchObject({ 'clerk.gone': expect.stringContaining('係'), 'posting.accept': '求人を受理した' }) // prettier-ignore
})

test('a day that is none is said beside it, and the lines stay', async () => {
  show()
  await fireEvent.input(await screen.findByLabelText('この日から'), { target: { value: 'きのう' } })
  find.mockRejectedValueOnce(new Error('{"code":"invalid","field":"since","key":"journal.day"}'))
  await fireEvent.click(screen.getByRole('button', { name: '絞り込む' }))
  expect(await screen.findByText(/日付を読み取れません/)).toBeVisible()
  expect(screen.getAllByRole('row')).toHaveLength(3)
})

test('a journal that is not as it was written says where', async () => {
  checked = { first: 1, last: 9, mailed: 0, findings: [{ trouble: 'missing', n: 4, to: 6 }, { trouble: 'moved', n: 7, from: 2 }] } // prettier-ignore
  show()
  await fireEvent.click(await screen.findByRole('button', { name: '書きかえがないか調べる' }))
  const said = await screen.findByRole('status')
  expect(said).toHaveTextContent('4行目から6行目がありません。')
  expect(said).toHaveTextContent('7行目は、もとは2行目でした。')
  expect(said).toHaveTextContent('控えのメールは、まだ届いていません。')
  expect(said).not.toHaveTextContent(ja.fine(1, 9))
})

test('what somebody else does in the moment of filtering does not bring the other lines back', async () => {
  show()
  await screen.findByRole('row', { name: /2 .*new\.act/ })
  let late: () => void = () => undefined
  find.mockImplementation((f: JournalFilter) => {
    const answer = { lines: f.act ? [line(3)] : [line(3), line(2, { act: 'new.act' })], more: false, acts: ['code.issue', 'new.act'] } // prettier-ignore
    return f.act ? Promise.resolve(answer) : new Promise((done) => (late = () => done(answer)))
  })
  program.fire('office')
  await fireEvent.change(screen.getByLabelText('したこと'), { target: { value: 'code.issue' } })
  await fireEvent.click(screen.getByRole('button', { name: '絞り込む' }))
  late()
  await vi.waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2))
  await new Promise((done) => setTimeout(done, 20))
  expect(screen.queryByRole('row', { name: /new\.act/ })).toBeNull()
})
