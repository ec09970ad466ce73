import { expect, test } from 'vitest'
import { forms } from '$lib/gen'
import { fieldOf } from './answers'
import { found, soughtOf } from './seek'

const all = soughtOf(fieldOf(forms.part, 'work.occupation')?.options ?? [])
const codes = (typed: string, chosen = {}) => found(all, typed, chosen).map((o) => o.code)

test.each([
  ['はいたつ', '082'],
  ['ハイタツ', '082'],
  ['レジ', '045'],
  ['れじ', '045'],
  ['介護', '050'],
  ['かいご', '050'],
  ['事務', '034'],
  ['ｗｅｂ開発', '009'],
  ['トラック 大型', '083'],
  ['会計', '038'],
  ['045', '045'],
])('%s finds %s first', (typed, code) => {
  const [first, second] = codes(typed)
  expect([first, second]).toContain(code)
  if (typed !== '会計') expect(first).toBe(code)
})

test('what is typed half is found, and what nobody says is not', () => {
  expect(codes('はいた')).toContain('082')
  expect(codes('ぬるぽがっ')).toEqual([])
  expect(codes('')).toHaveLength(99)
})

test('of those that fit alike, what was chosen here more often stands first', () => {
  const [first = '', second = ''] = codes('職業')
  expect(codes('職業', { [second]: 2, [first]: 1 }).slice(0, 2)).toEqual([second, first])
  expect(codes('レジ', { '044': 9 })[0]).toBe('045') // it never goes before what fits better
})
