// The rows of a list: read once, read again at every event that touches them.
import { on, toFault, type EventName, type Fault } from '$lib/api'

export class Rows<Row> {
  list = $state.raw<Row[]>([])
  /** Whether the list has been read at all. */
  read = $state(false)
  fault = $state.raw<Fault>()
  #ask: () => Promise<Row[]>
  #topics: EventName[]
  #underway: Promise<void> | undefined
  #stale = false

  constructor(ask: () => Promise<Row[]>, ...topics: EventName[]) {
    this.#ask = ask
    this.#topics = topics
  }

  /** Reads, and reads again at every event, until the returned function is called. */
  follow(): () => void {
    void this.load()
    const offs = this.#topics.map((topic) => on(topic, () => void this.load()))
    return () => offs.forEach((off) => off())
  }

  /** Takes the place of a list that was read before, so that something is seen while it reads. */
  begin(list: Row[]): void {
    this.list = list
    this.read = true
  }

  /** Reads one answer at a time, and once more what has changed meanwhile: an old answer never comes after a new one. */
  load(): Promise<void> {
    this.#stale = true
    this.#underway ??= this.#read()
    return this.#underway
  }

  async #read(): Promise<void> {
    while (this.#stale) {
      this.#stale = false
      try {
        this.list = await this.#ask()
        this.read = true
        this.fault = undefined
      } catch (e) {
        this.fault = toFault(e)
      }
    }
    this.#underway = undefined // in the same moment: what changes in the next one is read anew
  }
}
