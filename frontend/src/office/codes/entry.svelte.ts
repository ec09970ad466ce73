// What the counter writes down of a business that stands there. It stays until something came of it.
import { office, toFault, type AtCounter, type Fault, type IssuedPaper } from '$lib/api'

export type CounterAct = 'code' | 'register' | 'complete'

const nothing = (): AtCounter => ({ establishment: '', name: '', kana: '', postal: '', place: '', phone: '', address: '' }) // prettier-ignore

export class CounterEntry {
  act = $state<CounterAct>('code')
  of = $state<AtCounter>(nothing())
  fault = $state.raw<Fault>()
  busy = $state(false)
  /** The code that was issued last, and for whom. */
  paper = $state.raw<{ issued: IssuedPaper; of: AtCounter }>()

  /** Where the fault is; an establishment calls its place its address. */
  get field(): string {
    const { key, field } = this.fault ?? { key: '', field: '' }
    return key === 'establishment.unreadable' && field === 'address' ? 'place' : field
  }

  errorAt = (field: keyof AtCounter, words: (f: Fault) => string) =>
    this.fault && this.field === field ? words(this.fault) : ''

  /** Does what was chosen; true where it was done. */
  async go(): Promise<boolean> {
    if (this.busy) return false
    this.busy = true
    this.fault = undefined
    this.paper = undefined
    const of = $state.snapshot(this.of)
    try {
      if (this.act === 'code') this.paper = { issued: await office.issueCode(of), of }
      else if (this.act === 'register') await office.registerAddress(of)
      else await office.completeAccount(of)
      this.of = nothing()
      return true
    } catch (e) {
      this.fault = toFault(e)
      return false
    } finally {
      this.busy = false
    }
  }
}
