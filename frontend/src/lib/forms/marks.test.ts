import { forms, type Values } from '$lib/gen'
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import SectionFields from './SectionFields.svelte'

const onset = vi.fn<(key: string, value: string) => void>()
beforeEach(() => vi.clearAllMocks())

function show(values: Values = {}) {
  const section = forms.full.sections.find((s) => s.key === 'work')!
  const settle = (_: unknown, value: string) => Promise.resolve({ value, made: { ja: '', en: '' } })
  const act = { settle, onset, onenter: vi.fn(), onleave: vi.fn() }
  return render(SectionFields, { form: forms.full, section, values, problems: [], ...act })
}

test('Alt+M marks the question in hand, and Tab still goes from answer to answer', async () => {
  const user = userEvent.setup()
  show()
  screen.getByRole('textbox', { name: '職種' }).focus()
  await user.keyboard('{Alt>}[KeyM]{/Alt}')
  expect(onset).toHaveBeenLastCalledWith('mark.work.title', '1')
  expect(await screen.findByRole('button', { name: '要確認の印：職種' })).toHaveAttribute('tabindex', '-1')
})

test('Alt+N opens a note, which is kept under a key of its own', async () => {
  const user = userEvent.setup()
  show()
  screen.getByRole('textbox', { name: '職種' }).focus()
  await user.keyboard('{Alt>}[KeyN]{/Alt}')
  const note = await screen.findByRole('textbox', { name: 'メモ：職種' })
  await vi.waitFor(() => expect(note).toHaveFocus())
  await user.keyboard('x')
  expect(onset).toHaveBeenLastCalledWith('note.work.title', 'x')
})

test('a mark stands at its question and goes by one button', async () => {
  show({ 'mark.work.title': 'copied' })
  expect(screen.getByText('転用した内容です。いまも合っているか確認してください。')).toBeVisible()
  await userEvent.setup().click(screen.getByRole('button', { name: '確認済みにする：職種' }))
  expect(onset).toHaveBeenLastCalledWith('mark.work.title', '')
})
