// The pictures among the answers of the establishment: its places, filled from the first one on.
import type { Values } from '$lib/api'
import { forms } from '$lib/forms'

/** Their keys, in the order of the form; the words of each stand beside it. */
const places = forms.establishment.sections
  .flatMap((s) => s.fields)
  .filter((f) => f.kind === 'picture')
  .map((f) => f.key)

export const most = places.length

export type Shown = { name: string; words: string }

const wordsKey = (place: string) => `${place}.text`

/** The pictures in their order. */
export const shown = (values: Values): Shown[] =>
  places
    .map((place) => ({ name: values[place] ?? '', words: values[wordsKey(place)] ?? '' }))
    .filter((p) => p.name !== '')

/** The answers that make these the pictures. */
export function placed(list: Shown[]): Values {
  return Object.fromEntries(
    places.flatMap((place, i) => [
      [place, list[i]?.name ?? ''],
      [wordsKey(place), list[i]?.words ?? ''],
    ]),
  )
}

/** The list with the picture at one place moved to another; the same list where there is no such place. */
export function moved<T>(list: T[], from: number, to: number): T[] {
  if (to < 0 || to >= list.length) return list
  const out = [...list]
  out.splice(to, 0, ...out.splice(from, 1))
  return out
}
