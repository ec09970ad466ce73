import { Fault, type Saved, type Values } from '$lib/api'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { retryMs, type Kept } from './draft.svelte'
import { Drafts } from './drafts'

const view: Kept = { rev: 1, values: {}, progress: [], problems: [], aids: [], lines: [] }
const kept: Saved = { ...view, rev: 2, savedAt: '2026-11-21T05:03:00Z' }

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('before the account closes, everything typed in any form is sent', async () => {
  const sent: Values[] = []
  const save = (_: string, changes: Values) => (sent.push(changes), Promise.resolve(kept))
  const drafts = new Drafts(() => 'a')
  drafts.of('p1', view, save).set('title', '一般事務')
  drafts.of('p2', view, save).set('title', '販売')
  await drafts.flush()
  expect(sent).toEqual([{ title: '一般事務' }, { title: '販売' }])
})

test('what could not be kept is taken up again in its own account, and in no other', async () => {
  let account = 'a'
  let full = true
  const sent: [string, Values][] = []
  const save = (_: string, changes: Values) => {
    if (full) return Promise.reject(new Fault('storage'))
    sent.push([account, changes])
    return Promise.resolve(kept)
  }
  const drafts = new Drafts(() => account)
  const first = drafts.of('establishment', view, save)
  first.set('name', '例示商店')
  await drafts.flush()
  full = false

  account = 'b'
  expect(drafts.of('establishment', view, save)).not.toBe(first)
  await vi.advanceTimersByTimeAsync(retryMs[0] + retryMs[1])
  expect(sent).toEqual([])

  account = 'a'
  expect(drafts.of('establishment', view, save)).toBe(first)
  await vi.advanceTimersByTimeAsync(retryMs[3])
  expect(sent).toEqual([['a', { name: '例示商店' }]])
})
