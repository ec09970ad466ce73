import type { TableInput, TablePreview, TableView } from '$lib/api'
import { Toasts } from '$lib/ui'
import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../testing/host'
import { row as posting } from '../../testing/rows'
import ImportPage from './ImportPage.svelte'

const table: TableView = {
  name: '応募者.xlsx',
  rows: [['一覧'], ['お名前', '電話', 'その他'], ['山田花子', '0952-00-0001', 'x'], ['', '', 'y']],
  head: 1,
  keys: ['person.name', 'person.phone', ''],
  columns: [
    { key: 'person.name', label: { ja: '氏名', en: 'Name' } },
    { key: 'person.phone', label: { ja: '電話番号', en: 'Telephone' } },
    { key: 'person.mobile', label: { ja: '携帯電話', en: 'Mobile' } },
  ],
}
const one: TablePreview = {
  count: 1,
  first: [['山田花子', '0952-00-0001']],
  problems: [{ row: 4, column: '', message: { ja: '氏名がありません。', en: 'There is no name.' } }],
}
const ReadTable = vi.fn<() => Promise<TableView>>()
const Preview = vi.fn<(table: TableInput) => Promise<TablePreview>>()
const Import = vi.fn<(table: TableInput) => Promise<{ taken: number; undo: string }>>()
const Undo = vi.fn<(token: string) => Promise<void>>()
const go = vi.fn<(path: string) => void>()
let program: ReturnType<typeof host>
beforeEach(() => {
  vi.resetAllMocks()
  ReadTable.mockResolvedValue(table)
  Preview.mockResolvedValue(one)
  Import.mockResolvedValue({ taken: 1, undo: 'token' })
  program = host({
    Postings: { List: () => Promise.resolve([posting({ state: 'valid' })]) },
    Applicants: { ReadTable, Preview, Import, Undo },
  })
})
afterEach(() => program.leave())

async function chosen() {
  const toasts = new Toasts()
  const said = vi.spyOn(toasts, 'say')
  render(ImportPage, { toasts, go })
  await userEvent.click(await screen.findByRole('button', { name: '表を選ぶ' }))
  return { said }
}

test('every column says what it becomes, the first people are shown, and wrong rows are named', async () => {
  await chosen()
  expect(await screen.findByText('「応募者.xlsx」2行')).toBeVisible()
  expect(screen.getByRole('combobox', { name: '「お名前」を取り込む項目' })).toHaveValue('person.name')
  expect(screen.getByRole('combobox', { name: '「その他」を取り込む項目' })).toHaveValue('')
  expect(await screen.findByText(/1人を取り込みます。\s*読めない行が1行あり/)).toBeVisible()
  expect(screen.getByRole('alert')).toHaveTextContent('4行目 氏名がありません。')
  expect(Import).not.toHaveBeenCalled()
})

test('one question is answered by one column', async () => {
  await chosen()
  await userEvent.selectOptions(
    await screen.findByRole('combobox', { name: '「その他」を取り込む項目' }),
    'person.phone',
  )
  expect(screen.getByRole('combobox', { name: '「電話」を取り込む項目' })).toHaveValue('')
  await waitFor(() => expect(Preview.mock.lastCall?.[0].keys).toEqual(['person.name', '', 'person.phone']))
})

test('all are taken in at once, and the way back is offered', async () => {
  const { said } = await chosen()
  await userEvent.click(await screen.findByRole('button', { name: '1人を取り込む' }))
  await waitFor(() => expect(go).toHaveBeenCalledWith('#/applicants'))
  expect(Import.mock.calls[0]?.[0]).toMatchObject({ posting: 'p1', head: 1, keys: table.keys })
  const [text, back] = said.mock.lastCall ?? []
  expect(text).toBe('1人を取り込みました。')
  back?.run()
  await waitFor(() => expect(Undo).toHaveBeenCalledWith('token'))
})

test('who cancels the dialog stays where he was', async () => {
  ReadTable.mockResolvedValue({ name: '', rows: [], head: 0, keys: [], columns: [] })
  await chosen()
  expect(screen.getByRole('button', { name: '表を選ぶ' })).toBeVisible()
  expect(Preview).not.toHaveBeenCalled()
})

test('a table nobody can be read from is not taken in', async () => {
  Preview.mockResolvedValue({ count: 0, first: [], problems: one.problems })
  await chosen()
  expect(await screen.findByRole('button', { name: '0人を取り込む' })).toBeDisabled()
})
