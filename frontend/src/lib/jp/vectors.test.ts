// The same vectors hold for Go (backend/era, backend/jptext).
import { expect, test } from 'vitest'
import era from '../../../../testdata/vectors/era.json'
import kanas from '../../../../testdata/vectors/kana.json'
import searches from '../../../../testdata/vectors/search.json'
import widths from '../../../../testdata/vectors/width.json'
import wraps from '../../../../testdata/vectors/wrap.json'
import { daysBetween, dayInJapan, parseDate, wareki } from './era'
import { kana, katakana } from './kana'
import { folded } from './search'
import { half, hyphen, width, wrap } from './width'

test.each(era.wareki)('$date is $wareki', (v) => expect(wareki(v.date)).toBe(v.wareki))
test.each(era.parse)('"$text" is read as "$date"', (v) => expect(parseDate(v.text)).toBe(v.date))
test.each(widths.width)('"$text" is $width wide', (v) => expect(width(v.text)).toBe(v.width))
test.each(widths.half)('half of "$text"', (v) => expect(half(v.text)).toBe(v.want))
test.each(widths.hyphen)('hyphens of "$text"', (v) => expect(hyphen(v.text)).toBe(v.want))
test.each(kanas.kana)('kana of "$text"', (v) => expect(kana(v.text)).toBe(v.want))
test.each(kanas.katakana)('katakana of "$text"', (v) => expect(katakana(v.text)).toBe(v.want))
test.each(searches.sought)('"$text" is sought as "$want"', (v) => expect(folded(v.text)).toBe(v.want))
test.each(wraps.wrap)('"$text" on the grid', (v) => expect(wrap(v.text)).toEqual(v.lines))

test('a day in Japan begins at 15:00 UTC', () => {
  expect(dayInJapan(new Date('2026-11-21T14:59:59Z'))).toBe('2026-11-21')
  expect(dayInJapan(new Date('2026-11-21T15:00:00Z'))).toBe('2026-11-22')
  expect(daysBetween('2026-11-21', '2026-12-01')).toBe(10)
})
