// Searching Japanese text the way people type it: whatever the width, case and kana.
import { variants } from '$lib/gen/variants'
import { kana, katakana } from './kana'
import { half, hyphen } from './width'

const first = new Map(variants.flatMap((row) => [...row].slice(1).map((one) => [one, [...row][0] ?? one])))
const other = new RegExp(`[${[...first.keys()].join('')}]`, 'gu')

/** A text in the one spelling that searches compare: full-width kana as カタカナ, all else half-width, small letters,
 * numbers without their commas, variants of a kanji in names as one. Its Go twin is jptext.Sought. */
export const folded = (s: string) =>
  hyphen(half(katakana(kana(s))))
    .replace(/(\d),(?=\d)/g, '$1')
    .replace(other, (one) => first.get(one) ?? one)
    .toLowerCase()

/** The words of a search; all of them must be found. */
export const searchWords = (typed: string) => folded(typed).split(/\s+/).filter(Boolean)
