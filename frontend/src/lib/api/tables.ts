// Tables that a person brings.
import type { Words } from '$lib/gen'

export type CellProblem = { row: number; column: string; message: Words }
/** A table somebody chose, and what its columns seem to be; without a name the person cancelled. */
export type TableView = {
  name: string
  rows: string[][]
  /** Which row is the head. */
  head: number
  /** The question each column answers, or empty. */
  keys: string[]
  columns: { key: string; label: Words }[]
}
export type TableInput = { posting: string; rows: string[][]; head: number; keys: string[] }
/** What an import would do: the first people as they will be. */
export type TablePreview = { count: number; first: string[][]; problems: CellProblem[] }
