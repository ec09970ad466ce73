// What one room has to be done, worked out anew only when that room has something new: the others stay as they are.
import type { Moment, Source, Task } from '../task'

export class Share {
  readonly rows: Source['rows']
  readonly #source: Source
  readonly #at: Moment
  readonly tasks: Task[] = $derived.by(() => this.#source.tasks(this.#at))

  /** What of the moment is read is what it hangs on. */
  constructor(source: Source, at: Moment) {
    this.#source = source
    this.#at = at
    this.rows = source.rows
  }
}
