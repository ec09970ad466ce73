// What the board and the table have in common: everybody who applied, as the address asks for them, and what moves them.
import { i18n } from '$lib/i18n'
import { Today } from '$lib/jp/today.svelte'
import type { Toasts } from '$lib/ui'
import { onMount, untrack } from 'svelte'
import { titleOf } from '../postings/words'
import { Moving } from './moving.svelte'
import { applicantRows, postingRows } from './rows'
import { Sight } from './sight.svelte'

/** What both pages are given. */
export type Seat = {
  query: string
  toasts: Toasts
  go: (path: string) => void
  replace: (path: string) => void
}

export class Looking {
  readonly rows = applicantRows()
  readonly postings = postingRows()
  readonly clock = new Today()
  readonly sight: Sight
  readonly moving: Moving
  /** Of postings, by their ids. */
  readonly titles = $derived(new Map(this.postings.list.map((p) => [p.id, titleOf(i18n.t, p)])))

  /** Made where a page is set up; query is read again whenever the address changes, put writes it. */
  constructor(query: () => string, put: (fresh: string) => void, toasts: () => Toasts) {
    onMount(() => this.rows.follow())
    onMount(() => this.postings.follow())
    onMount(() => this.clock.follow())
    this.sight = new Sight(this.rows, untrack(query), put)
    $effect(() => this.sight.take(query()))
    $effect(() => this.sight.look())
    onMount(() => () => this.sight.viewing.end())
    this.moving = new Moving(untrack(toasts), () => this.rows.load())
  }
}
