import type { CounterInput, MailReport } from '$lib/api'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Session } from '../shell/session.svelte'
import CounterPage from './CounterPage.svelte'
import EnterOffice from './EnterOffice.svelte'
import { host } from '../testing/host'

const made = vi.fn((_: CounterInput) => Promise.resolve())
const entered = vi.fn((..._: string[]) => Promise.resolve())
let report: Partial<MailReport>
let program: ReturnType<typeof host>
beforeEach(() => {
  report = { ok: true, imap: [], smtp: [] }
  const server = (host: string, port: number) => ({ host, port, security: 'tls', pin: '' })
  program = host({
    Start: {
      FoundOffice: made,
      EnterOffice: entered,
      Clerks: () => Promise.resolve([{ id: 'a', name: '佐藤' }, { id: 'b', name: '鈴木' }]), // prettier-ignore
    },
    Mailbox: {
      Discover: (address: string) =>
        Promise.resolve({
          found: true,
          user: address,
          smtpUser: '',
          imap: server('imap.example.jp', 993),
          smtp: server('smtp.example.jp', 465),
        }),
      Test: () => Promise.resolve(report),
    },
  })
})
afterEach(() => {
  cleanup()
  program.leave()
  made.mockClear()
  entered.mockReset().mockResolvedValue()
})

const session = { read: () => Promise.resolve(), last: '', start: undefined } as unknown as Session
const go = vi.fn()
const type = (id: string, value: string) =>
  fireEvent.input(document.getElementById(id) ?? document.body, { target: { value } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

async function fill(): Promise<void> {
  await type('office', '例示町 無料職業紹介所')
  await type('code', '４１０１０')
  await type('hours', '平日 9:00–17:00')
  await type('address', 'madoguchi@example.jp')
  await fireEvent.blur(document.getElementById('address') ?? document.body)
  await screen.findByText(/imap.example.jp/)
  await type('mailPassword', 'mail')
  await type('clerk', '佐藤')
  await type('password', 'himitsu-1')
  await type('again', 'himitsu-1')
}

test('an office is made of a name, a number, a mailbox that answers, and a first clerk', async () => {
  render(CounterPage, { session, go })
  await fill()
  await press('窓口を作る')
  await waitFor(() => expect(go).toHaveBeenCalledWith('#/'))
  expect(made.mock.calls[0]?.[0]).toMatchObject({
    name: '例示町 無料職業紹介所',
    code: '41010',
    hours: '平日 9:00–17:00',
    clerk: '佐藤',
    password: 'himitsu-1',
    mail: { address: 'madoguchi@example.jp', password: 'mail' },
  })
})

test('what is missing is said before anything is made, and what was typed stays', async () => {
  render(CounterPage, { session, go })
  await type('office', '例示町')
  await type('code', '4101')
  await press('窓口を作る')
  expect(screen.getAllByText('窓口の番号を5桁の数字で入力してください。').length).toBeGreaterThan(0)
  expect(screen.getAllByText('係の名前を入力してください。').length).toBeGreaterThan(0)
  expect(document.getElementById('office')).toHaveValue('例示町')
  expect(made).not.toHaveBeenCalled()
})

test('a mailbox that cannot be reached makes no office', async () => {
  report = { ok: false, imap: [], smtp: [] }
  render(CounterPage, { session, go })
  await fill()
  await press('窓口を作る')
  expect((await screen.findAllByText(/メールボックスに接続できません/)).length).toBeGreaterThan(0)
  expect(document.getElementById('password')).toHaveValue('himitsu-1')
  expect(made).not.toHaveBeenCalled()
})

test('a clerk logs in with their own password', async () => {
  render(EnterOffice, { office: { id: 'o', name: '例示町', code: '41010' }, session, go })
  await screen.findByRole('option', { name: '鈴木' })
  await fireEvent.change(screen.getByLabelText('係'), { target: { value: 'b' } })
  await fireEvent.input(screen.getByLabelText('係のパスワード'), { target: { value: 'himitsu-2' } })
  entered.mockRejectedValueOnce(
    new Error('{"code":"denied","field":"password","key":"account.password.wrong"}'),
  )
  await press('ログイン')
  expect(await screen.findByRole('alert')).toBeInTheDocument()
  expect(screen.getByLabelText('係のパスワード')).toHaveValue('himitsu-2')
  await press('ログイン')
  expect(entered).toHaveBeenLastCalledWith('o', 'b', 'himitsu-2')
})
