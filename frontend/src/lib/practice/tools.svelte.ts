// The practice world's tools: what the person does as the clerk at the counter, and the mail that can be read.
import {
  on,
  practice,
  toFault,
  type Fault,
  type IssuedPaper,
  type PracticeMail,
  type Visitor,
} from '$lib/api'
import { half } from '$lib/jp'

export type CounterAct = 'issue' | 'register' | 'complete'

export class Tools {
  mails = $state.raw<PracticeMail[]>([])
  act = $state<CounterAct>('issue')
  visitor = $state<Visitor>({ establishment: '', name: '', phone: '', address: '' })
  paper = $state.raw<IssuedPaper>()
  /** Which act was done last, and for which address. */
  done = $state.raw<{ act: CounterAct; address: string }>()
  fault = $state.raw<Fault>()
  #busy = false

  constructor(sample: Partial<Visitor>) {
    Object.assign(this.visitor, sample)
  }

  /** Reads the mail, and again at every delivery, until the returned function is called. */
  follow(): () => void {
    void this.read()
    return on('practice', () => void this.read())
  }

  async read(): Promise<void> {
    await this.#attempt(async () => {
      this.mails = await practice.mails()
    })
  }

  choose(act: CounterAct): void {
    this.act = act
    this.done = this.fault = undefined
  }

  /** Does what the visitor came for. */
  async serve(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    this.done = this.fault = undefined
    const v = {
      ...this.visitor,
      address: half(this.visitor.address).trim(),
      establishment: half(this.visitor.establishment),
    }
    await this.#attempt(async () => {
      if (this.act === 'issue') this.paper = await practice.issueCode(v)
      else await (this.act === 'register' ? practice.registerAddress(v) : practice.complete(v))
      this.done = { act: this.act, address: v.address }
    })
    this.#busy = false
  }

  /** Saves the paper that was issued last. */
  async save(): Promise<void> {
    const code = this.paper?.code
    if (code) await this.#attempt(async () => void (await practice.savePaper({ ...this.visitor }, code)))
  }

  async #attempt(what: () => Promise<void>): Promise<void> {
    try {
      await what()
    } catch (e) {
      this.fault = toFault(e)
    }
  }
}
