import { expect, test } from 'vitest'
import { counterTasks } from './tasks'

test('the last day for the counter presses a week before, and when it is over', () => {
  expect(counterTasks('', '2026-12-01')).toEqual([])
  const said = (today: string) => counterTasks('2026-12-10', today).map((t) => `${t.urgency} ${t.text}`)
  expect(said('2026-12-02')).toEqual(['near 本登録の期限まであと8日'])
  expect(said('2026-12-03')).toEqual(['now 本登録の期限まであと7日'])
  expect(said('2026-12-10')).toEqual(['now 本登録の期限はきょうです'])
  expect(said('2026-12-11')).toEqual(['now 本登録の期限が過ぎました'])
})
