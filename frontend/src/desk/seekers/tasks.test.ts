import type { Approach, Search } from '$lib/api'
import { expect, test } from 'vitest'
import { approachTasks, searchTasks } from './tasks'

const approach = (id: string, state: Approach['state'], at = '2026-11-28T01:00:00Z'): Approach => ({
  id,
  askedAt: '2026-11-01T00:00:00Z',
  posting: 'p',
  seeker: '12345',
  text: '',
  state,
  reason: '',
  at,
})

test('an answer to a request is told for a week; who applied is among the applicants', () => {
  const list = [
    approach('no', 'declined'),
    approach('yes', 'applied'),
    approach('old', 'expired', '2026-11-22T01:00:00Z'),
    approach('way', 'passed'),
    approach('lost', 'undelivered', ''),
  ]
  expect(approachTasks(list, '2026-11-29').map((t) => [t.id, t.text, t.urgency])).toEqual([
    ['approach/no', '直接リクエスト（求職者 12345）：辞退', 'open'],
  ])
})

test('a watched search tells of new people, another does not', () => {
  const search = (id: string, watched: boolean, fresh: number) =>
    ({
      id,
      watched,
      new: fresh,
      lines: [{ key: 'job', label: {}, text: { ja: '販売', en: 'Sales' } }],
    }) as unknown as Search
  const list = [search('a', true, 3), search('b', true, 0), search('c', false, 3)]
  expect(searchTasks(list)).toMatchObject([{ id: 'search/a', href: '#/seekers/a', sub: '販売' }])
})
