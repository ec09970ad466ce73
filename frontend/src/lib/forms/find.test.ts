import { expect, test } from 'vitest'
import { forms } from '$lib/gen'
import { findIn } from './find'
import { markedFields } from './marks'

const ja = (w: { ja: string }) => w.ja
const values = {
  'work.title': '経理事務',
  'work.content': '請求書の整理\n電話の応対',
  'class.public': 'seekers',
  'note.class.count': '部長に確認する',
}
const keys = (typed: string) => findIn(forms.full, values, typed, ja).map((h) => h.field.key)

test('a question is found by its label in either language', () => {
  expect(keys('採用人数')).toContain('class.count')
  expect(keys('NUMBER of hires')).toContain('class.count')
})

test('a question is found by its answer, a choice by its words, a note by its text', () => {
  expect(keys('請求書')).toEqual(['work.content'])
  expect(keys('求職者に限定')).toEqual(['class.public'])
  expect(keys('部長')).toEqual(['class.count'])
})

test('what does not apply is not found, and nothing typed finds nothing', () => {
  expect(keys('オンライン自主応募')).toEqual(['class.apply'])
  expect(
    findIn(forms.full, { 'class.public': 'hidden' }, 'オンライン自主応募', ja).map((h) => h.field.key),
  ).toEqual([])
  expect(keys('　')).toEqual([])
})

test('marks and notes come in the order of the form; blanks are no note', () => {
  const list = markedFields(forms.full, {
    'mark.work.title': '1',
    'note.class.count': 'あとで',
    'note.work.content': ' ',
  })
  expect(list.map((m) => [m.section, m.field.key, m.mark, m.note])).toEqual([
    ['class', 'class.count', '', 'あとで'],
    ['work', 'work.title', '1', ''],
  ])
})
