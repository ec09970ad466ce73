// Which postings of the list are chosen, for what is done with many at once.
import type { PostingRow } from '$lib/api'
import { SvelteSet } from 'svelte/reactivity'

export class Chosen {
  readonly ids = new SvelteSet<string>()

  /** Chooses rows, or lets them go where all of them are chosen already. */
  press(rows: PostingRow[]): void {
    const all = rows.every((r) => this.ids.has(r.id))
    for (const r of rows) {
      if (all) this.ids.delete(r.id)
      else this.ids.add(r.id)
    }
  }

  /** What is chosen and still there, in the order of the list. */
  of(rows: PostingRow[]): PostingRow[] {
    return rows.filter((r) => this.ids.has(r.id))
  }
}
