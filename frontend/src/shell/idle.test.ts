import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchIdle } from './idle'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('it locks after the time without a touch, and not before', () => {
  const lock = vi.fn()
  const end = watchIdle(15, lock)
  vi.advanceTimersByTime(14 * 60_000)
  dispatchEvent(new KeyboardEvent('keydown'))
  vi.advanceTimersByTime(14 * 60_000 + 58_000)
  expect(lock).not.toHaveBeenCalled()
  vi.advanceTimersByTime(4000)
  expect(lock).toHaveBeenCalledOnce()
  end()
})

test('text that comes without a key counts', () => {
  const lock = vi.fn()
  const end = watchIdle(5, lock)
  vi.advanceTimersByTime(4 * 60_000)
  document.body.dispatchEvent(new InputEvent('input', { bubbles: true }))
  vi.advanceTimersByTime(4 * 60_000)
  expect(lock).not.toHaveBeenCalled()
  end()
})

test('0 minutes is never, and the end is the end', () => {
  const lock = vi.fn()
  watchIdle(0, lock)
  watchIdle(1, lock)()
  vi.advanceTimersByTime(3_600_000)
  expect(lock).not.toHaveBeenCalled()
})
