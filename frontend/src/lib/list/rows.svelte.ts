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
  #followers = 0
  #forgotten = 0
  #offs: (() => void)[] = []

  constructor(ask: () => Promise<Row[]>, ...topics: EventName[]) {
    this.#ask = ask
    this.#topics = topics
  }

  /**
   * Reads, and reads again at every event, until the returned function is called. Who comes while it reads is given that answer: two
   * pages of one list are one question.
   */
  follow(): () => void {
    this.#followers++
    if (this.#underway) this.#listen()
    else void this.load()
    let follows = true
    return () => {
      if (!follows) return
      follows = false
      this.#followers--
      this.#rest()
    }
  }

  /** Reads one answer at a time, and once more what has changed meanwhile: an old answer never comes after a new one. */
  load(): Promise<void> {
    this.#stale = true
    this.#listen()
    this.#underway ??= this.#read()
    return this.#underway
  }

  /** Forgets what was read, and what is being read. */
  forget(): void {
    this.#forgotten++
    this.list = []
    this.read = false
    this.fault = undefined
  }

  async #read(): Promise<void> {
    while (this.#stale) {
      this.#stale = false
      const before = this.#forgotten
      try {
        const list = await this.#ask()
        if (before === this.#forgotten) [this.list, this.read, this.fault] = [list, true, undefined]
      } catch (e) {
        if (before === this.#forgotten) this.fault = toFault(e)
      }
      if (before !== this.#forgotten && this.#followers > 0) this.#stale = true
    }
    this.#underway = undefined // in the same moment: what changes in the next one is read anew
    this.#rest()
  }

  /** Hears of changes while somebody looks, and while it reads: nobody who comes then misses one. */
  #listen(): void {
    if (this.#offs.length === 0) this.#offs = this.#topics.map((topic) => on(topic, () => void this.load()))
  }

  #rest(): void {
    if (this.#followers > 0 || this.#underway) return
    this.#offs.forEach((off) => off())
    this.#offs = []
  }
}
