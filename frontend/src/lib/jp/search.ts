// Searching Japanese text the way people type it: whatever the width, case and kana.
import { kana, katakana } from './kana'
import { half, hyphen } from './width'

/** A text in the one spelling that searches compare: full-width kana as カタカナ, all else half-width, small letters,
 * numbers without their commas. */
export const folded = (s: string) =>
  hyphen(half(katakana(kana(s))))
    .replace(/(\d),(?=\d)/g, '$1')
    .toLowerCase()

/** The words of a search; all of them must be found. */
export const searchWords = (typed: string) => folded(typed).split(/\s+/).filter(Boolean)
