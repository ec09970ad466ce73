// Days and times of interviews, as people type them. All are Japan's, whatever the computer's zone is.
import { dayInJapan, half, isDate, parseDate } from '$lib/jp'

/** What is typed as RFC 3339, or empty where it is no day and time. A day without a year is the next one. */
export function whenOf(typed: string, today: string): string {
  const text = half(typed).trim()
  const m = /^(.*?)[\sT]*(\d{1,2})(?:[:時](\d{1,2})?分?)$/.exec(
    text.replace(/[(（][日月火水木金土][)）]/g, ' '),
  )
  if (!m) return ''
  const [, day = '', hour = '', minute = '0'] = m
  const on = dayOf(day.trim(), today)
  if (!on || Number(hour) > 23 || Number(minute || '0') > 59) return ''
  return `${on}T${hour.padStart(2, '0')}:${(minute || '0').padStart(2, '0')}:00+09:00`
}

function dayOf(text: string, today: string): string {
  const short = /^(\d{1,2})[/月.-](\d{1,2})日?$/.exec(text)
  if (!short) return parseDate(text)
  const [, month = '', day = ''] = short
  for (const year of [0, 1]) {
    const iso = `${Number(today.slice(0, 4)) + year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    if (isDate(iso) && iso >= today) return iso
  }
  return ''
}

/** A time as it can be typed again. */
export function typedOf(iso: string): string {
  const at = new Date(iso)
  if (iso === '' || isNaN(at.getTime())) return ''
  return `${dayInJapan(at)} ${new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(11, 16)}`
}
