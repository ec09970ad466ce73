import type { ApplicantFigures } from '$lib/api'

export type Month = ApplicantFigures['months'][number]

/** So many months are drawn: the last ones. */
const most = 12

/** The month so many before one. */
function before(name: string, by: number): string {
  const [year = 0, month = 0] = name.split('-').map(Number)
  const at = year * 12 + month - 1 - by
  return [String(Math.floor(at / 12)).padStart(4, '0'), String((at % 12) + 1).padStart(2, '0')].join('-')
}

/** The last months without a gap, the oldest first: those in which nothing happened are there with nothing. */
export function unbroken(months: Month[]): Month[] {
  const first = months[0]?.name ?? ''
  const last = months.at(-1)?.name ?? ''
  return Array.from({ length: most }, (_, i) => before(last, most - 1 - i))
    .filter((name) => first !== '' && name >= first)
    .map((name) => months.find((m) => m.name === name) ?? { name, came: 0, decided: 0, joined: 0 })
}

/** The round number at which a scale ends: 1, 2 or 5 times a power of ten, of whole people. */
export function top(highest: number): number {
  let step = 1
  for (let i = 0; step < highest; i++) step *= i % 3 === 1 ? 2.5 : 2
  return step
}
