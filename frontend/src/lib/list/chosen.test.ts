import { Fault } from '$lib/api'
import { expect, test, vi } from 'vitest'
import { Chosen, each } from './chosen.svelte'

const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]

test('pressing rows chooses all of them, or lets all go where all are chosen', () => {
  const chosen = new Chosen<{ id: string }>()
  chosen.press([b])
  chosen.press([a, b, c])
  expect(chosen.of([c, b, a])).toEqual([c, b, a])
  chosen.press([a, b])
  expect(chosen.of([a, b, c])).toEqual([c])
})

test('what is no longer there is not chosen', () => {
  const chosen = new Chosen<{ id: string }>()
  chosen.press([a, b])
  expect(chosen.of([b])).toEqual([b])
})

test('one act at a time; what goes wrong is told and ends it', async () => {
  const chosen = new Chosen<{ id: string }>()
  const told = vi.fn<(e: unknown) => void>()
  let end: () => void = () => undefined
  const first = chosen.act(() => new Promise<void>((done) => (end = done)), told)
  expect(chosen.busy).toBe(true)
  const second = vi.fn<() => Promise<void>>()
  await chosen.act(second, told)
  expect(second).not.toHaveBeenCalled()
  end()
  await first
  await chosen.act(() => Promise.reject(new Fault('storage')), told)
  expect(told).toHaveBeenCalledWith(new Fault('storage'))
  expect(chosen.busy).toBe(false)
})

test('an act on each counts those that allow it, and stops where something else is wrong', async () => {
  const not = (bad: string, code: 'state' | 'storage') => (r: { id: string }) =>
    r.id === bad ? Promise.reject(new Fault(code)) : Promise.resolve()
  await expect(each([a, b, c], not('b', 'state'))).resolves.toBe(2)
  await expect(each([a, b, c], not('b', 'storage'))).rejects.toThrow()
})
