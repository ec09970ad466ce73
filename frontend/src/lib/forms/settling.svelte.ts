// Answers are settled by the program when their field is left: width, kana, dashes, units, dates and times are repaired as
// its kind asks, and what was made of one is said until it is changed.
import type { Field, FieldKind, Words } from '$lib/gen'
import { SvelteMap } from 'svelte/reactivity'

/** Chosen, not typed. */
const chosen: FieldKind[] = ['choice', 'choices', 'picture']

/** Reads an answer; made says what was made of it, where that is more than another spelling. */
export type Settle = (field: Field, value: string) => Promise<{ value: string; made: Words }>

export class Settling {
  #made = new SvelteMap<string, { value: string; words: Words }>()

  /** settle asks the program. */
  constructor(private readonly settle: () => Settle) {}

  /**
   * Reads an answer, and hands it to take where it is spelled otherwise now; a person who went on typing meanwhile is
   * not disturbed. What cannot be asked stays as it was typed: the program reads it again wherever it uses it.
   */
  async leave(field: Field, value: () => string, take: (value: string) => void): Promise<void> {
    const typed = value()
    if (typed === '' || chosen.includes(field.kind)) return
    const settled = await this.settle()(field, typed).catch(() => undefined)
    if (!settled || value() !== typed) return
    if (settled.value !== typed) take(settled.value)
    if (settled.made.ja) this.#made.set(field.key, { value: settled.value, words: settled.made })
  }

  /** What was made of the answer that stands there. */
  madeOf(key: string, value: string): Words | undefined {
    const made = this.#made.get(key)
    return made?.value === value ? made.words : undefined
  }
}
