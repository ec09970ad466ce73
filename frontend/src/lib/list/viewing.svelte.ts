import type { Listing, View } from './listing'

/** How long the keys must rest before the address follows, in milliseconds: an engine may refuse to change it a hundred
 *  times in half a minute. */
const rest = 250

/** What is asked of a list now. It counts at once; the address follows when the keys rest. */
export class Viewing<Row extends object, Group extends string, Key extends string> {
  view = $state.raw<View<Group, Key>>({ only: '', text: '', sort: '', down: false })
  #written: string
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly listing: Listing<Row, Group, Key>,
    query: string,
    /** Puts a query into the address. */
    private readonly put: (query: string) => void,
  ) {
    this.view = listing.read(query)
    this.#written = query
  }

  /** Takes the address as it is: another link was followed. */
  take(query: string): void {
    if (query !== this.#written) this.view = this.listing.read(query)
    this.#written = query
  }

  choose(fresh: View<Group, Key>): void {
    this.view = fresh
    this.end()
    this.#timer = setTimeout(() => this.write(), rest)
  }

  /** Brings the address up to date, before a link is followed. */
  write(): void {
    this.end()
    const fresh = this.listing.write(this.view)
    if (fresh === this.#written) return
    this.#written = fresh
    this.put(fresh)
  }

  end(): void {
    clearTimeout(this.#timer)
  }
}
