import { render, screen } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { host } from '../../testing/host'
import Important from './Important.svelte'

let program: ReturnType<typeof host>
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
beforeEach(() => {
  const list = [notice('1', true), notice('2', false), notice('3', true, '2026-11-22T01:00:00.000Z')]
  program = host({ Notices: { List: () => Promise.resolve(list) } })
})
afterEach(() => program.leave())

test('what is important and not read leads the page, and to itself', async () => {
  render(Important, {})
  const link = await screen.findByRole('link', { name: /お知らせ1/ })
  expect(link).toHaveAttribute('href', '#/notices/1')
  expect(screen.getAllByRole('listitem')).toHaveLength(1)
})

test('so does what the office wrote to this business and nobody has looked at', async () => {
  const talk = (id: string, unseen: number) => ({
    id,
    title: `用件${id}`,
    posting: '',
    at: '2026-11-21T01:00:00.000Z',
    from: 'office',
    way: '',
    unseen,
  })
  program.leave()
  program = host({
    Notices: { List: () => Promise.resolve([]) },
    Talks: { List: () => Promise.resolve([talk('1', 2), talk('2', 0)]) },
  })
  render(Important, {})
  expect(await screen.findByRole('link', { name: /用件1/ })).toHaveAttribute('href', '#/talks/1')
  expect(screen.getAllByRole('listitem')).toHaveLength(1)
})
