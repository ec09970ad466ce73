// An answer as it is kept: width, kana, dashes, digits, dates and times repaired on leaving the field, the same
// rules as backend/form. A text that cannot be read as its kind stays as it was typed.
import type { Field } from '$lib/gen'
import { full, half, hyphen, kana, katakana, lineEnds, marks, parseDate } from '$lib/jp'

export function settle(field: Field, value: string): string {
  if (value === '') return ''
  switch (field.kind) {
    case 'text':
      return marks(kana(lineEnds(visible(value)).replaceAll('\n', ' '))).trim()
    case 'lines':
      return lines(value)
    case 'kana':
      return katakana(kana(full(visible(value))))
        .split(/[　\n]+/)
        .filter(Boolean)
        .join('　')
    case 'choices':
      return choices(field, value)
    case 'number':
    case 'decimal':
    case 'yen':
      return number(value)
    case 'time':
      return time(value)
    case 'date':
      return parseDate(value) || value
    case 'phone':
      return phone(value)
    case 'postal':
      return postal(value)
    case 'pin':
      return pin(value)
    case 'mail':
      return tight(half(value))
    case 'picture':
      return value
    case 'choice':
      return value.trim()
  }
}

const tight = (s: string) => s.replace(/[ 　\t\n\r\u00a0]/g, '')

/** Drops what cannot be seen or printed, or turns the direction of writing; a tab becomes a space, line ends stay. */
const visible = (s: string) =>
  s
    .replaceAll('\t', ' ')
    .replace(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\u200b\ufffd\p{Bidi_Control}]/gu, '')

/** Keeps indents and blank lines between paragraphs; drops blanks that would only use up the grid. */
const lines = (value: string) =>
  marks(kana(lineEnds(visible(value))))
    .replace(/[ 　]+$/gm, '')
    .replace(/^\n+|\n+$/g, '')

function choices(field: Field, value: string): string {
  const chosen = value.split(/\s+/).filter(Boolean)
  const codes = (field.options ?? []).map((o) => o.code)
  return chosen.every((c) => codes.includes(c)) ? codes.filter((c) => chosen.includes(c)).join(' ') : value
}

const numberText =
  /^¥?(?:([0-9.]+)万)?(?:([0-9.]+)千)?([0-9.]*)(?:円|人|名|日|回|時間|分|か月|ヶ月|カ月|歳|才|年|%)?$/

/** Reads 205,000円, ２０５０００, 20万5千円 and 20.5万 as 205000. */
function number(value: string): string {
  const m = numberText.exec(tight(half(value)).replace(/[,、]/g, ''))
  if (!m) return value
  const [, man = '', sen = '', rest = ''] = m
  if (man === '' && sen === '') return digits(rest) ?? value
  const parts = [man, sen, rest].map((p) => (p === '' ? 0 : Number(p)))
  const total = (parts[0] ?? 0) * 10_000 + (parts[1] ?? 0) * 1000 + (parts[2] ?? 0)
  const whole = Math.round(total) // 20.3万 is not exactly 203,000 in binary
  return Math.abs(total - whole) <= 1e-6 && whole <= 1e12 ? String(whole) : value
}

function digits(s: string): string | undefined {
  const m = /^(\d+)(?:\.(\d+))?$/.exec(s)
  if (!m) return undefined
  const whole = (m[1] ?? '').replace(/^0+(?=\d)/, '')
  const part = (m[2] ?? '').replace(/0+$/, '')
  return part === '' ? whole : `${whole}.${part}`
}

/** Reads 9:00, ９時, 9時30分, 9時半, 午後5時, 0900 and 900 as HH:MM. */
function time(value: string): string {
  const s = tight(half(value))
  const m = /^(午前|午後)?(\d{1,2})(?::(\d{2})|時(?:(\d{1,2})分?|(半))?)$/.exec(s)
  const bare = m ? null : /^(\d{1,2})(\d{2})$/.exec(s)
  if (!m && !bare) return value
  let hour = Number(m ? m[2] : bare?.[1])
  const minute = m?.[5] ? 30 : Number((m ? (m[3] ?? m[4]) : bare?.[2]) ?? 0)
  if (m?.[1] && hour > 12) return value
  if (m?.[1] === '午後' && hour < 12) hour += 12
  if (hour === 24 && minute === 0) hour = 0
  if (hour > 23 || minute > 59) return value
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

function phone(value: string): string {
  const s = tight(hyphen(half(value)))
    .replace(/[()]/g, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
  return /^[0-9-]+$/.test(s) ? s : value
}

function postal(value: string): string {
  const d = tight(hyphen(half(value)))
    .replace(/^〒/, '')
    .replaceAll('-', '')
  return /^\d{7}$/.test(d) ? `${d.slice(0, 3)}-${d.slice(3)}` : value
}

const pinText = /(?:^|[@=/#])(\d{2}(?:\.\d+)?)(?:,|、|\/|%2C|%2c)(\d{3}(?:\.\d+)?)(?:$|[^\d.])/

/** Reads a place on the map from two numbers, or from the address of a map page that shows it. */
function pin(value: string): string {
  const m = pinText.exec(tight(half(value)))
  return m ? `${degrees(m[1] ?? '')}, ${degrees(m[2] ?? '')}` : value
}

const degrees = (s: string) => (s.includes('.') ? s.replace(/(\.\d{6})\d+$/, '$1').replace(/\.?0+$/, '') : s)
