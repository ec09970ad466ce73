import type { Field } from '$lib/gen'
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import Pick from './Pick.svelte'

const none = { ja: '', en: '' }
const field = (options: number, given: Partial<Field> = {}): Field => ({
  key: 'work.title',
  kind: 'choice',
  label: { ja: '型', en: '' },
  before: none,
  help: none,
  unit: none,
  need: true,
  options: Array.from({ length: options }, (_, i) => ({
    code: `c${i + 1}`,
    label: { ja: `その${i + 1}`, en: '' },
  })),
  ...given,
})
const onset = vi.fn<(code: string) => void>()
beforeEach(() => onset.mockClear())
const show = (f: Field, value = '') =>
  render(Pick, { field: f, value, described: '', invalid: false, labelled: '', onset })

test.each([2, 3, 4, 5, 6])('%i options are seen at once, as radios', (n) => {
  show(field(n))
  expect(screen.getAllByRole('radio')).toHaveLength(n)
  expect(screen.queryByRole('combobox')).toBeNull()
})

test.each([7, 8, 30])('%i options stand in a list, with one for no answer', (n) => {
  show(field(n))
  expect(screen.getAllByRole('option')).toHaveLength(n + 1)
  expect(screen.queryByRole('radio')).toBeNull()
})

test('any number of boxes are seen at once', () => {
  show(field(30, { kind: 'choices' }))
  expect(screen.getAllByRole('checkbox')).toHaveLength(30)
})

test('an answer that need not be given can be taken back', async () => {
  show(field(2, { need: false }), 'c1')
  await userEvent.setup().click(screen.getByRole('button'))
  expect(onset.mock.calls).toEqual([['']])
})

test('an answer that must be given cannot', () => {
  show(field(2), 'c1')
  expect(screen.queryByRole('button')).toBeNull()
})
