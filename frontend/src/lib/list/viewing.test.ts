import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Listing } from './listing'
import { Viewing } from './viewing.svelte'

type Row = { title: string; state: 'open' | 'done' }
const listing = new Listing<Row, Row['state'], 'title'>({
  groups: ['open', 'done'],
  groupOf: (r) => r.state,
  text: (r) => r.title,
  columns: { title: (r) => r.title },
})
const put = vi.fn<(query: string) => void>()
beforeEach(() => {
  vi.useFakeTimers()
  put.mockClear()
})
afterEach(() => vi.useRealTimers())

test('what is asked counts at once, the address follows when the keys rest', () => {
  const v = new Viewing(listing, '', put)
  for (const text of ['じ', 'じむ', '事務']) {
    v.choose({ ...v.view, text })
    vi.advanceTimersByTime(100)
  }
  expect(v.view.text).toBe('事務')
  expect(put).not.toHaveBeenCalled()
  vi.advanceTimersByTime(250)
  expect(put.mock.calls).toEqual([[listing.write(v.view)]])
})

test('the address is up to date before a link is followed, and is not written twice', () => {
  const v = new Viewing(listing, '', put)
  v.choose({ ...v.view, only: 'done' })
  v.write()
  expect(put.mock.calls).toEqual([['only=done']])
  vi.advanceTimersByTime(1000)
  v.write()
  expect(put).toHaveBeenCalledTimes(1)
})

test('another address is taken, its own is not', () => {
  const v = new Viewing(listing, 'only=open', put)
  v.choose({ ...v.view, text: '事務' })
  v.take('only=open')
  expect(v.view.text).toBe('事務')
  v.take('')
  expect(v.view).toEqual({ only: '', text: '', sort: '', down: false })
})

test('a page that was left does not change the address', () => {
  const v = new Viewing(listing, '', put)
  v.choose({ ...v.view, only: 'done' })
  v.end()
  vi.advanceTimersByTime(1000)
  expect(put).not.toHaveBeenCalled()
})
