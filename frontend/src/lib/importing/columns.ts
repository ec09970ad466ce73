// Reading a table a person brought, before anything is taken from it.
import type { Words } from '$lib/api'

/** The questions its columns can answer. */
export type Columns = { key: string; label: Words }[]

/** The heads of all columns, those without one as empty texts: as many as the widest row has cells. */
export function heads(rows: string[][], head: number): string[] {
  const wide = Math.max(0, ...rows.map((r) => r.length))
  return Array.from({ length: wide }, (_, i) => rows[head]?.[i]?.trim() ?? '')
}

/** The first texts in a column that are not empty. */
export function samples(rows: string[][], head: number, column: number, most = 3): string[] {
  const found: string[] = []
  for (const row of rows.slice(head + 1)) {
    const cell = row[column]?.trim()
    if (cell && !found.includes(cell)) found.push(cell)
    if (found.length === most) break
  }
  return found
}
