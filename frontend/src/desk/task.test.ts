import { expect, test } from 'vitest'
import { inOrder, type Task } from './task'

const task = (id: string, urgency: Task['urgency'], day = ''): Task => ({
  id,
  urgency,
  day,
  text: '',
  sub: '',
  act: '',
  href: '',
  label: '',
})

test('what is late comes first, then what comes soon, each by its day; what has no day keeps its place', () => {
  const list = [
    task('draft', 'open'),
    task('renewal', 'near', '2026-12-01'),
    task('answer', 'near', '2026-11-30'),
    task('line', 'now'),
    task('overdue', 'now', '2026-11-01'),
    task('ready', 'open'),
    task('office', 'near'),
  ]
  expect(inOrder(list).map((t) => t.id)).toEqual([
    'overdue',
    'line',
    'answer',
    'renewal',
    'office',
    'draft',
    'ready',
  ])
})
