// The hands at the board: a key, a drop or a menu moves a card, and the focus goes with it.
import type { ApplicantRow, ApplicantStage } from '$lib/api'
import { tick } from 'svelte'
import type { Board } from './board.svelte'
import type { Moving } from './moving.svelte'

/** For how many frames a card that was scrolled to is waited for. */
const patience = 60

export class Hands {
  /** The card that is to have the focus. */
  #wanted = ''

  constructor(
    private readonly board: Board,
    private readonly moving: Moving,
    private readonly page: {
      area: () => HTMLElement | undefined
      /** Brings a card's place into the page. */
      reveal: (stage: ApplicantStage, index: number) => void
      /** Opens the menu of a card, or asks how the selection ended. */
      ask: (row: ApplicantRow, at: HTMLElement, exits: boolean) => void
    },
  ) {}

  /** Puts the focus on a card, wherever its column is scrolled to. */
  async focus(id: string): Promise<void> {
    const place = this.board.placeOf(id)
    if (!place) return
    this.#wanted = id
    this.page.reveal(place.stage, place.index)
    for (let frames = 0; frames < patience && !this.#cardAt(id) && this.#wanted === id; frames++)
      await new Promise((drawn) => requestAnimationFrame(drawn))
    if (this.#wanted !== id) return
    this.board.at = id
    const card = this.#cardAt(id)
    card?.focus({ preventScroll: true })
    card?.closest('[role=listitem]')?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }

  /** The focus goes with the card, or to its neighbour where the card is folded away or stands where it was. */
  async move(row: ApplicantRow, stage: ApplicantStage): Promise<void> {
    const neighbour = this.board.after(row.id)
    const follow = async () => {
      await tick()
      await this.focus(this.board.placeOf(row.id) ? row.id : neighbour)
    }
    const done = this.moving.move([row], stage)
    await follow()
    await done
    if (document.activeElement === document.body) await follow()
  }

  /** Takes the last move back; the focus goes with the card, if it was on one. */
  async undo(): Promise<void> {
    const among = this.page.area()?.contains(document.activeElement)
    const [row] = await this.moving.undo()
    await tick()
    if (row && (among || document.activeElement === document.body)) await this.focus(row.id)
  }

  key(e: KeyboardEvent): void {
    const card = e.target instanceof Element ? e.target.closest<HTMLElement>('[data-card]') : null
    const id = card?.dataset['card'] ?? ''
    const act = card ? this.board.act(e, id) : undefined
    const row = this.board.row(id)
    if (!act || !card || !row) return
    e.preventDefault()
    if ('go' in act) void this.focus(act.go)
    else if ('move' in act) void this.move(row, act.move)
    else this.page.ask(row, card, 'exits' in act)
  }

  #cardAt(id: string): HTMLElement | null | undefined {
    return this.page.area()?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)
  }
}
