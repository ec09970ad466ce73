// A posting that a clerk decides on: what is said of it stays here until it is sent, whatever goes wrong.
import {
  office,
  toFault,
  type Fault,
  type Ground,
  type Problem,
  type Remark,
  type ReviewView,
} from '$lib/api'

/** Renews that one is at it: well within the time after which others may decide. */
const renewEvery = 60_000

export class Deciding {
  view = $state.raw<ReviewView>()
  fault = $state.raw<Fault>()
  remarks = $state<Remark[]>([])
  ground = $state<Ground | ''>('')
  reason = $state('')
  busy = $state(false)
  /** It was to go back, and nobody said what is to be put right. */
  unsaid = $state(false)
  /** What is shown is newer than what was shown before; nothing was decided. */
  newer = $state(false)

  constructor(readonly id: string) {}

  /** Reads it, and stays at it until the returned function is called. */
  follow(): () => void {
    void this.read()
    const timer = setInterval(() => void this.read(), renewEvery)
    return () => {
      clearInterval(timer)
      void office.release(this.id).catch(() => undefined) // it ends by itself
    }
  }

  async read(): Promise<void> {
    try {
      const view = await office.review(this.id)
      if (this.view && view.mark !== this.view.mark) this.newer = true
      this.view = view
      this.fault = undefined
    } catch (e) {
      this.fault = toFault(e)
    }
  }

  /** Takes what the check found as a remark, once. */
  take(p: Problem): void {
    const field = p.fields[0] ?? ''
    if (!this.remarks.some((r) => r.field === field && r.text === p.message.ja))
      this.remarks.push({ field, text: p.message.ja })
  }

  add(field = ''): void {
    this.remarks.push({ field, text: '' })
  }

  drop(at: number): void {
    this.remarks.splice(at, 1)
  }

  accept = () => this.#decide((mark) => office.accept(this.id, mark))
  giveBack = () => {
    const said = this.remarks.filter((r) => r.text.trim() !== '')
    this.unsaid = said.length === 0
    if (this.unsaid && this.remarks.length === 0) this.add()
    return this.unsaid ? Promise.resolve(false) : this.#decide((mark) => office.giveBack(this.id, mark, said))
  }
  refuse = () => this.#decide((mark) => office.refuse(this.id, mark, this.ground, this.reason))

  /** What waits next, in the order of the box; empty where nothing else does. */
  async next(): Promise<string> {
    const waiting = await office.intake().catch(() => [])
    const here = waiting.findIndex((row) => row.id === this.id)
    const others = [...waiting.slice(here + 1), ...waiting.slice(0, Math.max(here, 0))]
    return others.find((row) => row.id !== this.id)?.id ?? ''
  }

  /** Decides; true where it was done. */
  async #decide(what: (mark: string) => Promise<unknown>): Promise<boolean> {
    if (this.busy || !this.view) return false
    this.busy = true
    this.fault = undefined
    this.newer = false
    try {
      await what(this.view.mark)
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
}
