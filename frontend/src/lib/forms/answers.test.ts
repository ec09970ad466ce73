import { forms, type Field, type Form } from '$lib/gen'
import { expect, test } from 'vitest'
import { applies, extent, fieldOf, rows } from './answers'

const words = (ja: string) => ({ ja, en: ja })
const field = (given: Partial<Field> & Pick<Field, 'key' | 'kind'>): Field => ({
  label: words(given.key),
  before: words(''),
  help: words(''),
  need: false,
  unit: words(''),
  ...given,
})
const one = (field: Field[]): Form => ({
  key: 'test',
  label: words('test'),
  sections: [{ key: 's', label: words('s'), lead: words(''), fields: field }],
})

const has = field({ key: 'trial.has', kind: 'choice' })
const terms = field({ key: 'trial.terms', kind: 'choice', when: [{ key: 'trial.has', in: ['yes'] }] })
const detail = field({ key: 'trial.detail', kind: 'lines', when: [{ key: 'trial.terms', in: ['other'] }] })
const trial = one([has, terms, detail])

test('a question applies when its conditions hold, and those of the questions it looks at', () => {
  expect(applies(trial, has, {})).toBe(true)
  expect(applies(trial, terms, {})).toBe(false)
  expect(applies(trial, detail, { 'trial.has': 'yes', 'trial.terms': 'other' })).toBe(true)
  expect(applies(trial, detail, { 'trial.has': 'no', 'trial.terms': 'other' })).toBe(false)
})

test('one code of several is enough', () => {
  const methods = field({ key: 'selection.methods', kind: 'choices' })
  const count = field({
    key: 'selection.interviews',
    kind: 'number',
    when: [{ key: 'selection.methods', in: ['interview'] }],
  })
  const form = one([methods, count])
  expect(applies(form, count, { 'selection.methods': 'papers interview' })).toBe(true)
  expect(applies(form, count, { 'selection.methods': 'papers' })).toBe(false)
})

test('neighbours of one row stand together, without those that do not apply', () => {
  const form = one([{ ...has, row: 'trial' }, { ...terms, row: 'trial' }, detail])
  const [section] = form.sections
  const keys = (values: Record<string, string>) =>
    rows(form, section!, values).map((r) => r.map((f) => f.key))
  expect(keys({})).toEqual([['trial.has']])
  expect(keys({ 'trial.has': 'yes', 'trial.terms': 'other' })).toEqual([
    ['trial.has', 'trial.terms'],
    ['trial.detail'],
  ])
})

test('room is counted in full-width characters, and in lines of the grid', () => {
  const title = field({ key: 'work.title', kind: 'text', chars: 28 })
  expect(extent(title, '一般事務ABC')).toMatchObject({ chars: 6, max: 28, over: false })
  expect(extent(title, 'あ'.repeat(29))).toMatchObject({ chars: 29, over: true })
  const content = field({ key: 'work.content', kind: 'lines', chars: 30, lines: 2 })
  expect(extent(content, '')).toMatchObject({ chars: 0, lines: 0, over: false })
  expect(extent(content, 'あ'.repeat(60))).toMatchObject({ chars: 60, max: 60, lines: 2, over: false })
  expect(extent(content, 'あ\nい\nう')).toMatchObject({ chars: 3, lines: 3, maxLines: 2, over: true })
})

test('every condition of the real forms looks at a question of the same form', () => {
  for (const form of Object.values(forms))
    for (const f of form.sections.flatMap((s) => s.fields))
      for (const w of f.when ?? []) expect(fieldOf(form, w.key), `${form.key} ${f.key}`).toBeDefined()
})
