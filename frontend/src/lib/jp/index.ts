// Japanese text, dates and keys: pure functions, the same results as their Go twins.
export { addDays, daysBetween, dayInJapan, isDate, parseDate, wareki } from './era'
export { inIme } from './ime'
export { kana, katakana } from './kana'
export { folded, searchWords } from './search'
export { full, gridWidth, half, hyphen, lineEnds, marks, width, wrap } from './width'
