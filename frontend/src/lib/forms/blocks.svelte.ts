// Blocks that there may be several of (allowances, hours, licences), or none (a span of the day): those that are filled or needed stand
// there, the next one is added when it is wanted.
import type { Field, Problem, Values } from '$lib/gen'

const series = /^(allowance|hours|licence|span)\d+$/

export type Block = { row: string; fields: Field[] }

export class Blocks {
  #added = $state.raw<string[]>([])

  /** The rows that stand there, each with the blocks that can be added behind it. */
  of(rows: Field[][], values: Values, problems: Problem[]): { row: Field[]; next: Block[] }[] {
    const out: { row: Field[]; next: Block[] }[] = []
    const offered = new Set<string>()
    for (const row of rows) {
      const name = row[0]?.row ?? ''
      const [, one] = series.exec(name) ?? []
      const last = out.at(-1)
      if (!one || !last || this.#stands(name, row, values, problems)) out.push({ row, next: [] })
      else if (!offered.has(one)) {
        offered.add(one)
        last.next.push({ row: name, fields: row })
      }
    }
    return out
  }

  add(block: Block): void {
    this.#added = [...this.#added, block.row]
  }

  #stands(name: string, row: Field[], values: Values, problems: Problem[]): boolean {
    return (
      this.#added.includes(name) ||
      row.some(
        (f) => f.need || (values[f.key] ?? '') !== '' || problems.some((p) => p.fields.includes(f.key)),
      )
    )
  }
}
