import type { Field, FieldKind } from '$lib/gen'
import { expect, test } from 'vitest'
import vectors from '../../../../testdata/vectors/settle.json'
import { settle } from './settle'

const none = { ja: '', en: '' }
const field = (kind: FieldKind, options = ['a', 'b', 'c']): Field => ({
  key: 'work.title',
  kind,
  label: none,
  before: none,
  help: none,
  need: false,
  unit: none,
  options: options.map((code) => ({ code, label: none })),
})

test.each<[FieldKind, string, string]>([
  ['text', '  ﾊﾟｰﾄ事務（9時～）\n', 'パート事務（9時〜）'],
  ['text', 'あ\u200bい\tう', 'あい う'],
  ['lines', '\n　字下げ　 \r\n\r\n次 \n\n', '　字下げ\n\n次'],
  ['kana', 'やまだ ﾊﾅｺ', 'ヤマダ　ハナコ'],
  ['choices', 'c a', 'a c'],
  ['choices', 'a z', 'a z'],
  ['choice', ' a ', 'a'],
  ['yen', '２０５，０００円', '205000'],
  ['yen', '20万5千円', '205000'],
  ['yen', '20.5万', '205000'],
  ['yen', '高め', '高め'],
  ['number', '007', '7'],
  ['number', '', ''],
  ['decimal', '21.50', '21.5'],
  ['decimal', '1.2.3', '1.2.3'],
  ['time', '９時', '09:00'],
  ['time', '9時半', '09:30'],
  ['time', '午後5時15分', '17:15'],
  ['time', '午後13時', '午後13時'],
  ['time', '900', '09:00'],
  ['time', '24:00', '00:00'],
  ['time', '25:00', '25:00'],
  ['date', '令和8年11月21日', '2026-11-21'],
  ['date', '来月', '来月'],
  ['phone', '（０９５２）００－００００', '0952-00-0000'],
  ['phone', '内線5', '内線5'],
  ['postal', '〒８４０ー００００', '840-0000'],
  ['postal', '840', '840'],
  ['mail', ' saiyo＠example.jp', 'saiyo@example.jp'],
])('%s: "%s" is kept as "%s", and stays so', (kind, typed, kept) => {
  expect(settle(field(kind), typed)).toBe(kept)
  expect(settle(field(kind), kept)).toBe(kept)
})

// The same vectors hold for backend/form.
test.each(vectors.settle)('$kind: "$text" is settled as Go settles it', (v) => {
  expect(settle(field(v.kind as FieldKind, vectors.options), v.text)).toBe(v.want)
})
