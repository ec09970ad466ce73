import { Fault, type PostingView, type Saved, type Values } from '$lib/api'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../testing/host'
import { kept, postingView } from '../../testing/views'
import { Drafts } from './drafts'
import { Work } from './work.svelte'

let program: ReturnType<typeof host>
let held: PostingView
let wrong: Fault | undefined
let sent: Values[]
let drafts: Drafts
beforeEach(() => {
  vi.useFakeTimers()
  program = host({})
  held = postingView({ rev: 1, values: { title: '一般事務' } })
  wrong = undefined
  sent = []
  drafts = new Drafts(() => 'a')
})
afterEach(() => {
  program.leave()
  vi.useRealTimers()
})

const open = () => (wrong ? Promise.reject(wrong) : Promise.resolve(held))
const save = (_: string, changes: Values): Promise<Saved> => {
  sent.push(changes)
  return Promise.resolve(kept({ rev: held.rev }))
}
const moment = () => vi.advanceTimersByTimeAsync(0)

/** A form in hand, as its page opens it. */
async function begin() {
  const work = new Work({ id: 'p1', topic: 'postings', open, save, drafts })
  const leave = work.follow()
  await moment()
  return { work, leave }
}

test.each([
  ['the window loses the focus', () => window.dispatchEvent(new Event('blur'))],
  ['the window is closed', () => window.dispatchEvent(new Event('pagehide'))],
  ['the window is hidden', () => document.dispatchEvent(new Event('visibilitychange'))],
])('what was typed a moment ago is kept when %s', async (_, happens) => {
  const { work, leave } = await begin()
  work.draft?.set('title', '販売')
  expect(sent).toEqual([])
  happens()
  expect(sent).toEqual([{ title: '販売' }])
  leave()
})

test('what was typed a moment ago is kept when the page is left, and nothing is listened to afterwards', async () => {
  const { work, leave } = await begin()
  work.draft?.set('title', '販売')
  leave()
  expect(sent).toEqual([{ title: '販売' }])
  await moment()
  work.draft?.set('title', '経理')
  for (const event of ['blur', 'pagehide']) window.dispatchEvent(new Event(event))
  document.dispatchEvent(new Event('visibilitychange'))
  expect(sent).toHaveLength(1)
})

test('what the program holds anew is taken, with its own way back', async () => {
  const { work } = await begin()
  const before = work.draft
  work.edits?.set('title', '販売')
  await vi.advanceTimersByTimeAsync(1000)
  held = postingView({ rev: 5, values: { title: '窓口の訂正' } })
  program.fire('postings')
  await moment()
  expect(work.draft).not.toBe(before)
  expect(work.draft?.values.title).toBe('窓口の訂正')
  expect(work.edits?.canUndo).toBe(false)
})

test('what is typed and not kept yet is not replaced, and can be taken back', async () => {
  const { work } = await begin()
  work.edits?.set('title', '販売')
  held = postingView({ rev: 5, values: { title: '窓口の訂正' } })
  program.fire('postings')
  await moment()
  expect(work.view?.rev).toBe(5)
  expect(work.draft?.values.title).toBe('販売')
  expect(work.edits?.canUndo).toBe(true)
})

test('the draft in hand stays where the program tells nothing newer', async () => {
  const { work } = await begin()
  const before = work.draft
  program.fire('postings')
  await moment()
  expect(work.draft).toBe(before)
})

test('a form that cannot be written any more is read anew', async () => {
  const { work } = await begin()
  const before = work.draft
  held = postingView({ rev: 1, editable: false })
  program.fire('postings')
  await moment()
  expect(work.draft).not.toBe(before)
})

test('a form that cannot be read says why, until it can', async () => {
  wrong = new Fault('notFound')
  const { work } = await begin()
  expect(work.fault).toBe(wrong)
  expect(work.view).toBeUndefined()
  wrong = undefined
  program.fire('postings')
  await moment()
  expect(work.fault).toBeUndefined()
  expect(work.view).toBe(held)
})

test('reading again keeps what is typed first, and the draft stays', async () => {
  const { work } = await begin()
  const before = work.draft
  work.draft?.set('title', '販売')
  held = postingView({ rev: 2, values: { title: '販売' } })
  await expect(work.reread()).resolves.toBe(held)
  expect(sent).toEqual([{ title: '販売' }])
  expect(work.draft).toBe(before)
})
