// What is to be done now, out of all rooms: read again when a room or the day changes, and worked out anew for that room alone.
import { Today } from '$lib/jp/today.svelte'
import type { Followed, Moment, Source, Task } from '../task'

/** How often the clock is looked at, in milliseconds. */
const every = 30_000

/** What one room has to be done. What of the moment it reads is what it hangs on. */
class Share {
  readonly #source: Source
  readonly #at: Moment
  readonly tasks: Task[] = $derived.by(() => this.#source.tasks(this.#at))

  constructor(source: Source, at: Moment) {
    this.#source = source
    this.#at = at
  }
}

export class Todo implements Moment {
  now = $state.raw(new Date())
  readonly #clock = new Today()
  readonly #shares: Share[]
  /** All that is read for it, each once. */
  readonly read: readonly Followed[]
  /** As the rooms stand. */
  readonly tasks: Task[] = $derived.by(() => this.#shares.flatMap((share) => share.tasks))

  /** first are asked for before all others. */
  constructor(sources: readonly Source[], ...first: Followed[]) {
    this.#shares = sources.map((source) => new Share(source, this))
    this.read = [...new Set([...first, ...sources.flatMap((source) => source.rows)])]
  }

  get today(): string {
    return this.#clock.day
  }

  /** Follows the rooms and the clock until the returned function is called. */
  follow(): () => void {
    const offs = this.read.map((one) => one.follow())
    offs.push(this.#clock.follow(() => this.read.forEach((one) => void one.load())))
    const timer = setInterval(() => (this.now = new Date()), every)
    return () => {
      clearInterval(timer)
      offs.forEach((off) => off())
    }
  }
}
