import { expect, test, vi } from 'vitest'
import { sayOnce } from './aside'

test('what was set aside at the start is said once', () => {
  const say = vi.fn<(what: string) => void>()
  sayOnce([], say)
  sayOnce(['settings'], say)
  sayOnce(['settings', 'practice'], say)
  expect(say.mock.calls).toEqual([['settings'], ['practice']])
})
