import type { TableInput, TablePreview, TableView } from '$lib/api'
import { Toasts } from '$lib/ui'
import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../testing/host'
import ImportPage from './ImportPage.svelte'

const table: TableView = {
  name: '求人.csv',
  rows: [
    ['職種', '種類'],
    ['経理', 'パート'],
    ['営業', 'フルタイム'],
  ],
  head: 0,
  keys: ['職種', '求人区分'],
  columns: [
    { key: '求人区分', label: { ja: '求人区分', en: 'Posting type' } },
    { key: '職種', label: { ja: '職種', en: 'Occupation' } },
  ],
}
const Import = vi.fn<(table: TableInput) => Promise<string[]>>()
const Preview = vi.fn<(table: TableInput) => Promise<TablePreview>>()
const Discard = vi.fn<(id: string) => Promise<void>>()
const go = vi.fn<(path: string) => void>()
let program: ReturnType<typeof host>
beforeEach(() => {
  vi.resetAllMocks()
  Import.mockResolvedValue(['p1', 'p2'])
  Preview.mockResolvedValue({ count: 2, first: [['経理', 'パート']], problems: [] })
  program = host({ Postings: { ReadTable: () => Promise.resolve(table), Preview, Import, Discard } })
})
afterEach(() => program.leave())

test('each row becomes a draft, and all go back into the bin at one press', async () => {
  const toasts = new Toasts()
  const said = vi.spyOn(toasts, 'say')
  render(ImportPage, { toasts, go })
  await userEvent.click(screen.getByRole('button', { name: '表を選ぶ' }))
  await userEvent.click(await screen.findByRole('button', { name: '2件の下書きを作る' }))
  await waitFor(() => expect(go).toHaveBeenCalledWith('#/postings'))
  expect(Import.mock.calls[0]?.[0]).toMatchObject({ head: 0, keys: ['職種', '求人区分'] })
  const [text, back] = said.mock.lastCall ?? []
  expect(text).toBe('2件の下書きを作りました。')
  back?.run()
  await waitFor(() => expect(Discard.mock.calls.map(([id]) => id)).toEqual(['p1', 'p2']))
})
