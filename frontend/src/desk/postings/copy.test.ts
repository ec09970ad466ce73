import { forms, markedFields } from '$lib/forms'
import { expect, test } from 'vitest'
import { copiedAnswers } from './copy'

const source = {
  'work.title': '一般事務',
  'class.count': '2',
  'contract.term': 'fixed',
  'contract.until': '2027-03-31',
  'mark.work.title': '1',
  'note.work.title': '部長に確認する',
}

test('a copy has the answers and no default the other one had cleared', () => {
  const changes = copiedAnswers(forms.full, source, { 'class.public': 'all', 'class.count': '1' })
  expect(changes).toMatchObject({ 'work.title': '一般事務', 'class.count': '2', 'class.public': '' })
})

test('marks and notes of the other posting stay with it; what must be looked at again is marked', () => {
  const changes = copiedAnswers(forms.full, source, {})
  expect(changes['mark.work.title']).toBeUndefined()
  expect(changes['note.work.title']).toBeUndefined()
  expect(markedFields(forms.full, changes).map((m) => m.field.key)).toContain('class.count')
})

test('a date that applies is marked, one that does not apply is not', () => {
  const dates = forms.full.sections.flatMap((s) => s.fields).filter((f) => f.kind === 'date')
  const until = dates.find((f) => f.key === 'contract.until')
  const fitting = Object.fromEntries((until?.when ?? []).map((w) => [w.key, w.in[0] ?? '']))
  const all = { ...source, ...fitting }
  expect(copiedAnswers(forms.full, all, {})['mark.contract.until']).toBe('copied')
  const open = Object.fromEntries(Object.keys(fitting).map((key) => [key, 'open']))
  expect(copiedAnswers(forms.full, { ...all, ...open }, {})['mark.contract.until']).toBeUndefined()
})
