// What waits for a clerk and is open before them: read anew while they are at it, decided on as they saw it.
import { office, toFault, type Fault, type MatterHead } from '$lib/api'
import type { Toasts } from '$lib/ui'
import { paths } from '../paths'

/** Renews that one is at it: well within the time after which others may decide. */
const renewEvery = 60_000

export class Matter<V extends { head: MatterHead }> {
  view = $state.raw<V>()
  fault = $state.raw<Fault>()
  busy = $state(false)
  /** What is shown is newer than what was shown before; nothing was decided. */
  newer = $state(false)
  #look: () => Promise<V>

  constructor(look: () => Promise<V>) {
    this.#look = look
  }

  /** The clerk at work may decide, and nobody else is at it. */
  get open(): boolean {
    return this.view !== undefined && this.view.head.may && !this.view.head.claimed
  }

  /** Reads it, and stays at it until the returned function is called. */
  follow(): () => void {
    void this.read()
    const timer = setInterval(() => void this.read(), renewEvery)
    return () => {
      clearInterval(timer)
      if (this.view) void office.release(this.view.head.matter).catch(() => undefined) // it ends by itself
    }
  }

  async read(): Promise<void> {
    try {
      const view = await this.#look()
      if (this.view && view.head.mark !== this.view.head.mark) this.newer = true
      this.view = view
      this.fault = undefined
    } catch (e) {
      this.fault = toFault(e)
    }
  }

  /** Decides on what is shown; true where it was done. What came meanwhile is shown instead. */
  async decide(what: (mark: string) => Promise<unknown>): Promise<boolean> {
    if (this.busy || !this.view) return false
    this.busy = true
    this.fault = undefined
    this.newer = false
    try {
      await what(this.view.head.mark)
      return true
    } catch (e) {
      const fault = toFault(e)
      if (fault.key === 'office.newer') await this.read()
      else this.fault = fault
      return false
    } finally {
      this.busy = false
    }
  }

  /** Where what waits next is answered, in the order of the box; the box where nothing else does. */
  async next(): Promise<string> {
    const waiting = await office.intake().catch(() => [])
    const own = this.view?.head.matter
    const here = waiting.findIndex((row) => row.id === own)
    const others = [...waiting.slice(here + 1), ...waiting.slice(0, Math.max(here, 0))]
    const then = others.find((row) => row.id !== own && !row.claimed)
    return then ? paths.of(then) : paths.intake()
  }

  /** Says what was done once it is, and goes on to what waits next. */
  async done(
    what: Promise<boolean>,
    said: string,
    toasts: Toasts,
    go: (path: string) => void,
  ): Promise<void> {
    if (!(await what)) return
    toasts.say(said)
    go(await this.next())
  }
}
