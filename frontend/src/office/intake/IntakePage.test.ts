import type { IntakeRow, StartView } from '$lib/api'
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Session } from '../../shell/session.svelte'
import { host } from '../../testing/host'
import IntakeBadge from './IntakeBadge.svelte'
import IntakePage from './IntakePage.svelte'

const waiting = (given: Partial<IntakeRow>): IntakeRow => ({
  id: 'posting/p1',
  about: 'p1',
  sort: 'submission',
  business: '例示商店',
  number: '4101-123456-7',
  title: '一般事務',
  kind: 'full',
  provisional: false,
  since: '2026-11-21T01:00:00Z',
  due: '2026-11-26',
  late: false,
  claimed: '',
  ...given,
})

let box: IntakeRow[]
let wrong: string
let program: ReturnType<typeof host>
beforeEach(() => {
  wrong = ''
  box = [
    waiting({}),
    waiting({ id: 'posting/p2', about: 'p2', sort: 'renewal', business: '新規商店', title: '', kind: 'part', late: true, claimed: '佐藤' }), // prettier-ignore
    waiting({ id: 'talk/t', about: 't', sort: 'talk', business: '仮の商店', number: '', title: '時給のこと', kind: '' }), // prettier-ignore
  ]
  program = host({
    Office: { Intake: () => (wrong ? Promise.reject(new Error(wrong)) : Promise.resolve(box)) },
  })
})
afterEach(() => program.leave())
const replace = vi.fn<(path: string) => void>()
const show = (query = '') => render(IntakePage, { query, replace, session: practising() })
function practising(): Session {
  const session = new Session()
  session.start = { practice: true } as unknown as StartView
  return session
}
const titles = () => screen.getAllByRole('row').slice(1).map((r) => within(r).getAllByRole('cell')[2]?.textContent.trim().split(/\s/)[0]) // prettier-ignore

test('a row says who waits, since when, and what is asked of the office', async () => {
  show()
  const table = await screen.findByRole('table', { name: '受付箱にあるもの' })
  const first = within(table).getByRole('row', { name: /一般事務/ })
  expect(first).toHaveTextContent(
    /求人の受理.*一般事務.*フルタイム.*例示商店.*4101-123456-7.*11月21日.*日前.*11月26日まで$/,
  )
  const second = within(table).getByRole('row', { name: /職種が未入力の求人/ })
  expect(second).toHaveTextContent(/更新.*パート.*新規商店.*過ぎました.*佐藤/)
})

test('the box is read again when the practice world moves, until it is empty and says what to do', async () => {
  show()
  await screen.findByRole('table')
  box = []
  program.fire('office')
  expect(await screen.findByText('待っているものはありません')).toBeVisible()
  expect(screen.getByText(/事業所の側に戻って求人を送る/)).toBeVisible()
})

test('it can be narrowed to what is asked, and the address remembers it', async () => {
  const user = userEvent.setup()
  show()
  await user.click(await screen.findByRole('button', { name: '更新予約 1' }))
  expect(titles()).toEqual(['新規商店'])
  await vi.waitFor(() => expect(replace).toHaveBeenLastCalledWith('#/office?only=renewal'))
})

test('a business is found by its name, from the keyboard', async () => {
  const user = userEvent.setup()
  show()
  await screen.findByRole('table')
  await user.keyboard('/')
  expect(screen.getByRole('searchbox', { name: '受付箱を検索' })).toHaveFocus()
  await user.keyboard('れいじ')
  expect(await screen.findByText('当てはまるものがありません')).toBeVisible()
  await user.clear(screen.getByRole('searchbox'))
  await user.keyboard('例示')
  expect(titles()).toEqual(['例示商店'])
})

test('a box that cannot be read says so, and can be read again', async () => {
  wrong = '{"code":"state","key":"practice.notOpen"}'
  show()
  expect(await screen.findByRole('alert')).toHaveTextContent('この操作は練習のときだけ使えます。')
  wrong = ''
  await userEvent.setup().click(screen.getByRole('button', { name: 'もう一度' }))
  expect(await screen.findByRole('table')).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('the menu says how many wait, and nothing where none does', async () => {
  const { container } = render(IntakeBadge)
  expect(await screen.findByText('3件待ち')).toBeInTheDocument()
  box = []
  program.fire('office')
  await vi.waitFor(() => expect(container).toHaveTextContent(/^$/))
})

test('each row leads to where it is answered', async () => {
  box = [
    ...box,
    waiting({
      id: 'change/4101-123456-7',
      about: '4101-123456-7',
      sort: 'establishment',
      title: '',
      kind: '',
    }),
    waiting({ id: 'closing/4101-123456-7', about: '4101-123456-7', sort: 'closing', title: '', kind: '' }),
  ]
  show()
  await screen.findByRole('table')
  expect(screen.getAllByRole('link').map((l) => l.getAttribute('href'))).toEqual([
    '#/office/review/p1',
    '#/office/review/p2',
    '#/office/matter/talk/t',
    '#/office/matter/change/4101-123456-7',
    '#/office/matter/closing/4101-123456-7',
  ])
})
