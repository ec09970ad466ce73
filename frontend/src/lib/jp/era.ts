// 和暦 for screens, the same rules as backend/era. 令和 is spelling, not data: dates are kept as 'YYYY-MM-DD'.
import { half, hyphen } from './width'

type Reign = { names: [string, string, string]; first: string; yearOne: number }

/** The eras, newest first. First days: JIS X 0301:2019 Annex 1; 明治 counts from 1868 but by this calendar from 1873. */
const reigns: Reign[] = [
  { names: ['令和', '令', 'R'], first: '2019-05-01', yearOne: 2019 },
  { names: ['平成', '平', 'H'], first: '1989-01-08', yearOne: 1989 },
  { names: ['昭和', '昭', 'S'], first: '1926-12-25', yearOne: 1926 },
  { names: ['大正', '大', 'T'], first: '1912-07-30', yearOne: 1912 },
  { names: ['明治', '明', 'M'], first: '1873-01-01', yearOne: 1868 },
]

/** Whether the text is a day that exists, spelled YYYY-MM-DD. */
export function isDate(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return false
  const d = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(d.getTime()) && d.toISOString().slice(0, 10) === iso
}

/** '2026-11-21' → '令和8年11月21日'; a day before 1873 is spelled Western; no such day is the empty text. */
export function wareki(iso: string): string {
  if (!isDate(iso)) return ''
  const [y = 0, m = 0, d = 0] = iso.split('-').map(Number)
  const reign = reigns.find((r) => r.first <= iso)
  const year = reign ? y - reign.yearOne + 1 : y
  return `${reign?.names[0] ?? ''}${reign && year === 1 ? '元' : year}年${m}月${d}日`
}

const timeBehind =
  /(?:[ T]+|([日)])) *(?:\d{1,2}:\d{2}(?::\d{2})?(?:\+09:?00)?|(?:午前|午後)?\d{1,2}時(?:\d{1,2}分|半)?)$/i
const dayBehind =
  / *(?:\( *(?:[日月火水木金土](?:曜日?)?(?:[・･]祝日?)?|sun|mon|tue|wed|thu|fri|sat) *\)|[日月火水木金土]曜日?)$/i

/**
 * Reads a date as people write it (2026/11/21, 20261121, 令和8年11月21日, R8.11.21, 平成31年4月30日, ㋿8.11.21; a weekday or a
 * time of day behind it is no matter) and gives YYYY-MM-DD, or the empty text. A year past the end of its era is read as
 * meant.
 */
export function parseDate(text: string): string {
  const plain = hyphen(half(text.normalize('NFKC').replace(/\p{Cf}/gu, '')))
    .trim()
    .replace(/^西暦|付け?$/g, '')
    .trim()
    .replace(timeBehind, '$1')
    .replace(dayBehind, '')
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/[/.年月]/g, '-')
    .replace(/日$/, '')
  for (const r of reigns) {
    const name = r.names.find((n) => plain.startsWith(n))
    if (!name) continue
    const m = /^(元|\d{1,3})-(\d{1,2})-(\d{1,2})$/.exec(plain.slice(name.length))
    const year = m?.[1] === '元' ? 1 : Number(m?.[1])
    const iso = m && year > 0 ? spell(r.yearOne + year - 1, m[2], m[3]) : ''
    return iso >= r.first ? iso : ''
  }
  const m = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  return m ? spell(Number(m[1]), m[2], m[3]) : ''
}

function spell(y: number, m = '', d = ''): string {
  const iso = `${String(y).padStart(4, '0')}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  return isDate(iso) ? iso : ''
}

/** The calendar day in Japan at an instant. Japan has kept UTC+9 all year since 1952. */
export const dayInJapan = (at: Date) => new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(0, 10)

/** Whole days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** The day so many days later, or earlier where n is negative. */
export const addDays = (day: string, n: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)

/** Days and moments are in order as they are written; asking a language for it takes ten times as long. */
export const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
