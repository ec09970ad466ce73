import type { Listing } from './listing'
import type { Viewing } from './viewing.svelte'

/** A list, and what is asked of it now. */
export type Asked<Row extends object, Group extends string, Key extends string> = {
  /** Of the search. */
  id: string
  listing: Listing<Row, Group, Key>
  viewing: Viewing<Row, Group, Key>
  rows: Row[]
  words: ListWords
  nameOf: (group: Group) => string
}

/** What a list says of its own rows; what all lists say is the same for all. */
export type ListWords = {
  /** The table's name. */
  list: string
  search: string
  searchHelp: string
  filter: string
  noMatchSub: string
}

/** A column: by what it is sorted, where it is; wide ones give way in a narrow window; quiet ones are only read out. */
export type Head<Key extends string> = { label: string; sort?: Key; wide?: boolean; quiet?: boolean }
