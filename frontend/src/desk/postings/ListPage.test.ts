import type { PostingRow } from '$lib/api'
import { Toasts } from '$lib/ui'
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../testing/host'
import { row } from '../../testing/rows'
import ListPage from './ListPage.svelte'
import { sorted } from './rows'
import { stations } from './stations'

let kept: PostingRow[]
const binned: PostingRow[] = []
const go = vi.fn<(path: string) => void>()
let program: ReturnType<typeof host>
beforeEach(() => {
  vi.clearAllMocks()
  kept = [
    row({ id: 'd', title: '製造' }),
    row({ id: 'q', title: '倉庫', state: 'queued' }),
    row({ id: 'r', title: '調理', state: 'returned', remark: '時間数を入力してください' }),
  ]
  program = host({
    Postings: {
      List: () => Promise.resolve(kept),
      Find: (text: string) => Promise.resolve(text === '夜勤' ? ['q'] : []),
      Import: () => {
        kept = [...kept, row({ id: 'i', title: '清掃' })]
        return Promise.resolve({
          taken: 1,
          problems: [{ row: 3, column: '採用人数', message: { ja: '数で入力してください。', en: '' } }],
        })
      },
      Create: (kind: string) => Promise.resolve({ row: row({ id: `new-${kind}` }) }),
      Discard: (id: string) => {
        binned.push(...kept.filter((r) => r.id === id))
        kept = kept.filter((r) => r.id !== id)
        return Promise.resolve()
      },
      Restore: (id: string) => {
        kept = [...kept, ...binned.filter((r) => r.id === id)]
        return Promise.resolve()
      },
    },
  })
})
afterEach(() => program.leave())
const replace = vi.fn<(path: string) => void>()
const show = (toasts = new Toasts(), query = '') => render(ListPage, { query, toasts, go, replace })

/** The postings in the order they are shown. */
const titles = () => [...document.querySelectorAll('a[data-row]')].map((a) => a.textContent)

test('a row says its state in words, what it waits for and what to do', async () => {
  show()
  const line = (await screen.findByRole('link', { name: '修正する：調理' })).closest('tr')
  expect(line).toHaveTextContent('修正依頼')
  expect(line).toHaveTextContent('窓口：時間数を入力してください')
  expect(screen.getByRole('link', { name: '入力を続ける：製造' })).toHaveAttribute(
    'href',
    '#/postings/d/edit',
  )
  expect(screen.getByRole('link', { name: '見る：倉庫' })).toHaveAttribute('href', '#/postings/q')
})

test('the list reads again when the program says so', async () => {
  show()
  await screen.findByRole('link', { name: '見る：倉庫' })
  kept = kept.map((r) => (r.id === 'q' ? { ...r, state: 'valid', number: '41010-00000061' } : r))
  program.fire('postings')
  expect(await screen.findByRole('cell', { name: '41010-00000061' })).toBeVisible()
})

test('what needs a hand comes first', () => {
  expect(sorted(kept).map((r) => r.id)).toEqual(['r', 'd', 'q'])
})

test('N asks for the kind, and the editor opens', async () => {
  const user = userEvent.setup()
  show()
  await screen.findByRole('table')
  await user.keyboard('n')
  await user.click(await screen.findByText('パート', { selector: '[role=menuitem] *' }))
  await waitFor(() => expect(go).toHaveBeenCalledWith('#/postings/new-part/edit'))
})

test('a discarded draft comes back with one click', async () => {
  const user = userEvent.setup()
  const toasts = new Toasts()
  show(toasts)
  await user.click(await screen.findByRole('button', { name: '「製造」のほかの操作' }))
  await user.click(await screen.findByText('下書きを削除する'))
  await waitFor(() => expect(screen.queryByRole('link', { name: '製造' })).toBeNull())
  toasts.list.at(-1)?.action?.run()
  expect(await screen.findByRole('link', { name: '製造' })).toBeVisible()
})

test('arrow keys go from posting to posting', async () => {
  const user = userEvent.setup()
  show()
  const first = await screen.findByRole('link', { name: '調理' })
  first.focus()
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(screen.getByRole('link', { name: '倉庫' })).toHaveFocus()
  await user.keyboard('{Home}')
  expect(first).toHaveFocus()
})

test('a word anywhere in the answers finds its posting', async () => {
  show(new Toasts(), 'q=夜勤')
  await waitFor(() => expect(titles()).toEqual(['倉庫']))
})

test('a chip leaves one state, and the address remembers it', async () => {
  const user = userEvent.setup()
  show()
  await user.click(await screen.findByRole('button', { name: '下書き 1' }))
  expect(screen.queryByRole('link', { name: '倉庫' })).toBeNull()
  expect(screen.getByRole('status')).toHaveTextContent('3件のうち1件を表示')
  await waitFor(() => expect(replace).toHaveBeenLastCalledWith('#/postings?only=draft'))
})

test('two letters find a posting; what is being converted does not count yet', async () => {
  const user = userEvent.setup()
  show()
  await screen.findByRole('table')
  await user.keyboard('/')
  const search = screen.getByRole('searchbox', { name: '求人を検索' })
  expect(search).toHaveFocus()
  await fireEvent.compositionStart(search)
  await fireEvent.input(search, { target: { value: 'そうこ' } })
  expect(screen.getByRole('link', { name: '調理' })).toBeVisible()
  await fireEvent.input(search, { target: { value: '倉庫' } })
  await fireEvent.compositionEnd(search)
  expect(screen.queryByRole('link', { name: '調理' })).toBeNull()
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole('link', { name: '倉庫' })).toHaveFocus()
})

test('nothing found says so and offers the way back', async () => {
  const user = userEvent.setup()
  show(new Toasts(), 'q=%E6%BA%B6%E6%8E%A5&only=draft')
  expect(await screen.findByText('当てはまるものがありません')).toBeVisible()
  await user.click(screen.getByRole('button', { name: '条件をすべて外す' }))
  expect(screen.getAllByRole('row')).toHaveLength(4)
})

test('the head of a column sorts up, down, and lets go again', async () => {
  const user = userEvent.setup()
  show()
  await screen.findByRole('table')
  const before = titles()
  await user.click(screen.getByRole('button', { name: '職種' }))
  expect(screen.getByRole('columnheader', { name: '職種' })).toHaveAttribute('aria-sort', 'ascending')
  const up = titles()
  await user.click(screen.getByRole('button', { name: '職種' }))
  expect(titles()).toEqual([...up].reverse())
  await user.click(screen.getByRole('button', { name: '職種' }))
  expect(titles()).toEqual(before)
})

test('a long list is drawn as far as it is looked at; End goes to its last posting', async () => {
  const user = userEvent.setup()
  const ends: (() => void)[] = []
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(private readonly seen: (what: { isIntersecting: boolean }[]) => void) {}
      observe = () => ends.push(() => this.seen([{ isIntersecting: true }]))
      disconnect = () => undefined
    },
  )
  kept = Array.from({ length: 150 }, (_, i) => row({ id: `p${i}`, title: `求人${i}` }))
  show()
  await waitFor(() => expect(titles()).toHaveLength(20))
  expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '151')
  ends.at(-1)?.()
  await waitFor(() => expect(titles()).toHaveLength(40))
  screen.getByRole('link', { name: '求人0' }).focus()
  await user.keyboard('{End}')
  expect(screen.getByRole('link', { name: '求人149' })).toHaveFocus()
  vi.unstubAllGlobals()
})

test('stations: what was, then what is still to come', () => {
  const events = [
    {
      kind: 'created' as const,
      at: '2026-11-20T01:00:00Z',
      decided: '',
      request: '' as const,
      by: '',
      reason: '',
    },
    {
      kind: 'submitted' as const,
      at: '2026-11-21T01:00:00Z',
      decided: '',
      request: '' as const,
      by: '',
      reason: '',
    },
  ]
  expect(stations(events, 'queued').map((s) => [s.kind, s.at !== ''])).toEqual([
    ['created', true],
    ['submitted', true],
    ['sent', false],
    ['delivered', false],
    ['accepted', false],
  ])
})

test('a list that cannot be read says so, and can be read again', async () => {
  const user = userEvent.setup()
  program.leave()
  let full = true
  program = host({
    Postings: {
      List: () => (full ? Promise.reject(new Error('{"code":"storage"}')) : Promise.resolve(kept)),
    },
  })
  show()
  expect(await screen.findByRole('alert')).toHaveTextContent('保存できませんでした')
  expect(screen.queryByText('まだ求人がありません')).toBeNull()
  full = false
  await user.click(screen.getByRole('button', { name: 'もう一度' }))
  expect(await screen.findByRole('link', { name: '調理' })).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
})
