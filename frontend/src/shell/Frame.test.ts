import type { StartView } from '$lib/api'
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { createRawSnippet, tick, type Component } from 'svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../testing/host'
import { kept, postingView } from '../testing/views'
import Frame from './Frame.svelte'
import type { PageProps, Side } from './side'

let program: ReturnType<typeof host>
let practice: boolean
let stage: string
let backup: string
const did: string[] = []
beforeEach(() => {
  did.length = 0
  practice = true
  stage = ''
  backup = ''
  history.replaceState(null, '', '#/')
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }))
  const view = () =>
    ({ stage: stage || (practice ? 'practice' : 'desk'), practice, account: '', business: '例示商店', place: '', accounts: [], offices: [] }) as unknown as StartView // prettier-ignore
  program = host({
    Start: {
      State: () => Promise.resolve(view()),
      Settings: () => Promise.resolve({ language: 'ja', theme: 'light', idleMinutes: 0 }),
      Leave: () => Promise.resolve(void did.push('left')),
    },
    Backups: { Opened: () => Promise.resolve(backup) },
    Sync: { State: () => Promise.reject(new Error('none')) },
  })
})
afterEach(() => {
  program.leave()
  vi.unstubAllGlobals()
  history.replaceState(null, '', '#/')
})

let shown: { name: string; props: PageProps } | undefined
/** A page that only says that it is shown, and with what. */
const page = (name: string) =>
  ((_: unknown, props: PageProps) => void (shown = { name, props })) as unknown as Component<PageProps>
const first: Side = {
  name: 'desk',
  root: '',
  opens: () => true,
  who: (view) => view.business,
  pages: [
    { path: '', show: page('home'), icon: 'house', menu: { title: 'home', key: 1 } },
    { path: 'postings', show: page('list'), icon: 'sheet', menu: { title: 'postings', key: 2 } },
    { path: 'postings/*', show: page('posting'), icon: 'sheet', within: 'postings' },
  ],
}
const second: Side = {
  name: 'office',
  root: 'office',
  opens: (view) => view.practice,
  who: () => '窓口',
  pages: [{ path: '', show: page('intake'), icon: 'tray', menu: { title: 'intake', key: 1 } }],
}

function show() {
  const outside = createRawSnippet(() => ({ render: () => '<p>はじめ</p>' }))
  render(Frame, { sides: [first, second], outside })
}
async function open() {
  show()
  await screen.findByRole('navigation')
  await tick()
}
async function go(hash: string) {
  location.hash = hash
  await vi.waitFor(() => expect(location.hash).toBe(hash))
  await new Promise((done) => setTimeout(done, 20))
}

test('the address leads to a page of a side, with what stands behind it', async () => {
  await open()
  expect(shown?.name).toBe('home')
  await go('#/postings/7/edit')
  expect(shown?.name).toBe('posting')
  expect(shown?.props.rest).toEqual(['7', 'edit'])
  expect(screen.getByRole('link', { name: '求人' })).toHaveAttribute('aria-current', 'page')
})

test('the other side has a menu and a head of its own', async () => {
  await open()
  await userEvent.setup().click(screen.getByRole('link', { name: '窓口の側を見る' }))
  await vi.waitFor(() => expect(shown?.name).toBe('intake'))
  expect(screen.getByRole('banner')).toHaveTextContent('窓口')
  expect(screen.getByRole('navigation')).toHaveTextContent(/^受付箱/)
  expect(screen.queryByRole('link', { name: '求人' })).toBeNull()
})

test('where the other side cannot be looked at, its address leads home', async () => {
  practice = false
  history.replaceState(null, '', '#/office')
  await open()
  expect(shown?.name).toBe('home')
})

test('what was typed a moment ago is kept before the account closes', async () => {
  await open()
  const draft = shown?.props.drafts.of('p1', postingView({}), () => {
    did.push('saved')
    return Promise.resolve(kept({}))
  })
  draft?.set('title', '販売')
  await shown?.props.leave()
  expect(did).toEqual(['saved', 'left'])
})

test('a backup that was opened with the program leads to the restore, and closes nothing', async () => {
  practice = false
  backup = '/控え/例示商店.kyujinbackup'
  await open()
  await vi.waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('ログアウトしてから'))
  expect(location.hash).toBe('#/')
  stage = 'first'
  program.fire('stage')
  await vi.waitFor(() => expect(location.hash).toBe('#/restore'))
})

test('practice is left before a backup is restored', async () => {
  stage = 'first'
  backup = '/控え/例示商店.kyujinbackup'
  show()
  await vi.waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('ログアウトしてから'))
  expect(location.hash).toBe('#/')
})
