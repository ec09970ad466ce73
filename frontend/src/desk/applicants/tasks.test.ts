import type { Planned } from '$lib/api'
import { expect, test } from 'vitest'
import { applicantRow } from '../../testing/applicants'
import { interviewTasks, peopleTasks } from './tasks'

const interview = (given: Partial<Planned> = {}): Planned => ({
  id: 'a1',
  of: 'a1',
  name: '山田花子',
  posting: '販売',
  start: '2026-12-03T05:00:00Z',
  minutes: 45,
  place: '本店2階',
  link: '',
  with: '佐藤',
  state: 'fixed',
  said: '',
  clash: false,
  ...given,
})
const at = (instant: string, given?: Partial<Planned>) =>
  interviewTasks([interview(given)], new Date(instant))

test('an interview presses an hour before, and is silent when it begins', () => {
  expect(at('2026-12-02T10:00:00Z')).toMatchObject([
    {
      urgency: 'near',
      day: '2026-12-03',
      text: 'あす14:00から、山田花子さんの面接です',
      sub: '返事待ち · 本店2階 · 佐藤 · 販売',
    },
  ])
  expect(at('2026-12-03T01:00:00Z')[0]?.text).toBe('きょう14:00から、山田花子さんの面接です')
  expect(at('2026-12-03T04:14:30Z')).toMatchObject([
    { urgency: 'now', text: 'まもなく山田花子さんの面接です（14:00から、あと46分）' },
  ])
  expect(at('2026-12-03T05:00:00Z')).toEqual([])
})

test('an answer that nobody has taken over is said, and urgent', () => {
  const said = at('2026-12-02T10:00:00Z', { state: 'answered', said: 'DECLINED' })
  expect(said).toMatchObject([{ urgency: 'now' }])
  expect(said[0]?.sub).toContain('カレンダーで「欠席」と返事がありました')
})

test('what is due by today presses, as the menu counts it; it leads to the person; whose time is over, to the list', () => {
  const rows = [
    applicantRow({ id: 'late', stage: 'interviewed', dueKind: 'answer', due: '2026-11-20' }),
    applicantRow({ id: 'today', stage: 'interviewed', dueKind: 'answer', due: '2026-11-21' }),
    applicantRow({ id: 'met', stage: 'scheduled', dueKind: 'interview', due: '2026-11-20' }),
    applicantRow({ id: 'meets', stage: 'scheduled', dueKind: 'interview', due: '2026-11-21' }),
    applicantRow({ id: 'soon', stage: 'interviewed', dueKind: 'answer', due: '2026-11-23' }),
    applicantRow({ id: 'over', stage: 'refused', dueKind: 'retention', due: '2026-11-01' }),
  ]
  expect(peopleTasks(rows, '2026-11-21').map((t) => [t.urgency, t.day, t.href])).toEqual([
    ['now', '2026-11-20', '#/applicants/late'],
    ['now', '2026-11-20', '#/applicants/met'],
    ['now', '2026-11-21', '#/applicants/today'],
    ['near', '2026-11-23', '#/applicants/soon'],
    ['near', '', '#/applicants/erasing'],
  ])
})
