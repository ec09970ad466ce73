// Numbers and times in words, by Intl. One set per language; the zone is always Japan's.
const zone = 'Asia/Tokyo'

/** What stands between a name and what is said of it. */
export const colons = { ja: '：', en: ': ' }

export function formats(language: 'ja' | 'en') {
  const ja = language === 'ja'
  const locale = ja ? 'ja-JP' : 'en-GB'
  const number = new Intl.NumberFormat(locale)
  const clock = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const day = new Intl.DateTimeFormat(locale, { timeZone: zone, month: 'short', day: 'numeric' })
  const long = new Intl.DateTimeFormat(locale, { timeZone: zone, dateStyle: 'long' })
  const weekday = new Intl.DateTimeFormat(locale, { timeZone: zone, weekday: 'short' })
  const weekdayLong = new Intl.DateTimeFormat(locale, { timeZone: zone, weekday: 'long' })
  const month = new Intl.DateTimeFormat(locale, { timeZone: zone, year: 'numeric', month: 'long' })
  const instant = (iso: string) => (iso.length === 10 ? new Date(`${iso}T00:00:00+09:00`) : new Date(iso))
  const known = (iso: string) => iso !== '' && !Number.isNaN(instant(iso).getTime())
  const by = (f: Intl.DateTimeFormat) => (iso: string) => (known(iso) ? f.format(instant(iso)) : '')
  const bytes = (unit: 'byte' | 'kilobyte' | 'megabyte') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 })
  return {
    /** 13.5 MB */
    bytes: (n: number) =>
      n < 1000
        ? bytes('byte').format(n)
        : n < 1_000_000
          ? bytes('kilobyte').format(n / 1000)
          : bytes('megabyte').format(n / 1_000_000),
    number: (n: number) => number.format(n),
    /** 14:03 */
    clock: by(clock),
    /** 11月30日 */
    day: by(day),
    /** 2026年11月30日 */
    long: by(long),
    /** 2026年11月 */
    month: by(month),
    /** 土 */
    weekday: by(weekday),
    /** 土曜日 */
    weekdayLong: by(weekdayLong),
    colon: colons[language],
    /** What stands between the two ends of a span. */
    to: ja ? '〜' : '–',
    /** What is said aside, behind something: （済み） */
    aside: (text: string) => (ja ? `（${text}）` : ` (${text})`),
    /** Things that stand beside each other on a line; what is empty is left out. */
    beside: (...parts: string[]) => parts.filter(Boolean).join(ja ? '　' : ' · '),
    /** Several things of one kind in a sentence. */
    list: (parts: string[]) => parts.join(ja ? '、' : ', '),
    /** Sentences, one after the other; what is empty is left out. */
    after: (...sentences: string[]) => sentences.filter(Boolean).join(ja ? '' : ' '),
  }
}

export type Formats = ReturnType<typeof formats>
