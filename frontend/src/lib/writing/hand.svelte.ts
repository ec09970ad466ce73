import type { Problem } from '$lib/api'
import type { Draft } from './draft.svelte'

/** The question in hand, and which problems are told while it is. */
export class Hand {
  /** Its key; empty between questions. */
  key = $state('')
  #known = $state.raw<string[]>([])

  constructor(private readonly draft: () => Draft) {}

  enter(key: string): void {
    if (key === this.key) return
    this.#known = this.draft()
      .problems.filter((p) => p.fields[0] === key)
      .map((p) => p.id)
    this.key = key
  }

  /** Leaves a question. By the mouse the next one is entered before the last one is left. */
  leave(key: string): void {
    if (key === this.key) this.key = ''
  }

  /**
   * What is not written yet is no error before the person wants to send (strict). An error at the question in hand waits
   * until it is left, unless it was there before.
   */
  told(strict: boolean): Problem[] {
    const { problems, values } = this.draft()
    const gap = (p: Problem) => (values[p.fields[0] ?? ''] ?? '').trim() === ''
    const early = (p: Problem) => p.fields[0] === this.key && !this.#known.includes(p.id)
    return problems.filter((p) => p.severity !== 'error' || ((strict || !gap(p)) && !early(p)))
  }
}
