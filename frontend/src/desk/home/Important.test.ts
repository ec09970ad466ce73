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
