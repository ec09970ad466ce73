import { applicants, type ApplicantRow, type ApplicantStage } from '$lib/api'
import { FullText, Viewing, type Rows } from '$lib/list'
import { listing, narrowed, readNarrow, withNarrow, type Narrow, type SortKey } from './listview'

/** What is asked of the applicants now, on the board and in the table alike; the address remembers it. */
export class Sight {
  readonly viewing: Viewing<ApplicantRow, ApplicantStage, SortKey>
  narrow = $state.raw<Narrow>({ posting: '', route: '' })
  #full = new FullText(applicants.find)
  #rows: Rows<ApplicantRow>
  #put: (query: string) => void
  #query: string

  /** Of one posting, by one route. */
  readonly rows = $derived.by(() => narrowed(this.#rows.list, this.narrow))
  /** Those of them that hold the search deeper than the list can see. */
  readonly deeper = $derived.by(() => new Set(this.rows.filter((r) => this.#full.ids.has(r.id))))
  /** Those of them that hold the search anywhere. */
  readonly found = $derived.by(() => listing.found(this.rows, this.viewing.view.text, this.deeper))

  constructor(rows: Rows<ApplicantRow>, query: string, put: (query: string) => void) {
    this.#rows = rows
    this.#put = put
    this.#query = query
    this.narrow = readNarrow(query)
    this.viewing = new Viewing(listing, query, (fresh) => this.#write(fresh))
  }

  /** Takes the address as it is: another link was followed. */
  take(query: string): void {
    this.viewing.take(listing.write(listing.read(query)))
    if (query === this.#query) return
    this.#query = query
    this.narrow = readNarrow(query)
  }

  choose(narrow: Narrow): void {
    this.narrow = narrow
    this.#write(listing.write(this.viewing.view))
  }

  /** Looks deeper for what is searched. */
  look(): void {
    this.#full.ask(this.viewing.view.text)
  }

  get asked(): boolean {
    const { narrow, viewing } = this
    return narrow.posting !== '' || narrow.route !== '' || viewing.view.text.trim() !== ''
  }

  clear(): void {
    this.viewing.choose({ ...this.viewing.view, text: '', only: '' })
    this.choose({ posting: '', route: '' })
  }

  /** The query of the list with what is asked besides. */
  query(query: string): string {
    return withNarrow(query, this.narrow)
  }

  #write(query: string): void {
    this.#query = this.query(query)
    this.#put(this.#query)
  }
}
