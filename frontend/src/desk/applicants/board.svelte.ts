// The cards of the board in their columns, and where the focus goes among them.
import type { ApplicantRow, ApplicantStage } from '$lib/api'
import { inIme } from '$lib/jp'
import type { Moving } from './moving.svelte'
import { allStages, beside, exitKey, exits, stages } from './stages'

export type Columns = Record<ApplicantStage, ApplicantRow[]>

const none = (): Columns => ({
  notified: [],
  documented: [],
  screening: [],
  arranging: [],
  scheduled: [],
  interviewed: [],
  offered: [],
  joined: [],
  refused: [],
  declined: [],
  noshow: [],
  unreachable: [],
  cancelled: [],
})

/** What a key means at a card. */
export type CardAct = { go: string } | { move: ApplicantStage } | { exits: true } | { menu: true }

export class Board {
  /** Whether the cards of those whose selection has ended are seen. */
  unfolded = $state(false)
  /** The card that Tab leads to. */
  at = $state('')
  readonly columns = $derived.by(() => {
    const all = none()
    for (const row of this.rows()) all[this.moving.stageOf(row)].push(row)
    return all
  })
  /** The columns whose cards can be seen. */
  readonly seen = $derived.by(() => (this.unfolded ? allStages : stages))
  /** The card in the way of Tab: the last one, or the first there is. */
  readonly stop = $derived.by(() => {
    const ids = this.seen.flatMap((s) => this.columns[s].map((r) => r.id))
    return ids.includes(this.at) ? this.at : (ids[0] ?? '')
  })

  constructor(
    private readonly rows: () => ApplicantRow[],
    private readonly moving: Moving,
  ) {}

  row(id: string): ApplicantRow | undefined {
    return this.rows().find((r) => r.id === id)
  }

  /** Where a card is: its column, and its place in it. */
  placeOf(id: string): { stage: ApplicantStage; index: number } | undefined {
    for (const stage of this.seen) {
      const index = this.columns[stage].findIndex((r) => r.id === id)
      if (index >= 0) return { stage, index }
    }
    return undefined
  }

  /** The card that takes the focus when this one leaves its column. */
  after(id: string): string {
    const place = this.placeOf(id)
    if (!place) return ''
    const column = this.columns[place.stage]
    return (column[place.index + 1] ?? column[place.index - 1])?.id ?? ''
  }

  act(e: KeyboardEvent, id: string): CardAct | undefined {
    const row = this.row(id)
    const place = this.placeOf(id)
    if (!row || !place || inIme(e) || e.ctrlKey || e.metaKey || e.altKey) return undefined
    const { stage, index } = place
    if (e.shiftKey && (e.key === 'ArrowRight' || e.key === 'ArrowLeft')) {
      const to = beside(stage, e.key === 'ArrowRight' ? 1 : -1)
      return to && { move: to }
    }
    if (e.key === 'ContextMenu' || (e.shiftKey && e.key === 'F10')) return { menu: true }
    if (e.shiftKey) return undefined
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(e.code)?.[1] ?? ''
    const asked = stages[Number(digit) - 1]
    if (asked) return { move: asked }
    if (digit === exitKey) return { exits: true }
    const column = this.columns[stage]
    const to = {
      ArrowDown: column[index + 1],
      ArrowUp: column[index - 1],
      Home: column[0],
      End: column.at(-1),
      ArrowRight: this.#beside(stage, index, 1),
      ArrowLeft: this.#beside(stage, index, -1),
    }[e.key]
    if (to) return { go: to.id }
    return e.key.toLowerCase() === 'm' ? { menu: true } : undefined
  }

  /** The card at the same height in the next column that has any. */
  #beside(stage: ApplicantStage, index: number, by: number): ApplicantRow | undefined {
    for (let i = this.seen.indexOf(stage) + by; ; i += by) {
      const next = this.seen[i]
      if (!next) return undefined
      const column = this.columns[next]
      if (column.length > 0) return column[Math.min(index, column.length - 1)]
    }
  }

  /** How many have ended in each way. */
  ended(): { stage: ApplicantStage; rows: ApplicantRow[] }[] {
    return exits.map((stage) => ({ stage, rows: this.columns[stage] }))
  }
}
