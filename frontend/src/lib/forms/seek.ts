// What is found of very many options, and in which order: by their names, and by the words people use in daily life.
import type { Option } from '$lib/gen'
import { occupationWords } from '$lib/gen/occupations'
import { folded, searchWords } from '$lib/jp'

/** An option as a search sees it. */
export type Sought = { option: Option; words: string[]; text: string }

export function soughtOf(options: Option[]): Sought[] {
  return options.map((o) => {
    const said = folded(occupationWords[o.code] ?? '')
    const named = folded([o.code, o.label.ja, o.label.en, o.group?.ja, o.group?.en].join('\n'))
    return { option: o, words: said.split(' ').filter(Boolean), text: `${named}\n${said}` }
  })
}

/** How well a word fits: it is one of the option's own, one begins with it, or it only occurs. */
function fit(one: Sought, word: string): number {
  if (one.words.includes(word)) return 3
  if (one.words.some((w) => w.startsWith(word))) return 2
  return one.text.includes(word) ? 1 : 0
}

/** The options in which every word of a text is found, the best first; of equal ones those chosen more often, then in their order. */
export function found(all: Sought[], typed: string, chosen: Readonly<Record<string, number>> = {}): Option[] {
  const words = searchWords(typed)
  if (words.length === 0) return all.map((one) => one.option)
  return all
    .map((one) => ({ option: one.option, fits: words.map((w) => fit(one, w)) }))
    .filter(({ fits }) => fits.every((n) => n > 0))
    .map(({ option, fits }) => ({
      option,
      score: fits.reduce((a, b) => a + b),
      often: chosen[option.code] ?? 0,
    }))
    .sort((a, b) => b.score - a.score || b.often - a.often)
    .map(({ option }) => option)
}
