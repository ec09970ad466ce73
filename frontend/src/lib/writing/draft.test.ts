import { Fault, type Saved, type Values } from '$lib/api'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { kept, postingView } from '../../testing/views'
import { collectMs, Draft, retryMs } from './draft.svelte'

const view = postingView({ values: { title: '一般事務' } })

/** A store whose saves end when the test says so. */
class Store {
  sent: Values[] = []
  #ends: { good(s: Saved): void; bad(e: unknown): void }[] = []
  save = (_: string, changes: Values) => {
    this.sent.push(changes)
    return new Promise<Saved>((good, bad) => this.#ends.push({ good, bad }))
  }
  async keep(rev = 2, followed: Values = {}) {
    this.#ends.shift()?.good({ ...kept({ rev }), followed })
    await vi.advanceTimersByTimeAsync(0)
  }
  async refuse() {
    this.#ends.shift()?.bad(new Fault('storage'))
    await vi.advanceTimersByTimeAsync(0)
  }
}

let store: Store
let draft: Draft
beforeEach(() => {
  vi.useFakeTimers()
  store = new Store()
  draft = new Draft('p1', view, store.save)
})
afterEach(() => vi.useRealTimers())

test('changes are collected and sent once, within 250 ms of the last key', async () => {
  expect(collectMs).toBeLessThanOrEqual(250)
  draft.set('title', '一般事務員')
  await vi.advanceTimersByTimeAsync(100)
  draft.set('count', '2')
  draft.set('title', '一般事務員（経理）')
  expect(store.sent).toEqual([])
  await vi.advanceTimersByTimeAsync(collectMs)
  expect(store.sent).toEqual([{ title: '一般事務員（経理）', count: '2' }])
})

test('typing without a pause is saved on the way', async () => {
  for (let i = 1; i <= 10; i++) {
    draft.set('title', 'あ'.repeat(i))
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(store.sent.length).toBeGreaterThan(0)
  expect(store.sent[0]).toEqual({ title: 'ああ' })
})

test('a value that did not change is not sent', async () => {
  draft.set('title', '一般事務')
  await vi.advanceTimersByTimeAsync(1000)
  expect(store.sent).toEqual([])
  expect(draft.saving.kind).toBe('untouched')
})

test('one save at a time: what is typed meanwhile waits and goes with the next', async () => {
  draft.set('title', 'い')
  await vi.advanceTimersByTimeAsync(collectMs)
  draft.set('title', 'いろ')
  await vi.advanceTimersByTimeAsync(5000)
  expect(store.sent).toEqual([{ title: 'い' }])
  await store.keep()
  expect(draft.saving.kind).toBe('saving')
  await vi.advanceTimersByTimeAsync(collectMs)
  expect(store.sent).toEqual([{ title: 'い' }, { title: 'いろ' }])
  await store.keep(3)
  expect(draft.saving).toEqual({ kind: 'saved', at: '2026-11-21T05:03:00Z' })
  expect(draft.rev).toBe(3)
  expect(draft.dirty).toBe(false)
})

test('flush sends at once and waits until everything is kept', async () => {
  draft.set('title', 'い')
  const done = vi.fn()
  void draft.flush().then(done)
  await vi.advanceTimersByTimeAsync(0)
  expect(store.sent).toEqual([{ title: 'い' }])
  draft.set('title', 'いろ')
  await store.keep()
  expect(done).not.toHaveBeenCalled()
  expect(store.sent).toEqual([{ title: 'い' }, { title: 'いろ' }])
  await store.keep()
  expect(done).toHaveBeenCalledWith(true)
})

test('a failed save keeps the text, says why, and is tried again later and later', async () => {
  draft.set('title', 'い')
  draft.set('count', '1')
  await vi.advanceTimersByTimeAsync(collectMs)
  await store.refuse()
  expect(draft.saving).toEqual({ kind: 'failed', fault: new Fault('storage') })
  expect(draft.values).toEqual({ title: 'い', count: '1' })
  expect(draft.dirty).toBe(true)
  for (const [i, wait] of [...retryMs, 10_000].entries()) {
    await vi.advanceTimersByTimeAsync(wait - 1)
    expect(store.sent).toHaveLength(i + 1)
    await vi.advanceTimersByTimeAsync(1)
    expect(store.sent).toHaveLength(i + 2)
    expect(store.sent.at(-1)).toEqual({ title: 'い', count: '1' })
    await store.refuse()
  }
})

test('what is typed after a failed save goes with the next try, and that ends the failure', async () => {
  draft.set('title', 'い')
  draft.set('count', '1')
  await vi.advanceTimersByTimeAsync(collectMs)
  await store.refuse()
  draft.set('title', 'いろ')
  expect(draft.saving.kind).toBe('failed')
  await vi.advanceTimersByTimeAsync(retryMs[0])
  expect(store.sent.at(-1)).toEqual({ title: 'いろ', count: '1' })
  await store.keep()
  expect(draft.saving).toEqual({ kind: 'saved', at: '2026-11-21T05:03:00Z' })
  expect(draft.dirty).toBe(false)
  // The next failure begins with the shortest wait again.
  draft.set('title', 'は')
  await vi.advanceTimersByTimeAsync(collectMs)
  await store.refuse()
  await vi.advanceTimersByTimeAsync(retryMs[0])
  expect(store.sent).toHaveLength(4)
})

test('what was typed while a save was under way is newer than what that could not send', async () => {
  draft.set('title', 'い')
  draft.set('count', '1')
  await vi.advanceTimersByTimeAsync(collectMs)
  draft.set('title', 'いろ')
  await store.refuse()
  await vi.advanceTimersByTimeAsync(retryMs[0])
  expect(store.sent.at(-1)).toEqual({ title: 'いろ', count: '1' })
})

test('it never stops trying', async () => {
  draft.set('title', 'い')
  await vi.advanceTimersByTimeAsync(collectMs)
  for (let i = 0; i < 8; i++) {
    await store.refuse()
    await vi.advanceTimersByTimeAsync(retryMs[3])
  }
  expect(store.sent.length).toBe(9)
})

test('flush tells when the text could not be kept', async () => {
  draft.set('title', 'い')
  const done = vi.fn()
  void draft.flush().then(done)
  await vi.advanceTimersByTimeAsync(0)
  await store.refuse()
  expect(done).toHaveBeenCalledWith(false)
})

test('what followed from what was saved is taken over, but nothing that was typed meanwhile', async () => {
  draft.set('days', '4')
  await vi.advanceTimersByTimeAsync(collectMs)
  draft.set('leave', '10')
  await store.keep(2, { leave: '7', 'from.leave': 'derived', title: '' })
  expect(draft.values).toMatchObject({ days: '4', leave: '10', 'from.leave': 'derived', title: '' })
  await vi.advanceTimersByTimeAsync(collectMs)
  await store.keep(3, { 'from.leave': 'own' })
  expect(draft.values).toMatchObject({ leave: '10', 'from.leave': 'own' })
  expect(store.sent).toEqual([{ days: '4' }, { leave: '10' }])
})
