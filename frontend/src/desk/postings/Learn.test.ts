import type { Difference } from '$lib/api'
import { Toasts } from '$lib/ui'
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../testing/host'
import { row } from '../../testing/rows'
import Learn from './Learn.svelte'

const LearnUsual = vi.fn<(id: string) => Promise<object>>()
const SaveUsual = vi.fn<(input: unknown) => Promise<object>>()
let news: Difference[]
let program: ReturnType<typeof host>
beforeEach(() => {
  vi.resetAllMocks()
  news = [difference('', '月末')]
  LearnUsual.mockResolvedValue({ 'closing.kind': '' })
  SaveUsual.mockResolvedValue({})
  program = host({ Postings: { Unusual: () => Promise.resolve(news), LearnUsual, SaveUsual } })
})
afterEach(() => program.leave())

const difference = (before: string, after: string): Difference => ({
  section: 'wage',
  keys: ['closing.kind'],
  label: { ja: '賃金締切日', en: 'Pay period ends' },
  before: { ja: before, en: before },
  after: { ja: after, en: after },
})

test('what a business always answers is learnt by one press, and taken back by another', async () => {
  const toasts = new Toasts()
  render(Learn, { row: row({ id: 'p1', kind: 'part' }), toasts })
  await screen.findByRole('heading', { name: 'この求人の答えを、いつもの条件として覚えますか' })
  await userEvent.click(screen.getByRole('button', { name: '覚える' }))
  expect(LearnUsual).toHaveBeenCalledWith('p1')
  expect(screen.queryByRole('heading')).toBeNull()
  toasts.list[0]?.action?.run()
  expect(SaveUsual).toHaveBeenCalledWith({ id: 'part', changes: { 'closing.kind': '' } })
})

test('what is different from the usual is asked about as that, and nothing is asked where nothing is', async () => {
  news = [difference('月末', '15日')]
  const first = render(Learn, { row: row({ id: 'p1' }), toasts: new Toasts() })
  await screen.findByRole('heading', { name: /いつもの条件と違う答えがありました/ })
  await userEvent.click(screen.getByRole('button', { name: '覚えない' }))
  expect(LearnUsual).not.toHaveBeenCalled()
  expect(screen.queryByRole('heading')).toBeNull()
  first.unmount()
  news = []
  render(Learn, { row: row({ id: 'p1' }), toasts: new Toasts() })
  await Promise.resolve()
  expect(screen.queryByRole('button')).toBeNull()
})
