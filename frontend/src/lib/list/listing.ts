// What a list can be asked for: words, one of some groups, an order. What is asked is kept in the address, so that the way
// back finds it again.
import { folded, searchWords } from '$lib/jp'

/** only and sort are empty where nothing is chosen: all groups, and the order in which the list is delivered. */
export type View<Group extends string, Key extends string> = {
  only: Group | ''
  text: string
  sort: Key | ''
  down: boolean
}

/** What a row has in a column, to put rows in order by. Empty, or no number: it has nothing there. */
type Entry = string | number

type About<Row, Group extends string, Key extends string> = {
  /** In their order. */
  groups: readonly Group[]
  groupOf: (row: Row) => Group
  /** What the search looks at. */
  text: (row: Row) => string
  columns: Record<Key, (row: Row) => Entry>
}

const collator = new Intl.Collator('ja', { numeric: true })
const nothing = (entry: Entry) => entry === '' || Number.isNaN(entry)

export class Listing<Row extends object, Group extends string, Key extends string> {
  readonly groups: readonly Group[]
  readonly groupOf: (row: Row) => Group
  #about: About<Row, Group, Key>
  #texts = new WeakMap<Row, string>()

  constructor(about: About<Row, Group, Key>) {
    this.#about = about
    this.groups = about.groups
    this.groupOf = about.groupOf
  }

  read(query: string): View<Group, Key> {
    const q = new URLSearchParams(query)
    return {
      only: this.groups.find((g) => g === q.get('only')) ?? '',
      text: q.get('q') ?? '',
      sort: this.#keys().find((k) => k === q.get('sort')) ?? '',
      down: q.get('down') === '1',
    }
  }

  write(view: View<Group, Key>): string {
    const q = new URLSearchParams()
    if (view.text) q.set('q', view.text)
    if (view.only) q.set('only', view.only)
    if (view.sort) q.set('sort', view.sort)
    if (view.sort && view.down) q.set('down', '1')
    return q.toString()
  }

  /** The next order when the head of a column is pressed: up, down, then as it was. */
  pressed(view: View<Group, Key>, key: Key): View<Group, Key> {
    if (view.sort !== key) return { ...view, sort: key, down: false }
    return view.down ? { ...view, sort: '', down: false } : { ...view, down: true }
  }

  /** The rows that hold every word of the search, and those known to hold it deeper, whatever their group. */
  found(rows: Row[], text: string, deeper: ReadonlySet<Row> = new Set()): Row[] {
    const words = searchWords(text)
    if (words.length === 0) return rows
    return rows.filter((row) => deeper.has(row) || words.every((w) => this.#textOf(row).includes(w)))
  }

  /** The rows of a view in its order; rows come in the order of the list as it is delivered. */
  shown(rows: Row[], view: View<Group, Key>, deeper?: ReadonlySet<Row>): Row[] {
    const { only, sort } = view
    const list = this.found(rows, view.text, deeper).filter((r) => only === '' || this.groupOf(r) === only)
    if (sort === '') return list
    const entry = this.#about.columns[sort]
    return [...list].sort((a, b) => order(entry(a), entry(b), view.down ? -1 : 1))
  }

  #keys(): Key[] {
    const keys: Key[] = []
    for (const key in this.#about.columns) keys.push(key)
    return keys
  }

  #textOf(row: Row): string {
    const known = this.#texts.get(row)
    if (known !== undefined) return known
    const text = folded(this.#about.text(row))
    this.#texts.set(row, text)
    return text
  }
}

/** Puts what has no entry last, whichever way the rest is sorted. */
function order(x: Entry, y: Entry, way: number): number {
  if (nothing(x) || nothing(y)) return Number(nothing(x)) - Number(nothing(y))
  return way * (typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(`${x}`, `${y}`))
}
