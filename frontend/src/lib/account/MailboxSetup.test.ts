import type { MailFound, MailReport, MailSetup } from '$lib/api'
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { host } from '../../testing/host'
import { MailEntry } from './entry.svelte'
import MailboxSetup from './MailboxSetup.svelte'

const server = (name: string, port: number) => ({ host: name, port, security: 'tls' as const, pin: '' })
const found: MailFound = {
  found: true,
  provider: '例示メール',
  user: 'saiyo',
  smtpUser: '',
  imap: server('imap.example.jp', 993),
  smtp: server('smtp.example.jp', 465),
  oauth: '',
  oauthName: '',
  oauthID: '',
  practice: false,
  hint: 'mail.hint.switchOn',
  ask: false,
}
const passed: MailReport = { ok: true, imap: [], smtp: [], quotaUsed: 0, quotaMost: 0, sizeLimit: 10_000_000 }
const strange = (pin: string, instead = '') => ({
  step: 'certificate' as const,
  result: 'failed' as const,
  key: 'mail.certificate',
  args: {},
  certificate: {
    pin,
    fingerprint: pin,
    subject: 'localhost',
    issuer: 'localhost',
    names: ['localhost'],
    until: '2027-01-01T00:00:00Z',
    selfSigned: true,
    why: instead ? ('name' as const) : ('authority' as const),
    instead,
  },
})

let answer: MailFound
let reports: MailReport[]
let asked: string[]
let tried: MailSetup[]
let program: ReturnType<typeof host>
beforeEach(() => {
  answer = found
  reports = [passed]
  asked = []
  tried = []
  program = host({
    Mailbox: {
      Discover: (address: string) => {
        asked.push(address)
        return Promise.resolve(answer)
      },
      Test: (setup: MailSetup) => {
        tried.push(setup)
        return Promise.resolve(reports.shift() ?? passed)
      },
    },
  })
})
afterEach(() => program.leave())

test('the address is enough: the servers are found, a password is asked for, the test passes', async () => {
  const user = userEvent.setup()
  const entry = new MailEntry()
  render(MailboxSetup, { entry })
  await user.type(screen.getByLabelText('メールアドレス'), 'ｓaiyo@example.jp')
  await user.tab()
  expect(await screen.findByText('imap.example.jp:993 TLS')).toBeVisible()
  expect(screen.getByText(/先に事業者の設定画面で「IMAP」/)).toBeVisible()
  expect(screen.queryByLabelText('受信サーバーの名前')).toBeNull()
  expect(asked).toEqual(['saiyo@example.jp'])
  expect(entry.wrong()).toEqual(['mailPassword'])
  await user.type(screen.getByLabelText('メールのパスワード'), 'himitsu')
  await user.click(screen.getByRole('button', { name: '接続テスト' }))
  expect(await screen.findByText('接続しました')).toBeVisible()
  expect(entry.tested).toBe(true)
  expect(tried[0]).toMatchObject({
    user: 'saiyo',
    password: 'himitsu',
    imap: { host: 'imap.example.jp', port: 993 },
  })
  entry.password = 'chigau'
  expect(entry.tested).toBe(false)
})

test('only where nothing is found are servers typed by hand', async () => {
  answer = { ...found, found: false }
  const user = userEvent.setup()
  const entry = new MailEntry()
  render(MailboxSetup, { entry })
  await user.type(screen.getByLabelText('メールアドレス'), 'saiyo@example.jp')
  await user.tab()
  await user.type(await screen.findByLabelText('受信サーバーの名前'), 'mail.example.jp')
  expect(entry.wrong()).toEqual(['smtpHost', 'mailPassword'])
})

test('a certificate both servers show is compared once, then taken by both', async () => {
  reports = [{ ...passed, ok: false, imap: [strange('AB:CD')], smtp: [strange('AB:CD')] }, passed]
  const user = userEvent.setup()
  const entry = new MailEntry()
  const setup = {
    address: 'saiyo@example.jp',
    user: '',
    smtpUser: '',
    password: '',
    oauth: '',
    imap: found.imap,
    smtp: found.smtp,
  }
  entry.take({ setup, oauthName: '', oauthID: '', practice: false, withheld: false })
  render(MailboxSetup, { entry, fixed: true })
  await user.click(screen.getByRole('button', { name: '接続テスト' }))
  expect(await screen.findAllByText('AB:CD')).toHaveLength(1)
  expect(screen.queryByRole('button', { name: /信頼して/ })).toBeNull()
  await user.click(screen.getByRole('checkbox'))
  await user.click(screen.getByRole('button', { name: /信頼して/ }))
  expect(await screen.findByText('接続しました')).toBeVisible()
  expect([tried[1]?.imap.pin, tried[1]?.smtp.pin]).toEqual(['AB:CD', 'AB:CD'])
})

test('the name in a landlord’s certificate is taken instead of a pin', async () => {
  const landlord = strange('AB:CD', 'sv123.xserver.jp')
  reports = [{ ...passed, ok: false, imap: [landlord], smtp: [landlord] }, passed]
  const user = userEvent.setup()
  const entry = new MailEntry()
  render(MailboxSetup, { entry })
  await user.type(screen.getByLabelText('メールアドレス'), 'saiyo@example.jp')
  await user.tab()
  await user.type(await screen.findByLabelText('メールのパスワード'), 'x')
  await user.click(screen.getByRole('button', { name: '接続テスト' }))
  await user.click(await screen.findByRole('button', { name: 'サーバーの名前を修正する' }))
  expect(await screen.findByText('接続しました')).toBeVisible()
  expect([tried[1]?.imap, tried[1]?.smtp]).toEqual([
    server('sv123.xserver.jp', 993),
    server('sv123.xserver.jp', 465),
  ])
})

test('what no provider tells is asked for, and what is known stands there already', async () => {
  answer = {
    ...found,
    user: '',
    imap: server('', 0),
    ask: true,
    hint: 'mail.hint.noIMAP',
    provider: 'Yahoo! BB',
  }
  const user = userEvent.setup()
  const entry = new MailEntry()
  render(MailboxSetup, { entry })
  await user.type(screen.getByLabelText('メールアドレス'), 'saiyo@ybb.ne.jp')
  await user.tab()
  expect(await screen.findByLabelText('受信サーバーの名前')).toHaveValue('')
  expect(screen.getByLabelText('送信サーバーの名前')).toHaveValue('smtp.example.jp')
  expect(screen.getByText(/確かな情報がありません/)).toBeVisible()
  await user.type(screen.getByLabelText('受信サーバーの名前'), 'imap.example.jp')
  await user.type(screen.getByLabelText('送信サーバーの利用者名'), 'saiyo-out')
  await user.type(screen.getByLabelText('メールのパスワード'), 'x')
  await user.click(screen.getByRole('button', { name: '接続テスト' }))
  expect(tried[0]?.imap).toEqual(server('imap.example.jp', 993))
  expect([tried[0]?.user, tried[0]?.smtpUser]).toEqual(['saiyo@ybb.ne.jp', 'saiyo-out'])
})

test('nobody has to wait for a server', async () => {
  program.leave()
  let give: (e: Error) => void = () => undefined
  const stopped = new Error(
    JSON.stringify({ code: 'state', field: '', key: 'program.stopped', args: {}, incident: '' }),
  )
  program = host({
    Mailbox: {
      Discover: () => new Promise((_, reject) => (give = reject)),
      Test: () => new Promise((_, reject) => (give = reject)),
      Stop: () => {
        give(stopped)
        return Promise.resolve()
      },
    },
  })
  const user = userEvent.setup()
  const entry = new MailEntry()
  render(MailboxSetup, { entry })
  await user.type(screen.getByLabelText('メールアドレス'), 'saiyo@example.jp')
  await user.tab()
  expect(await screen.findByText(/探しています/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'キャンセル' }))
  expect(screen.queryByText(/探しています/)).toBeNull()
  expect(screen.queryByText('中止しました。')).toBeNull()
  entry.manual = true
  for (const s of [entry.imap, entry.smtp]) s.take(server('mail.example.jp', 993))
  await user.type(screen.getByLabelText('メールのパスワード'), 'x')
  await user.click(screen.getByRole('button', { name: '接続テスト' }))
  expect(entry.busy).toBe('testing')
  await user.click(screen.getByRole('button', { name: 'キャンセル' }))
  expect(entry.busy).toBe('')
  expect(entry.fault).toBeUndefined()
})
