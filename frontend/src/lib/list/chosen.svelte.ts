// Which rows of a list are chosen, for what is done with many at once.
import { toFault } from '$lib/api'
import { SvelteSet } from 'svelte/reactivity'

export class Chosen<Row extends { id: string }> {
  readonly ids = new SvelteSet<string>()
  /** Something is being done with them. */
  busy = $state(false)

  /** Chooses rows, or lets them go where all of them are chosen already. */
  press(rows: Row[]): void {
    const all = rows.every((r) => this.ids.has(r.id))
    for (const r of rows) {
      if (all) this.ids.delete(r.id)
      else this.ids.add(r.id)
    }
  }

  /** What is chosen and still there, in the order of the list. */
  of(rows: Row[]): Row[] {
    return rows.filter((r) => this.ids.has(r.id))
  }

  /** Does one thing at a time; told says what went wrong. */
  async act(what: () => Promise<void>, told: (e: unknown) => void): Promise<void> {
    if (this.busy) return
    this.busy = true
    try {
      await what()
    } catch (e) {
      told(e)
    } finally {
      this.busy = false
    }
  }
}

/** Does something with each row that allows it, and counts those that did; the others are not silently left out. */
export async function each<Row>(rows: Row[], act: (row: Row) => Promise<unknown>): Promise<number> {
  let done = 0
  for (const row of rows) {
    try {
      await act(row)
      done++
    } catch (e) {
      if (toFault(e).code !== 'state') throw e
    }
  }
  return done
}
