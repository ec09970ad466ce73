// Which postings hold a text anywhere in their answers; asked of the program, for a list knows only their heads.
import { postings } from '$lib/api'

/** How long the keys rest before the program is asked, in milliseconds. */
const rest = 120

export class FullText {
  /** Ids of the postings that hold the text asked for last. */
  ids = $state.raw<ReadonlySet<string>>(new Set())
  #asked = ''
  #timer: ReturnType<typeof setTimeout> | undefined

  ask(text: string): void {
    const wanted = text.trim()
    if (wanted === this.#asked) return
    this.#asked = wanted
    clearTimeout(this.#timer)
    if (wanted === '') this.ids = new Set()
    else this.#timer = setTimeout(() => void this.#look(wanted), rest)
  }

  async #look(wanted: string): Promise<void> {
    // What cannot be asked is found by its head alone; the list itself says what is wrong with the line to the store.
    const ids = await postings.find(wanted).catch(() => [])
    if (wanted === this.#asked) this.ids = new Set(ids)
  }
}
