import type { ApplicantFigures } from '$lib/api'
import { render, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../testing/host'
import { row as posting } from '../../testing/rows'
import FiguresPage from './FiguresPage.svelte'
import { top, unbroken } from './figures/months'
import { stages } from './stages'

const none: ApplicantFigures = {
  people: 0,
  funnel: stages.map((stage) => ({ stage, reached: 0, here: 0, days: -1 })),
  sources: [],
  kept: 0,
  late: 0,
  months: [],
}
const Figures = vi.fn<(posting: string) => Promise<ApplicantFigures>>()
const replace = vi.fn<(path: string) => void>()
let program: ReturnType<typeof host>
beforeEach(() => {
  vi.resetAllMocks()
  program = host({
    Applicants: { Figures },
    Postings: { List: () => Promise.resolve([posting({}), posting({ id: 'p2', title: '倉庫' })]) },
  })
})
afterEach(() => program.leave())

test('every picture is a table, or has one behind it', async () => {
  Figures.mockResolvedValue({
    ...none,
    people: 8,
    funnel: none.funnel.map((s, i) => ({ ...s, reached: 8 - i, here: 1, days: i < 6 ? i : -1 })),
    sources: [
      { name: 'office', came: 5, joined: 1 },
      { name: '店先の貼り紙', came: 3, joined: 0 },
    ],
    kept: 3,
    late: 1,
    months: [
      { name: '2026-10', came: 5, decided: 0, joined: 0 },
      { name: '2026-11', came: 3, decided: 4, joined: 1 },
    ],
  })
  render(FiguresPage, { query: '', replace })
  const steps = within(await screen.findByRole('table', { name: 'どこまで進んだか' }))
  expect(steps.getByRole('row', { name: '書類選考 6人（75%） 1 2日' })).toBeVisible()
  expect(steps.getByRole('row', { name: '応募通知 8人（100%） 1 1日未満' })).toBeVisible()
  expect(steps.getByRole('row', { name: '採用 1人（13%） 1 —' })).toBeVisible()
  expect(screen.getByRole('row', { name: '窓口紹介 5人のうち採用1人' })).toBeVisible()
  expect(screen.getByRole('row', { name: '店先の貼り紙 3人のうち採用0人' })).toBeVisible()
  expect(screen.getByText('4人のうち3人に、約束のうちに返事をしました。')).toBeVisible()
  await userEvent.click(screen.getByText('数字を表で見る'))
  expect(screen.getByRole('row', { name: '2026年11月 3 4 1' })).toBeVisible()
})

test('before anybody applied the page says what it will show', async () => {
  Figures.mockResolvedValue(none)
  render(FiguresPage, { query: '', replace })
  expect(await screen.findByText('まだ応募者がいません')).toBeVisible()
})

test('one posting is asked for by its id, and the address remembers it', async () => {
  Figures.mockResolvedValue(none)
  const { rerender } = render(FiguresPage, { query: 'route=online', replace })
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: '求人で絞り込む' }), '倉庫')
  expect(replace).toHaveBeenCalledWith('#/applicants/figures?route=online&posting=p2')
  await rerender({ query: 'posting=p2' })
  await waitFor(() => expect(Figures).toHaveBeenLastCalledWith('p2'))
})

test('months have no gap, and the oldest of many are left out', () => {
  const month = (name: string) => ({ name, came: 1, decided: 0, joined: 0 })
  expect(unbroken([month('2025-11'), month('2026-02')]).map((m) => `${m.name} ${m.came}`)).toEqual(
    ['2025-11 1', '2025-12 0', '2026-01 0', '2026-02 1']) // prettier-ignore
  const many = unbroken([month('0002-11'), month('2026-02')])
  expect(many).toHaveLength(12)
  expect(many.at(-1)?.name).toBe('2026-02')
  expect(unbroken([])).toEqual([])
})

test.each([[0, 1], [1, 1], [2, 2], [3, 5], [6, 10], [11, 20], [21, 50], [51, 100]])('a scale of up to %s ends at %s', (highest, end) => {
  expect(top(highest)).toBe(end)
}) // prettier-ignore
