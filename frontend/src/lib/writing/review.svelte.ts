import { toFault } from '$lib/api'
import { i18n, sentence } from '$lib/i18n'
import type { Draft } from './draft.svelte'

/** The last look before a form is sent: what must be mended, what must be confirmed, what went wrong. */
export class Review {
  confirmed = $state<string[]>([])
  /** Whether everything typed is kept and judged. */
  ready = $state(false)
  busy = $state(false)
  fault = $state('')
  readonly errors = $derived.by(() => this.draft().problems.filter((p) => p.severity === 'error'))
  readonly warnings = $derived.by(() => this.draft().problems.filter((p) => p.severity === 'warning'))
  /** How many rules want to be confirmed still; one may speak of several places. */
  readonly left = $derived.by(
    () => new Set(this.warnings.map((p) => p.id).filter((id) => !this.confirmed.includes(id))).size,
  )

  /** draft is the one in hand: another takes its place where the program holds something newer. */
  constructor(private readonly draft: () => Draft) {}

  /** Keeps everything typed; read then brings what the page shows besides. */
  async begin(read: () => Promise<unknown>): Promise<void> {
    const kept = await this.draft().flush()
    try {
      await read()
    } catch (e) {
      this.fault = sentence(i18n.t, toFault(e))
    }
    this.ready = true
    const { saving } = this.draft()
    if (!kept && saving.kind === 'failed') this.fault = sentence(i18n.t, saving.fault)
  }

  /** Sends what was kept last, unless something is to be mended or confirmed first. */
  async send(what: (rev: number, confirmed: string[]) => Promise<void>): Promise<void> {
    if (this.busy) return
    const t = i18n.t.review
    this.fault = ''
    if (this.errors.length > 0) this.fault = t.stillErrors(i18n.f.number(this.errors.length))
    else if (this.left > 0) this.fault = t.stillWarnings(i18n.f.number(this.left))
    if (this.fault) return
    this.busy = true
    try {
      if (await this.draft().flush()) await what(this.draft().rev, [...this.confirmed])
      else this.fault = i18n.t.fault.storage
    } catch (e) {
      this.fault = sentence(i18n.t, toFault(e))
    } finally {
      this.busy = false
    }
  }
}
