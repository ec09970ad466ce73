import { expect, test } from 'vitest'
import type { Task } from '../task'
import { quiet, signsOf, Watch } from './notify'

const task = (id: string, urgency: Task['urgency'], text = ''): Task => ({
  id,
  urgency,
  day: '',
  text,
  sub: '',
  act: '',
  href: '',
  label: '',
})

test('what one writes oneself is no news; a seeker’s answer is, and what presses more than before', () => {
  const tasks = [
    task('posting/a', 'open'),
    task('posting/b', 'now', '戻りました'),
    task('approach/c', 'open'),
    task('counter', 'near'),
    task('unknown/d', 'now'),
  ]
  expect(signsOf(tasks).map((s) => s.kind)).toEqual(['posting', 'seekers', 'counter'])
  const near = signsOf([task('interview/e', 'near')])
  const now = signsOf([task('interview/e', 'now')])
  const watch = new Watch()
  watch.news(near)
  expect(watch.news(near).size).toBe(0)
  expect([...watch.news(now)]).toEqual([['interview', 1]])
})

test('days and minutes that go by are no news', () => {
  const watch = new Watch()
  const left = (text: string) =>
    watch.news(signsOf([task('interview/e', 'now', text), task('posting/p', 'near', text)]))
  left('あと46分')
  expect(left('あと45分').size).toBe(0)
})

test('what stood there at the beginning is not told, and nothing is told twice', () => {
  const watch = new Watch()
  const sign = (id: string) => ({ id, kind: 'talk' as const })
  expect(watch.news([sign('1')]).size).toBe(0)
  expect([...watch.news([sign('1'), sign('2'), sign('3')])]).toEqual([['talk', 2]])
  expect(watch.news([sign('1')]).size).toBe(0)
  expect(watch.news([sign('2')]).size).toBe(0)
})

test('quiet hours go over midnight, end on their minute, and none are none', () => {
  const at = (hours: number, minutes = 0) => new Date(2026, 10, 29, hours, minutes)
  const night = { from: '20:00', until: '08:00' }
  expect([at(19, 59), at(20), at(23), at(0), at(7, 59), at(8)].map((d) => quiet(night, d))).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ])
  expect(quiet({ from: '12:00', until: '13:00' }, at(12, 30))).toBe(true)
  expect(quiet({ from: '12:00', until: '12:00' }, at(12))).toBe(false)
  expect(quiet({ from: '', until: '' }, at(3))).toBe(false)
})
