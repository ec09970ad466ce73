// The pictures among the answers of the establishment: ten places, filled from the first one on.
import type { Values } from '$lib/api'

export const most = 10

export type Shown = { name: string; words: string }

/** The pictures in their order. */
export function shown(values: Values): Shown[] {
  return Array.from({ length: most }, (_, i) => ({
    name: values[`picture.${String(i + 1)}`] ?? '',
    words: values[`picture.${String(i + 1)}.text`] ?? '',
  })).filter((p) => p.name !== '')
}

/** The answers that make these the pictures. */
export function placed(list: Shown[]): Values {
  const values: Values = {}
  for (let i = 0; i < most; i++) {
    values[`picture.${String(i + 1)}`] = list[i]?.name ?? ''
    values[`picture.${String(i + 1)}.text`] = list[i]?.words ?? ''
  }
  return values
}

/** The list with the picture at one place moved to another; the same list where there is no such place. */
export function moved<T>(list: T[], from: number, to: number): T[] {
  if (to < 0 || to >= list.length) return list
  const out = [...list]
  out.splice(to, 0, ...out.splice(from, 1))
  return out
}
