import type { Hit, StartView } from '$lib/api'
import { Toasts } from '$lib/ui'
import { Drafts } from '$lib/writing'
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../testing/host'
import { Session } from '../../shell/session.svelte'
import Palette from './Palette.svelte'

const hit = (given: Partial<Hit>): Hit => ({
  kind: 'applicant',
  id: 'a1',
  title: { ja: '山田花子', en: '山田花子' },
  sub: '販売員',
  state: 'screening',
  score: 352,
  ...given,
})
const calls = {
  Begin: vi.fn<() => Promise<void>>(),
  End: vi.fn<() => Promise<void>>(),
  Find: vi.fn<(text: string) => Promise<Hit[]>>(),
}
const go = vi.fn<(path: string) => void>()
const leave = vi.fn<() => Promise<void>>()
let program: ReturnType<typeof host>
beforeEach(() => {
  vi.resetAllMocks()
  calls.Begin.mockResolvedValue()
  calls.End.mockResolvedValue()
  calls.Find.mockResolvedValue([])
  leave.mockResolvedValue()
  Element.prototype.scrollIntoView = () => undefined // jsdom lays nothing out
  program = host({ Palette: calls })
})
afterEach(() => {
  document.body.innerHTML = ''
  program.leave()
})

async function show(view: Partial<StartView> = {}) {
  const session = new Session()
  session.start = view as StartView
  const props = { rest: [], query: '', session, drafts: new Drafts(() => ''), toasts: new Toasts() }
  const all = { ...props, go, replace: go, leave }
  const made = render(Palette, { ...all, open: true })
  await screen.findByRole('combobox')
  return { ...made, again: (open: boolean) => made.rerender({ ...all, open }) }
}
const box = () => screen.getByRole('combobox')
const active = () => document.getElementById(box().getAttribute('aria-activedescendant') ?? '')

test('the best hit is taken by Enter, whatever it is', async () => {
  calls.Find.mockResolvedValue([
    hit({}),
    hit({ kind: 'posting', id: 'p1', title: { ja: '山田店', en: '' }, score: 100 }),
  ])
  await show()
  await userEvent.type(box(), '山田')
  await waitFor(() => expect(active()).toHaveTextContent('山田花子'))
  expect(screen.getAllByRole('option')[0]).toHaveTextContent('書類選考 · 販売員')
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(go).toHaveBeenCalledWith('#/applicants/a1'))
})

test('a page typed by its name comes before what only has it somewhere', async () => {
  calls.Find.mockResolvedValue([hit({ title: { ja: '設定花子', en: '' }, score: 310 })])
  await show()
  await userEvent.type(box(), 'せってい')
  await userEvent.clear(box())
  await userEvent.type(box(), '設定')
  await waitFor(() => expect(active()).toHaveTextContent('設定'))
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(go).toHaveBeenCalledWith('#/settings'))
})

test('Enter while a word is being composed chooses nothing', async () => {
  calls.Find.mockResolvedValue([hit({})])
  await show()
  await userEvent.type(box(), 'やまだ')
  await fireEvent.keyDown(box(), { key: 'Enter', isComposing: true })
  await fireEvent.keyDown(box(), { key: 'Enter', keyCode: 229 })
  await new Promise((done) => setTimeout(done, 20))
  expect(go).not.toHaveBeenCalled()
})

test('Enter waits for the answer to what stands there, and an old answer never comes after a new one', async () => {
  const answers: ((hits: Hit[]) => void)[] = []
  await show()
  await waitFor(() => expect(calls.Find).toHaveBeenCalled())
  calls.Find.mockImplementation(() => new Promise((give) => answers.push(give)))
  await userEvent.type(box(), '山田')
  await userEvent.keyboard('{Enter}')
  answers[1]?.([hit({ id: 'right' })])
  answers[0]?.([hit({ id: 'wrong' })])
  await waitFor(() => expect(go).toHaveBeenCalledWith('#/applicants/right'))
  expect(go).toHaveBeenCalledTimes(1)
})

test('the arrows go round, and the pointer takes what it is at', async () => {
  calls.Find.mockResolvedValue([hit({}), hit({ id: 'a2', title: { ja: '山田次郎', en: '' } })])
  await show()
  await userEvent.type(box(), '山田')
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2))
  await userEvent.keyboard('{ArrowUp}')
  expect(active()).toHaveTextContent('山田次郎')
  await userEvent.keyboard('{ArrowDown}')
  expect(active()).toHaveTextContent('山田花子')
  await userEvent.click(screen.getByText('山田次郎'))
  await waitFor(() => expect(go).toHaveBeenCalledWith('#/applicants/a2'))
})

test('Esc gives the focus back, and nothing of what was typed or found stays', async () => {
  const button = document.createElement('button')
  document.body.append(button)
  button.focus()
  calls.Find.mockResolvedValue([hit({})])
  const { again } = await show()
  await userEvent.type(box(), '山田')
  await screen.findByText('山田花子')
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull())
  expect(button).toHaveFocus()
  expect(calls.End).toHaveBeenCalled()
  calls.Find.mockResolvedValue([])
  await again(true)
  await waitFor(() => expect(box()).toHaveValue(''))
  expect(screen.queryByText('山田花子')).toBeNull()
})

test('once the account is closed nothing of it is on the screen', async () => {
  calls.Find.mockResolvedValue([hit({})])
  const { unmount } = await show()
  await screen.findByText('山田花子')
  calls.End.mockRejectedValue(new Error('closed')) // nothing is open any more
  unmount()
  await waitFor(() => expect(screen.queryByText('山田花子')).toBeNull())
})

test.each([
  ['posting', ['例示九子', '山田花子']],
  ['applicant', ['山田花子', '新規求人']], // somebody may be erased meanwhile
] as const)(
  'what was chosen comes first where nothing is typed, but for persons: %s',
  async (kind, first) => {
    calls.Find.mockImplementation((text) =>
      Promise.resolve(text ? [hit({ kind, id: 'a9', title: { ja: '例示九子', en: '' } })] : [hit({})]),
    )
    const { again } = await show()
    await userEvent.type(box(), '九子')
    await waitFor(() => expect(active()).toHaveTextContent('例示九子'))
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(go).toHaveBeenCalled())
    await again(false)
    await again(true)
    await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(2))
    expect(
      screen
        .getAllByRole('option')
        .slice(0, 2)
        .map((o) => o.textContent.trim().slice(0, 4)),
    ).toEqual(first)
  },
)

test('nothing of an office is offered where nobody writes to one', async () => {
  await show({ byHand: true })
  await userEvent.type(box(), '窓口')
  const manual = await screen.findAllByRole('option') // the manual speaks of it
  expect(manual.filter((o) => !o.textContent.includes('マニュアル'))).toEqual([])
  await userEvent.clear(box())
  await userEvent.type(box(), 'ありえない語')
  await screen.findByText('「ありえない語」は見つかりません。', { selector: 'p.font-bold' })
})

test('what fails is said, and the box stays', async () => {
  calls.Find.mockRejectedValue({ code: 'state', field: '', key: 'desk.closed', incident: '' })
  await show()
  expect(await screen.findByRole('alert')).not.toBeEmptyDOMElement()
  expect(box()).toBeVisible()
})
