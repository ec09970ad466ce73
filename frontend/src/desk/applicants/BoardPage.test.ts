import type { ApplicantRow, ApplicantStage } from '$lib/api'
import { Toasts } from '$lib/ui'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { applicantRow } from '../../testing/applicants'
import { host } from '../../testing/host'
import { row as posting } from '../../testing/rows'
import BoardPage from './BoardPage.svelte'

let kept: ApplicantRow[]
let before: ApplicantRow[]
const move = vi.fn<(input: { ids: string[]; stage: ApplicantStage }) => Promise<unknown>>()
const go = vi.fn<(path: string) => void>()
let program: ReturnType<typeof host>
beforeEach(() => {
  vi.clearAllMocks()
  kept = [
    applicantRow({ id: 'a' }),
    applicantRow({
      id: 'b',
      name: '見本太郎',
      kana: '',
      stage: 'screening',
      route: 'media',
      media: '店先の貼り紙',
    }),
    applicantRow({ id: 'c', name: '例示和子', kana: '', stage: 'refused', result: 'rejected' }),
  ]
  move.mockImplementation(({ ids, stage }) => {
    before = kept
    kept = kept.map((r) => (ids.includes(r.id) ? { ...r, stage } : r))
    return Promise.resolve({ undo: 't1', moved: ids.length })
  })
  program = host({
    Applicants: {
      List: () => Promise.resolve(kept),
      Due: () => Promise.resolve([]),
      Find: () => Promise.resolve([]),
      Move: move,
      Undo: () => {
        kept = before
        return Promise.resolve()
      },
    },
    Postings: { List: () => Promise.resolve([posting({})]) },
  })
})
afterEach(() => program.leave())

async function show() {
  const toasts = new Toasts()
  const said = vi.spyOn(toasts, 'say')
  render(BoardPage, { query: '', toasts, go, replace: () => undefined })
  await screen.findByRole('link', { name: /^山田花子/ })
  return { said }
}
const column = (stage: string) => within(screen.getByRole('region', { name: new RegExp(`^${stage} `) }))
const card = (name: string) => screen.getByRole('link', { name: new RegExp(`^${name}`) })
const stands = (name: string, stage: string) =>
  waitFor(() => expect(column(stage).getByRole('link', { name: new RegExp(`^${name}`) })).toBeVisible())

test('a digit moves a card; the focus goes with it, and Ctrl+Z takes both back', async () => {
  const { said } = await show()
  card('山田花子').focus()
  await userEvent.keyboard('3')
  await stands('山田花子', '書類選考')
  expect(move).toHaveBeenCalledWith({ ids: ['a'], stage: 'screening' })
  await waitFor(() => expect(card('山田花子')).toHaveFocus())
  expect(said).toHaveBeenLastCalledWith('山田花子さんを「書類選考」に移しました。', expect.anything(), 'move')
  await userEvent.keyboard('{Control>}z{/Control}')
  await stands('山田花子', '応募通知')
  await waitFor(() => expect(card('山田花子')).toHaveFocus())
})

test('Shift with an arrow moves by one; plain arrows only look, and cross empty stages', async () => {
  await show()
  card('山田花子').focus()
  await userEvent.keyboard('{ArrowRight}')
  await waitFor(() => expect(card('見本太郎')).toHaveFocus())
  expect(move).not.toHaveBeenCalled()
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
  await stands('見本太郎', '面接調整')
})

test('a digit that is typed while a word is converted, or into the search, moves nobody', async () => {
  await show()
  await fireEvent.keyDown(card('山田花子'), { code: 'Digit3', key: '3', isComposing: true })
  await fireEvent.keyDown(card('山田花子'), { code: 'Digit3', key: '3', ctrlKey: true })
  await userEvent.type(screen.getByRole('searchbox'), '3n')
  expect(move).not.toHaveBeenCalled()
  expect(go).not.toHaveBeenCalled()
})

test('the menu moves too, and 9 asks only how it ended', async () => {
  await show()
  await userEvent.click(screen.getByRole('button', { name: '山田花子さんの操作' }))
  // Nothing is laid out here, so an open menu is never placed in sight.
  await userEvent.click(await screen.findByText('面接予定', { selector: '[role=menuitem] *' }))
  await stands('山田花子', '面接予定')
  card('山田花子').focus()
  await userEvent.keyboard('9')
  const declined = await screen.findByText('辞退', { selector: '[role=menuitem] *' })
  const menu = declined.closest('[role=menu]')
  expect(menu).toHaveAttribute('aria-label', 'どのように終わりましたか')
  expect(menu?.querySelectorAll('[role=menuitem]')).toHaveLength(5)
  await userEvent.click(declined)
  await waitFor(() => expect(move).toHaveBeenLastCalledWith({ ids: ['a'], stage: 'declined' }))
  await waitFor(() => expect(screen.queryByRole('link', { name: /^山田花子/ })).toBeNull())
})

test('a card that is dragged to a stage goes there; a little tremble of the hand is a click', async () => {
  await show()
  const drop = screen.getByRole('region', { name: /^内定 / })
  document.elementFromPoint = () => drop
  const at = card('山田花子')
  await fireEvent.pointerDown(at, { button: 0, clientX: 10, clientY: 10 })
  await fireEvent.pointerMove(window, { buttons: 1, clientX: 13, clientY: 12 })
  await fireEvent.pointerUp(window, { clientX: 13, clientY: 12 })
  expect(move).not.toHaveBeenCalled()
  await fireEvent.pointerDown(at, { button: 0, clientX: 10, clientY: 10 })
  await fireEvent.pointerMove(window, { buttons: 1, clientX: 300, clientY: 12 })
  expect(screen.getByText('「内定」へ')).toBeVisible()
  await fireEvent.pointerUp(window, { clientX: 300, clientY: 12 })
  await stands('山田花子', '内定')
})

test('Escape drops a dragged card nowhere', async () => {
  await show()
  document.elementFromPoint = () => screen.getByRole('region', { name: /^内定 / })
  await fireEvent.pointerDown(card('山田花子'), { button: 0, clientX: 10, clientY: 10 })
  await fireEvent.pointerMove(window, { buttons: 1, clientX: 300, clientY: 12 })
  await fireEvent.keyDown(window, { key: 'Escape' })
  await fireEvent.pointerUp(window, { clientX: 300, clientY: 12 })
  expect(move).not.toHaveBeenCalled()
})

test('what is not allowed is said with its reason, and the card is back', async () => {
  const { said } = await show()
  await userEvent.click(screen.getByRole('button', { name: '選考の終わりを開く' }))
  card('例示和子').focus()
  move.mockRejectedValueOnce(new Error('{"code":"state","key":"applicant.wasRefused"}'))
  await userEvent.keyboard('8')
  await waitFor(() =>
    expect(said).toHaveBeenLastCalledWith(
      expect.stringContaining('先に「書類選考」などの段階へ戻して'),
      undefined,
      'move',
    ),
  )
  await stands('例示和子', '不採用')
})

test('what follows from a move is offered, and nobody of own media is registered', async () => {
  await show()
  card('見本太郎').focus()
  await userEvent.keyboard('8')
  await stands('見本太郎', '採用')
  expect(screen.queryByRole('link', { name: '選考結果を登録する' })).toBeNull()
  card('山田花子').focus()
  await userEvent.keyboard('8')
  expect(await screen.findByRole('link', { name: '選考結果を登録する' })).toHaveAttribute(
    'href',
    '#/applicants/a/result',
  )
})

test('news from another computer moves a card at once', async () => {
  await show()
  kept = kept.map((r) => (r.id === 'a' ? { ...r, stage: 'offered' } : r))
  program.fire('applicants')
  await stands('山田花子', '内定')
})

test('keys that come faster than the program answers are done in their order, and taken back one by one', async () => {
  const answers: (() => void)[] = []
  const tokens: string[] = []
  move.mockImplementation(async ({ ids, stage }) => {
    await new Promise<void>((done) => answers.push(done))
    const was = kept
    kept = kept.map((r) => (ids.includes(r.id) ? { ...r, stage } : r))
    before = was
    tokens.push(stage)
    return { undo: stage, moved: 1 }
  })
  await show()
  card('山田花子').focus()
  await userEvent.keyboard('3')
  await stands('山田花子', '書類選考')
  await waitFor(() => expect(card('山田花子')).toHaveFocus())
  await userEvent.keyboard('4')
  await stands('山田花子', '面接調整')
  expect(move).toHaveBeenCalledTimes(1)
  // Taking back waits for what is to be taken back.
  await waitFor(() => expect(card('山田花子')).toHaveFocus())
  await userEvent.keyboard('{Control>}z{/Control}')
  answers[0]?.()
  await waitFor(() => expect(move).toHaveBeenCalledTimes(2))
  await stands('山田花子', '面接調整')
  answers[1]?.()
  await stands('山田花子', '書類選考')
  expect(tokens).toEqual(['screening', 'arranging'])
})

test('a card let go outside of the window is dropped nowhere', async () => {
  await show()
  document.elementFromPoint = () => screen.getByRole('region', { name: /^内定 / })
  await fireEvent.pointerDown(card('山田花子'), { button: 0, clientX: 10, clientY: 10 })
  await fireEvent.pointerMove(window, { buttons: 1, clientX: 300, clientY: 12 })
  await fireEvent.pointerMove(window, { buttons: 0, clientX: 301, clientY: 12 })
  await fireEvent.pointerUp(window, { clientX: 301, clientY: 12 })
  expect(move).not.toHaveBeenCalled()
})
