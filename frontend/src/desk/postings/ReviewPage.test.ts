import type { PostingView, Problem } from '$lib/api'
import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Draft } from '../../lib/writing/draft.svelte'
import { host } from '../../testing/host'
import { kept, postingView } from '../../testing/views'
import ReviewPage from './ReviewPage.svelte'

const words = (ja: string) => ({ ja, en: '' })
const gap: Problem = {
  id: 'form.need',
  severity: 'error',
  fields: ['work.title'],
  message: words('「職種」を入力してください。'),
}
const wage: Problem = {
  id: 'wage.minimum',
  severity: 'error',
  fields: ['wage.base.lower'],
  message: words('最低賃金を下回っています。'),
}
const scope: Problem = {
  id: 'work.scope',
  severity: 'warning',
  fields: ['work.scope'],
  message: words('変更の範囲を確認してください。'),
}

const submit = vi.fn<(input: unknown) => Promise<PostingView>>()
const onsent = vi.fn<(view: PostingView) => void>()
let program: ReturnType<typeof host>
beforeEach(() => {
  vi.clearAllMocks()
  program = host({ Postings: { Submit: submit } })
})
afterEach(() => program.leave())

const saved = vi.fn<(changes: Record<string, string>) => void>()

function show(problems: Problem[], values: Record<string, string> = {}) {
  const view = postingView({
    rev: 7,
    problems,
    lines: [{ section: 'work', keys: ['work.title'], label: words('職種'), text: words('一般事務') }],
  })
  Object.assign(view.values, values)
  const draft = new Draft('p1', view, (_, changes) => {
    saved(changes)
    return Promise.resolve(kept({ rev: 7, problems }))
  })
  render(ReviewPage, { view, draft, onsent, onreviewed: () => undefined })
  return view
}
const send = () => userEvent.click(screen.getByRole('button', { name: '送信する' }))

test('what must be mended is listed with the way there, and nothing is sent', async () => {
  show([gap, wage])
  const list = await screen.findByRole('region', { name: '修正が必要な項目が2件あります' })
  expect(list).toHaveFocus()
  expect(screen.getByRole('link', { name: '最低賃金を下回っています。' })).toHaveAttribute(
    'href',
    '#/postings/p1/edit/wage/wage.base.lower',
  )
  expect(screen.getByRole('link', { name: '「職種」を入力してください。' })).toHaveTextContent('職種')
  await send()
  expect(screen.getByRole('alert')).toHaveTextContent('修正が必要な項目が2件残っています')
  expect(submit).not.toHaveBeenCalled()
})

test('each warning asks for its own tick before sending', async () => {
  submit.mockImplementation(() => Promise.resolve(view))
  const view = show([scope])
  const tick = await screen.findByRole('checkbox', { name: /変更の範囲を確認してください/ })
  await send()
  expect(screen.getByRole('alert')).toHaveTextContent('確認していないところが1か所')
  expect(submit).not.toHaveBeenCalled()
  await userEvent.click(tick)
  await send()
  expect(submit).toHaveBeenCalledWith({ id: 'p1', rev: 7, confirmed: ['work.scope'] })
  expect(onsent).toHaveBeenCalledWith(view)
})

test('what was confirmed stays so until the text changes', async () => {
  submit.mockImplementation(() => Promise.resolve(view))
  const view = show([scope], { 'work.scope': '会社の定める業務' })
  await userEvent.click(await screen.findByRole('checkbox', { name: /変更の範囲を確認してください/ }))
  const sum = saved.mock.lastCall?.[0] ?? {}
  expect(Object.keys(sum)).toEqual(['seen.work.scope'])
  document.body.replaceChildren()

  show([scope], { 'work.scope': '会社の定める業務', ...sum })
  await waitFor(() => expect(screen.getByRole('checkbox')).toBeChecked())
  document.body.replaceChildren()

  show([scope], { 'work.scope': '経理と総務', ...sum })
  await send()
  expect(screen.getByRole('checkbox')).not.toBeChecked()
  expect(screen.getByRole('alert')).toHaveTextContent('確認していないところが1か所')
})

test('a confirmation taken back is not kept', async () => {
  show([scope])
  const tick = await screen.findByRole('checkbox')
  await userEvent.click(tick)
  await userEvent.click(tick)
  expect(saved.mock.lastCall?.[0]).toEqual({ 'seen.work.scope': '' })
})

test('a rule that speaks of two places asks once, and shows both', async () => {
  const twice = (text: string, field: string): Problem => ({
    ...scope,
    id: 'read.sex',
    fields: [field],
    message: words(text),
  })
  submit.mockImplementation(() => Promise.resolve(view))
  const view = show([twice('「女性のみ」', 'work.content'), twice('「男性歓迎」', 'work.content'), scope])
  expect(await screen.findByRole('link', { name: '「女性のみ」' })).toBeVisible()
  expect(screen.getByRole('link', { name: '「男性歓迎」' })).toBeVisible()
  await send()
  expect(screen.getByRole('alert')).toHaveTextContent('確認していないところが2か所')
  for (const tick of screen.getAllByRole('checkbox')) await userEvent.click(tick)
  await send()
  expect(submit).toHaveBeenCalledWith({ id: 'p1', rev: 7, confirmed: ['read.sex', 'work.scope'] })
})

test('a refusal is told in words, and the page stays', async () => {
  submit.mockRejectedValue(new Error('{"code":"conflict","key":"posting.changed"}'))
  show([])
  await send()
  expect(screen.getByRole('alert')).toHaveTextContent('内容がほかの画面で変わりました')
  expect(onsent).not.toHaveBeenCalled()
})

test('every answer has its way back', () => {
  show([])
  expect(screen.getByRole('link', { name: '変更：職種' })).toHaveAttribute(
    'href',
    '#/postings/p1/edit/work/work.title',
  )
})
