import type { SyncView } from '$lib/api'
import { Toasts } from '$lib/ui'
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { applicantRow } from '../../testing/applicants'
import { host } from '../../testing/host'
import { row } from '../../testing/rows'
import HomePage from './HomePage.svelte'

const answer = (value: unknown) => () => Promise.resolve(value)
const notice = (id: string, important: boolean, readAt = '') => ({
  id,
  kind: 'scheme',
  important,
  receipt: false,
  title: `お知らせ${id}`,
  text: '',
  at: '2026-11-21T01:00:00.000Z',
  readAt,
  files: [],
})
const talk = (id: string, unseen: number) => ({
  id,
  title: `用件${id}`,
  posting: '',
  at: '2026-11-21T01:00:00.000Z',
  from: 'office',
  way: '',
  unseen,
})
let program: ReturnType<typeof host>
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-29T03:00:00Z'), toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
  program.leave()
})
const show = (session = {}) => render(HomePage, { toasts: new Toasts(), go: () => undefined, session })
const list = (name: string) =>
  within(screen.getByRole('region', { name: new RegExp(`^${name}`) }))
    .getAllByRole('listitem')
    .map((one) => one.querySelector('p')?.textContent)

test('what every room has to tell stands together, by how much it presses', async () => {
  program = host({
    Postings: {
      List: answer([
        row({ id: 'back', title: '販売', state: 'returned' }),
        row({ id: 'end', title: '製造', state: 'valid', expires: '2026-12-10' }),
        row({ id: 'half', title: '事務' }),
      ]),
    },
    Notices: {
      List: answer([notice('1', true), notice('2', false), notice('3', true, '2026-11-22T01:00:00Z')]),
    },
    Talks: { List: answer([talk('1', 2), talk('2', 0)]) },
    Seekers: { List: answer([]), Approaches: answer([]) },
    Applicants: {
      Ahead: answer([]),
      Figures: answer({ people: 0, funnel: [], sources: [], kept: 0, late: 0, months: [] }),
      List: answer([
        applicantRow({ name: '山田花子', stage: 'interviewed', dueKind: 'answer', due: '2026-11-27' }),
      ]),
    },
  })
  show({
    sync: { state: 'attention', key: 'mail.password', stuck: 0, odd: 0, copied: '' } as unknown as SyncView,
  })
  await screen.findByText(/山田花子さん/)
  expect(list('急ぐもの')).toEqual([
    expect.stringContaining('山田花子さん'),
    'メールを送受信できません',
    'お知らせ1',
    '「販売」が修正依頼で戻りました',
  ])
  expect(list('期限が近いもの')).toEqual(['「製造」の紹介期限日まであと11日', '用件1'])
  expect(list('手の空いたときに')).toEqual(['「事務」の入力を続ける'])
  expect(screen.getByRole('link', { name: /お知らせ1/ })).toHaveAttribute('href', '#/notices/1')
})

test('not more than a day’s work at once; the rest is one press away', async () => {
  const drafts = Array.from({ length: 23 }, (_, i) =>
    row({ id: `d${i}`, state: 'returned', title: `求人${i}` }),
  )
  program = host({ Postings: { List: answer(drafts) } })
  show()
  const more = await screen.findByRole('button', { name: 'ほか3件も表示する' })
  expect(list('急ぐもの')).toHaveLength(20)
  await userEvent.click(more)
  expect(list('急ぐもの')).toHaveLength(23)
})

test('a business that has sent nothing sees its three steps, and the third once a posting is whole', async () => {
  program = host({ Postings: { List: answer([]) } })
  const { unmount } = show()
  expect(await screen.findByRole('heading', { name: '最初の求人を出すまで' })).toBeVisible()
  expect(screen.getByRole('button', { name: /新規求人を作成/ })).toBeVisible()
  expect(screen.queryByText('対応が必要な項目はありません')).toBeNull()
  unmount()
  program.leave()
  program = host({ Postings: { List: answer([row({ id: 'w', filled: 10 })]) } })
  show()
  const steps = await screen.findByRole('region', { name: '最初の求人を出すまで' })
  expect(within(steps).getByRole('link', { name: '確認へ進む' })).toHaveAttribute(
    'href',
    '#/postings/w/review',
  )
})
