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
    kind: 'wages',
    verdict: '',
    begins: '2027-10-01',
    wages: [{ prefecture: { ja: '佐賀県', en: 'Saga' }, before: 1030, after: 1090, from: '2027-10-01' }],
    touched: [{ id: 'p', title: '販売', number: '' }],
    days: [],
    windows: { before: { renewal: 14, extensions: 1 }, after: { renewal: 30, extensions: 2 } },
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
  table = { ...table, verdict: 'odd', wages: [], touched: [] }
  render(NoticeTable, { id: 'n' })
  expect(await screen.findByText(/この表は使いません/)).toBeVisible()
  expect(screen.queryByRole('table')).toBeNull()
})

test('of holidays each day is shown before and after', async () => {
  const none = { ja: '', en: '' }
  const marine = { ja: '海の日', en: 'Marine Day' }
  const days = [
    { on: '2027-07-19', before: marine, after: none },
    { on: '2027-07-22', before: none, after: marine },
  ]
  table = { ...table, kind: 'holidays', begins: '2027-07-19', wages: [], touched: [], days }
  render(NoticeTable, { id: 'n' })
  expect(await screen.findByRole('heading', { name: '祝日の表' })).toBeVisible()
  expect(screen.getByRole('row', { name: /7月19日.* 海の日 祝日ではない/ })).toBeVisible()
  expect(screen.getByRole('row', { name: /7月22日.* 祝日ではない 海の日/ })).toBeVisible()
  expect(screen.queryByText(/最低賃金/)).toBeNull()
})

test('of the office’s rules the day and both values are shown; of what cannot be read nothing', async () => {
  table = { ...table, kind: 'windows', begins: '2027-04-01', wages: [], touched: [] }
  const { unmount } = render(NoticeTable, { id: 'n' })
  expect(await screen.findByText(/2027年4月1日から、この窓口で/)).toBeVisible()
  expect(
    screen.getByRole('row', { name: /更新予約 紹介期限日の14日前から 紹介期限日の30日前から/ }),
  ).toBeVisible()
  unmount()
  table = { ...table, verdict: 'odd', begins: '' }
  render(NoticeTable, { id: 'n' })
  expect(await screen.findByText(/この表は使いません/)).toBeVisible()
  expect(screen.queryByRole('table')).toBeNull()
})
