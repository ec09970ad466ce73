import type { LetterRow } from '$lib/api'
import { i18n } from '$lib/i18n'
import { Toasts } from '$lib/ui'
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { host } from '../../testing/host'
import { letter } from '../../testing/letters'
import { stateOf, troubleOf, wayOf } from './letters'
import LettersPage from './LettersPage.svelte'

let rows: LetterRow[]
let taken: number[]
let dropped: number[]
let copied: string
let program: ReturnType<typeof host>
beforeEach(() => {
  taken = []
  dropped = []
  copied = ''
  program = host({
    Sync: {
      State: () => Promise.resolve({ copied, copiedAt: '2026-11-21T03:00:00Z' }),
      Understood: () => {
        copied = ''
        return Promise.resolve()
      },
    },
    Mailbox: { Present: () => Promise.resolve({ setup: { address: 'saiyo@example.jp' } }) },
    Letters: {
      List: () => Promise.resolve(rows),
      TakeUp: (mail: number) => {
        taken.push(mail)
        rows = rows.filter((r) => r.mail !== mail)
        return Promise.resolve()
      },
      Drop: (mail: number) => {
        dropped.push(mail)
        rows = rows.filter((r) => r.mail !== mail)
        return Promise.resolve()
      },
      EmptyQuarantine: () => {
        rows = rows.filter((r) => r.mail === 0)
        return Promise.resolve()
      },
    },
  })
})
afterEach(() => program.leave())
const show = () => render(LettersPage, { toasts: new Toasts() })
const noon = new Date('2026-11-21T03:00:00Z')

test.each([
  ['made just now', {}, 'waiting'],
  ['a try has failed', { attempts: 2, key: 'mail.network' }, 'failing'],
  ['taken by the server', { sentAt: '2026-11-21T01:01:00Z' }, 'sent'],
  ['sent back by a mail server', { sentAt: '2026-11-21T01:01:00Z', bounce: 'mail.bounce.full' }, 'bounced'],
  ['taken four days ago', { madeAt: '2026-11-17T01:00:00Z', sentAt: '2026-11-17T01:01:00Z' }, 'stuck'],
  ['with the office', { sentAt: 'x', arrivedAt: '2026-11-21T01:02:00Z' }, 'arrived'],
  ['answered', { arrivedAt: 'x', answeredAt: '2026-11-21T01:03:00Z' }, 'answered'],
  ['come and applied', { out: false, arrivedAt: '2026-11-21T01:03:00Z' }, 'applied'],
  ['in quarantine', { out: false, kind: '', mail: 4, key: 'letter.signature' }, 'odd'],
])('%s', (_, given, state) => {
  expect(stateOf(letter(given), noon)).toBe(state)
})

test('a letter out has four stations, a letter in has two', () => {
  expect(wayOf(letter({})).map((s) => s.kind)).toEqual(['made', 'sent', 'arrived', 'answered'])
  expect(wayOf(letter({ out: false })).map((s) => s.kind)).toEqual(['came', 'applied'])
})

test('every reason is a sentence of its own, and an unknown one has one, too', () => {
  const keys = ['letter.notALetter', 'letter.sister', 'letter.signature', 'letter.version', 'letter.tooLarge', 'letter.unreadable',
    'letter.text', 'letter.file', 'letter.number', 'letter.notAsked', 'letter.profile', 'letter.certificate',
    'letter.addressee', 'letter.otherOffice', 'letter.flood', 'letter.tooMany', 'letter.whose', 'letter.incident', 'posting.notYours'] // prettier-ignore
  const said = [...keys, 'letter.new'].map((key) => troubleOf(i18n.t, letter({ mail: 1, key }), 'odd'))
  expect(new Set(said).size).toBe(keys.length + 1)
})

test('a letter that could not be sent says why and when the next try is', async () => {
  rows = [letter({ madeAt: new Date().toISOString(), attempts: 2, key: 'mail.password',
    nextTry: new Date(Date.now() + 60_000).toISOString() })] // prettier-ignore
  show()
  const line = (await screen.findByText('求人の申込み')).closest('tr')
  expect(line).toHaveTextContent('送信をやり直し中')
  expect(line).toHaveTextContent('利用者名とメールのパスワードを確認してください')
  expect(line).toHaveTextContent(/2回試しました。 次の試み \d{1,2}:\d{2}/)
  expect(screen.getByRole('link', { name: '「一般事務」' })).toHaveAttribute('href', '#/postings/p1')
})

test('a mail in quarantine says why, and can be tried again', async () => {
  rows = [letter({ id: '', out: false, kind: '', about: '', title: '', mail: 7, key: 'letter.signature' })]
  show()
  const table = await screen.findByRole('table', { name: '送受信した連絡の一覧' })
  expect(within(table).getByText(/差出人が窓口だと確認できませんでした/)).toBeVisible()
  await userEvent.setup().click(within(table).getByRole('button', { name: /^再試行：/ }))
  expect(taken).toEqual([7])
  expect(await screen.findByText('まだ送受信した連絡はありません')).toBeVisible()
})

test('a mail in quarantine says what is known of it, and can be deleted, alone or with all others', async () => {
  rows = [
    letter({
      id: '',
      out: false,
      kind: '',
      mail: 7,
      key: 'letter.signature',
      domain: 'example.net',
      size: 13_500_000,
    }),
    letter({ id: '', out: false, kind: '', mail: 8, key: 'letter.incident', incident: '012345', size: 900 }),
    letter({ id: '', out: false, kind: '', mail: 9, key: 'letter.profile', size: 900 }),
  ]
  show()
  const user = userEvent.setup()
  const table = await screen.findByRole('table')
  expect(within(table).getByText(/example\.netから\s+13\.5 MB/)).toBeVisible()
  expect(within(table).getByText('記録番号 012345')).toBeVisible()
  await user.click(within(table).getAllByRole('button', { name: /^削除：/ })[0] ?? table)
  expect(dropped).toEqual([7])
  await user.click(await screen.findByRole('button', { name: '読み込めなかったメールをすべて削除' }))
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: /すべて削除/ }))
  expect(await screen.findByText('まだ送受信した連絡はありません')).toBeVisible()
})

test('without letters it says what will be here', async () => {
  rows = []
  show()
  expect(await screen.findByText('まだ送受信した連絡はありません')).toBeVisible()
  rows = [letter({})]
  program.fire('sync')
  expect(await screen.findByRole('table')).toBeVisible()
})

test('a copy of the account at work elsewhere is told of until a person has understood', async () => {
  rows = []
  copied = 'copied'
  show()
  const alarm = await screen.findByRole('alert')
  expect(alarm).toHaveTextContent('同じアカウントの複製が、ほかでも動いています')
  expect(await within(alarm).findByText(/saiyo@example\.jpのアカウントがほかのパソコンでも/)).toBeVisible()
  await userEvent.setup().click(within(alarm).getByRole('button', { name: '分かりました' }))
  program.fire('sync')
  expect(await screen.findByText('まだ送受信した連絡はありません')).toBeVisible()
  await expect.poll(() => screen.queryByRole('alert')).toBeNull()
})
