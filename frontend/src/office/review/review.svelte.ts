// A posting that a clerk decides on: what is said of it stays here until it is sent, whatever goes wrong.
import {
  office,
  type BroughtDecision,
  type Ground,
  type Problem,
  type Remark,
  type ReviewView,
} from '$lib/api'
import { Matter } from '../matter/matter.svelte'

export class Deciding extends Matter<ReviewView> {
  remarks = $state<Remark[]>([])
  ground = $state<Ground | ''>('')
  reason = $state('')
  /** Of one that was brought. */
  as = $state<BroughtDecision>({ number: '', received: '', expires: '' })
  /** It was to go back, and nobody said what is to be put right. */
  unsaid = $state(false)

  constructor(readonly id: string) {
    super(() => office.review(id))
  }

  override async read(): Promise<void> {
    const first = this.view === undefined
    await super.read()
    if (first && this.view) {
      const { number, received, expires } = this.view
      this.as = { number, received, expires }
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

  accept = () => this.decide((mark) => office.accept(this.id, mark))
  giveBack = () => {
    const said = this.remarks.filter((r) => r.text.trim() !== '')
    this.unsaid = said.length === 0
    if (this.unsaid && this.remarks.length === 0) this.add()
    return this.unsaid ? Promise.resolve(false) : this.decide((mark) => office.giveBack(this.id, mark, said))
  }
  refuse = () => this.decide((mark) => office.refuse(this.id, mark, this.ground, this.reason))
  verify = () => this.decide((mark) => office.verify(this.id, mark, $state.snapshot(this.as)))
  reject = () => {
    this.unsaid = this.reason.trim() === ''
    return this.unsaid
      ? Promise.resolve(false)
      : this.decide((mark) => office.reject(this.id, mark, this.reason))
  }
}
