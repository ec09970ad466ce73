// Which rows hold a text anywhere; asked of the program, for a list knows only their heads.

export class FullText {
  /** Ids of the rows that hold the text asked for last. */
  ids = $state.raw<ReadonlySet<string>>(new Set())
  #wanted = ''
  #asking = false

  /** find asks the program. */
  constructor(private readonly find: (text: string) => Promise<string[]>) {}

  ask(text: string): void {
    const wanted = text.trim()
    if (wanted === this.#wanted) return
    this.#wanted = wanted
    if (!this.#asking) void this.#look()
  }

  /** Asks for one text at a time, and next for what is wanted by then: however quick the keys, the last text is found. */
  async #look(): Promise<void> {
    this.#asking = true
    let asked: string
    do {
      asked = this.#wanted
      // What cannot be asked is found by its head alone; the list itself says what is wrong with the line to the store.
      const ids = asked === '' ? [] : await this.find(asked).catch(() => [])
      if (asked === this.#wanted) this.ids = new Set(ids)
    } while (asked !== this.#wanted)
    this.#asking = false
  }
}
