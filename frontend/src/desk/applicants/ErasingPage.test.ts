import type { ApplicantRow } from '$lib/api'
import { Toasts } from '$lib/ui'
import { render, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { applicantRow } from '../../testing/applicants'
import { host } from '../../testing/host'
import ErasingPage from './ErasingPage.svelte'

let due: ApplicantRow[]
const Erase = vi.fn<(input: { ids: string[]; as: string }) => Promise<void>>()
let program: ReturnType<typeof host>
beforeEach(() => {
  vi.resetAllMocks()
  due = [
    applicantRow({ id: 'a', stage: 'refused', due: '2026-11-20', dueKind: 'retention' }),
    applicantRow({ id: 'b', name: '見本太郎', stage: 'joined', due: '2026-11-21', dueKind: 'retention' }),
  ]
  Erase.mockImplementation(({ ids }) => {
    due = due.filter((r) => !ids.includes(r.id))
    return Promise.resolve()
  })
  program = host({ Applicants: { Due: () => Promise.resolve(due), Erase } })
})
afterEach(() => program.leave())

async function show() {
  const toasts = new Toasts()
  const said = vi.spyOn(toasts, 'say')
  render(ErasingPage, { toasts })
  await screen.findByRole('link', { name: '山田花子' })
  return { said }
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const choose = (name: string) => userEvent.click(screen.getByRole('checkbox', { name: `${name}さんを選ぶ` }))

test('nobody is erased who was not chosen', async () => {
  const { said } = await show()
  await press('返却・廃棄した')
  expect(said).toHaveBeenCalledWith('消去する人を選んでください。')
  expect(screen.queryByRole('alertdialog')).toBeNull()
})

test('who is erased is named first, what became of the papers is said, and the others stay', async () => {
  const { said } = await show()
  await choose('山田花子')
  await userEvent.click(screen.getByRole('radio', { name: '本人に返却した' }))
  await press('返却・廃棄した')
  const dialog = await screen.findByRole('alertdialog', { name: '1人の内容を消去しますか' })
  expect(within(dialog).getByText('山田花子')).toBeVisible()
  expect(within(dialog).queryByText('見本太郎')).toBeNull()
  expect(Erase).not.toHaveBeenCalled()
  await userEvent.click(within(dialog).getByRole('button', { name: '消去する' }))
  expect(Erase).toHaveBeenCalledWith({ ids: ['a'], as: 'returned' })
  await waitFor(() => expect(screen.queryByRole('link', { name: '山田花子' })).toBeNull())
  expect(screen.getByRole('link', { name: '見本太郎' })).toBeVisible()
  expect(said).toHaveBeenLastCalledWith('1人の内容を消去しました。')
})

test('destroyed is what is said unless somebody says otherwise; whoever thinks twice erases nobody', async () => {
  await show()
  await choose('見本太郎')
  await press('返却・廃棄した')
  await userEvent.click(
    within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'キャンセル' }),
  )
  expect(Erase).not.toHaveBeenCalled()
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  await waitFor(() => expect(document.body.style.pointerEvents).not.toBe('none'))
  await press('返却・廃棄した')
  await userEvent.click(
    within(await screen.findByRole('alertdialog')).getByRole('button', { name: '消去する' }),
  )
  expect(Erase).toHaveBeenCalledWith({ ids: ['b'], as: 'destroyed' })
})

test('a refusal is told, and everybody is still there', async () => {
  Erase.mockRejectedValue(new Error('{"code":"state","key":"applicant.resultOpen"}'))
  const { said } = await show()
  await choose('山田花子')
  await press('返却・廃棄した')
  await userEvent.click(
    within(await screen.findByRole('alertdialog')).getByRole('button', { name: '消去する' }),
  )
  await waitFor(() =>
    expect(said).toHaveBeenLastCalledWith('選考結果をハローワークに登録してから消去してください。'),
  )
  expect(screen.getByRole('link', { name: '山田花子' })).toBeVisible()
})
