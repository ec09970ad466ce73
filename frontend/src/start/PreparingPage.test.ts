import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Session } from '../shell/session.svelte'
import { host } from '../testing/host'
import PreparingPage from './PreparingPage.svelte'

const leave = vi.fn<() => Promise<void>>()
let program: ReturnType<typeof host>
beforeEach(() => {
  leave.mockReset()
  program = host({ Start: { Leave: leave, State: () => Promise.resolve({ stage: 'first' }) } })
})
afterEach(() => program.leave())

test('while practice is prepared one can give it up', async () => {
  leave.mockResolvedValue()
  const session = new Session()
  render(PreparingPage, { session })
  expect(screen.getByRole('heading', { name: '練習を用意しています…' })).toBeVisible()
  await userEvent.setup().click(screen.getByRole('button', { name: 'キャンセル' }))
  expect(leave).toHaveBeenCalledOnce()
  await vi.waitFor(() => expect(session.start?.stage).toBe('first'))
})

test('what goes wrong with that is told', async () => {
  leave.mockRejectedValue(new Error('{"code":"storage"}'))
  render(PreparingPage, { session: new Session() })
  await userEvent.setup().click(screen.getByRole('button', { name: 'キャンセル' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('保存できませんでした')
})
