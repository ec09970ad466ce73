import { Fault } from '$lib/api'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { host } from '../../testing/host'
import { Rows } from './rows.svelte'

let program: ReturnType<typeof host>
beforeEach(() => (program = host({})))
afterEach(() => program.leave())

/** A program whose answers come when the test says so. */
class Program {
  #waiting: { good(rows: string[]): void; bad(e: unknown): void }[] = []
  asked = 0
  ask = () => {
    this.asked++
    return new Promise<string[]>((good, bad) => this.#waiting.push({ good, bad }))
  }
  async answer(...rows: string[]) {
    this.#waiting.shift()?.good(rows)
    await settled()
  }
  async refuse(e: unknown) {
    this.#waiting.shift()?.bad(e)
    await settled()
  }
}
const settled = () => new Promise((done) => setTimeout(done))

test('a list that cannot be read says why and keeps what was read before, until it can be read again', async () => {
  const p = new Program()
  const rows = new Rows(p.ask, 'postings')
  rows.follow()
  expect(rows.read).toBe(false)
  await p.answer('a')
  expect([rows.list, rows.read, rows.fault]).toEqual([['a'], true, undefined])
  program.fire('postings')
  await p.refuse(new Fault('storage'))
  expect(rows.fault).toEqual(new Fault('storage'))
  expect(rows.list).toEqual(['a'])
  void rows.load()
  await p.answer('b')
  expect([rows.list, rows.fault]).toEqual([['b'], undefined])
})

test('what cannot be read at first is not read', async () => {
  const p = new Program()
  const rows = new Rows(p.ask, 'postings')
  rows.follow()
  await p.refuse(new Fault('storage'))
  expect(rows.read).toBe(false)
  expect(rows.fault?.code).toBe('storage')
})

test('however many events come while it reads, it reads once more, and the newest answer is the last', async () => {
  const p = new Program()
  const rows = new Rows(p.ask, 'postings', 'sync')
  rows.follow()
  program.fire('postings')
  program.fire('sync')
  program.fire('postings')
  expect(p.asked).toBe(1)
  await p.answer('old')
  expect(p.asked).toBe(2)
  await p.answer('new')
  expect(rows.list).toEqual(['new'])
  expect(p.asked).toBe(2)
})

test('nothing is read after the page was left', async () => {
  const p = new Program()
  const rows = new Rows(p.ask, 'postings')
  rows.follow()()
  await p.answer('a')
  program.fire('postings')
  expect(p.asked).toBe(1)
})

test('what changes in whatever moment of a reading is read', async () => {
  for (let moment = 0; moment < 12; moment++) {
    let now = 'old'
    const rows = new Rows(() => Promise.resolve([now]))
    void rows.load()
    for (let i = 0; i < moment; i++) await Promise.resolve()
    now = 'new'
    void rows.load()
    await settled()
    expect(rows.list, `after ${moment} steps`).toEqual(['new'])
  }
})

test('two pages of one list are one question', async () => {
  const p = new Program()
  const rows = new Rows(p.ask, 'postings')
  rows.follow()
  rows.follow()
  await p.answer('a')
  expect([p.asked, rows.list]).toEqual([1, ['a']])
})

test('one of two pages leaves, and an event between them is not missed', async () => {
  const p = new Program()
  const rows = new Rows(p.ask, 'postings')
  const leave = rows.follow()
  rows.follow()
  expect(p.asked).toBe(1)
  leave()
  leave() // once more is no second leaving
  program.fire('postings')
  await p.answer('old')
  await p.answer('new')
  expect([p.asked, rows.list]).toEqual([2, ['new']])
  program.fire('postings')
  expect(p.asked).toBe(3)
})

test('who comes while it reads and the page before has gone hears of what changes', async () => {
  const p = new Program()
  const rows = new Rows(p.ask, 'postings')
  rows.follow()()
  program.fire('postings')
  rows.follow()
  await p.answer('old')
  await p.answer('new')
  program.fire('postings')
  await p.answer('newest')
  expect([p.asked, rows.list]).toEqual([3, ['newest']])
})

test('what was asked before it was forgotten is not shown, and who looks is answered anew', async () => {
  const p = new Program()
  const rows = new Rows(p.ask, 'postings')
  rows.follow()
  rows.forget()
  await p.answer('of the account before')
  expect([rows.read, rows.list, p.asked]).toEqual([false, [], 2])
  await p.answer('a')
  expect(rows.list).toEqual(['a'])
  rows.forget()
  program.fire('postings')
  await p.refuse(new Fault('state'))
  expect([rows.read, rows.list, rows.fault?.code]).toEqual([false, [], 'state'])
})
