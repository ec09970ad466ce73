// Which postings the list shows and in which order; kept in the address, so that the way back finds it again.
import type { PostingRow, PostingState } from '$lib/api'
import { folded, searchWords } from '$lib/jp'

export const sortKeys = ['state', 'title', 'number', 'wage', 'figures', 'expires'] as const
export type SortKey = (typeof sortKeys)[number]
/** state and sort are empty where nothing is chosen: every state, and what needs a hand first. */
export type ListView = { state: PostingState | ''; text: string; sort: SortKey | ''; down: boolean }

export const states: PostingState[] = [
  'returned',
  'draft',
  'queued',
  'sent',
  'reviewing',
  'valid',
  'refused',
  'withdrawn',
  'cancelled',
  'expired',
]

export function readView(query: string): ListView {
  const q = new URLSearchParams(query)
  return {
    state: states.find((s) => s === q.get('state')) ?? '',
    text: q.get('q') ?? '',
    sort: sortKeys.find((k) => k === q.get('sort')) ?? '',
    down: q.get('down') === '1',
  }
}

export function writeView(view: ListView): string {
  const q = new URLSearchParams()
  if (view.text) q.set('q', view.text)
  if (view.state) q.set('state', view.state)
  if (view.sort) q.set('sort', view.sort)
  if (view.sort && view.down) q.set('down', '1')
  return q.toString()
}

/** The next order when the head of a column is pressed: up, down, then as it was. */
export function pressed(view: ListView, key: SortKey): ListView {
  if (view.sort !== key) return { ...view, sort: key, down: false }
  return view.down ? { ...view, sort: '', down: false } : { ...view, down: true }
}

const texts = new WeakMap<PostingRow, string>()

function textOf(row: PostingRow): string {
  const known = texts.get(row)
  if (known !== undefined) return known
  const text = folded([row.title, row.number, row.wage.ja, row.wage.en, row.remark].join('\n'))
  texts.set(row, text)
  return text
}

/** The rows whose head holds every word of the search, and those known to hold it in their answers, whatever their state. */
export function found(
  rows: PostingRow[],
  text: string,
  deeper: ReadonlySet<string> = new Set(),
): PostingRow[] {
  const words = searchWords(text)
  if (words.length === 0) return rows
  return rows.filter((row) => deeper.has(row.id) || words.every((w) => textOf(row).includes(w)))
}

const collator = new Intl.Collator('ja', { numeric: true })
const amount = (row: PostingRow) => Number(/\d[\d,]*/.exec(row.wage.ja)?.[0].replaceAll(',', '') ?? NaN)

const applied = (row: PostingRow) => row.figures.introduced + row.figures.applied

/** Puts what has no entry in a column last, whichever way it is sorted. */
function compare(a: PostingRow, b: PostingRow, view: ListView): number {
  const way = view.down ? -1 : 1
  switch (view.sort) {
    case '':
      return 0
    case 'state':
      return way * (states.indexOf(a.state) - states.indexOf(b.state))
    case 'figures':
      return way * (applied(a) - applied(b))
    case 'wage': {
      const [x, y] = [amount(a), amount(b)]
      return Number.isNaN(x) || Number.isNaN(y)
        ? Number(Number.isNaN(x)) - Number(Number.isNaN(y))
        : way * (x - y)
    }
    case 'title':
    case 'number':
    case 'expires': {
      const [x, y] = [a[view.sort], b[view.sort]]
      return x === '' || y === '' ? Number(x === '') - Number(y === '') : way * collator.compare(x, y)
    }
  }
}

/** The rows of a view in its order; rows come in the order of the list as it is delivered. */
export function shown(rows: PostingRow[], view: ListView, deeper?: ReadonlySet<string>): PostingRow[] {
  const list = found(rows, view.text, deeper).filter((row) => view.state === '' || row.state === view.state)
  return view.sort === '' ? list : [...list].sort((a, b) => compare(a, b, view))
}
