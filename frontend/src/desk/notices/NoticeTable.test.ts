import type { NoticeTable as Table } from '$lib/api'
import { i18n } from '$lib/i18n'
import { render, screen } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { host } from '../../testing/host'
import NoticeTable from './NoticeTable.svelte'

let table: Table
beforeEach(() => {
  table = {
    found: true,
    verdict: '',
    begins: '2027-10-01',
    rows: [{ prefecture: { ja: '佐賀県', en: 'Saga' }, before: 1030, after: 1090, from: '2027-10-01' }],
    touched: [{ id: 'p', title: '販売', number: '' }],
  }
  host({ Notices: { Table: () => Promise.resolve(table) } })
})
afterEach(() => (i18n.language = 'ja'))

test('before and after, from when, and what is touched are shown', async () => {
  render(NoticeTable, { id: 'n' })
  expect(await screen.findByRole('row', { name: /佐賀県 1,030円 1,090円 \+60/ })).toBeVisible()
  expect(screen.getByText(/2027年10月1日から順に適用/)).toBeVisible()
  expect(screen.getByRole('link', { name: '販売' })).toHaveAttribute('href', '#/postings/p')
  i18n.language = 'en'
  expect(await screen.findByRole('row', { name: /Saga/ })).toBeVisible()
})

test('that a table is not used is said, with the reason', async () => {
  table = { ...table, verdict: 'odd', rows: [], touched: [] }
  render(NoticeTable, { id: 'n' })
  expect(await screen.findByText(/この表は使いません/)).toBeVisible()
  expect(screen.queryByRole('table')).toBeNull()
})
