import type { Problem } from '$lib/gen'
import { expect, test } from 'vitest'
import { stretches } from './words'

const problem = (severity: Problem['severity'], from: number, to: number, words: string): Problem => ({
  id: 'read.sex',
  severity,
  fields: ['notes.text'],
  message: { ja: '', en: '' },
  marks: [{ field: 'notes.text', from, to, words }],
})
const text = '𠮷野家の近く。\n女性限定です。'

test('what is marked is cut out, and the pieces joined are the answer', () => {
  const all = stretches(text, 'notes.text', [problem('warning', 9, 13, '女性限定')])
  expect(all.map((s) => s.text).join('')).toBe(text)
  expect(all.filter((s) => s.severity !== '')).toEqual([{ text: '女性限定', severity: 'warning' }])
})

test('words that moved while typing are found again, words that are gone are not marked', () => {
  const moved = stretches(`急募。${text}`, 'notes.text', [problem('warning', 9, 13, '女性限定')])
  expect(moved.find((s) => s.severity)?.text).toBe('女性限定')
  expect(
    stretches('急募', 'notes.text', [problem('warning', 9, 13, '女性限定')]).some((s) => s.severity),
  ).toBe(false)
})

test('an error outranks a warning on the same words, and marks of other answers are left alone', () => {
  const all = stretches(text, 'notes.text', [
    problem('error', 9, 11, '女性'),
    problem('warning', 9, 13, '女性限定'),
    { ...problem('error', 0, 2, '𠮷'), marks: [{ field: 'work.content', from: 0, to: 2, words: '𠮷' }] },
  ])
  expect(all.filter((s) => s.severity)).toEqual([
    { text: '女性', severity: 'error' },
    { text: '限定', severity: 'warning' },
  ])
})
