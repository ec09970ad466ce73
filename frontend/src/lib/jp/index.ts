// Japanese text, dates and keys: pure functions, the same results as their Go twins.
export { addDays, daysBetween, dayInJapan, isDate, order, parseDate, wareki } from './era'
export { inIme } from './ime'
export { katakana } from './kana'
export { folded, searchWords } from './search'
export { gridWidth, half, hyphen, width, wrap } from './width'
