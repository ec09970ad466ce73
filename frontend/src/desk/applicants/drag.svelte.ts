// Dragging a card by pointer events: the drag of HTML does not work reliably in WebKitGTK.
import type { ApplicantRow, ApplicantStage } from '$lib/api'
import { allStages } from './stages'

/** How far the pointer must go before a press is a drag, in pixels. */
const slack = 6
/** How near to the board's side the pointer scrolls it, and by how much at a time, in pixels. */
const edge = 48
const step = 18

/** What a pointer does with a card. */
export class Drag {
  row = $state.raw<ApplicantRow>()
  /** Where it would be dropped. */
  over = $state<ApplicantStage>()
  x = $state(0)
  y = $state(0)
  #board: () => HTMLElement | undefined
  #drop: (row: ApplicantRow, stage: ApplicantStage) => void
  #end: (() => void) | undefined

  constructor(
    board: () => HTMLElement | undefined,
    drop: (row: ApplicantRow, stage: ApplicantStage) => void,
  ) {
    this.#board = board
    this.#drop = drop
  }

  /** A press on a card: it becomes a drag when the pointer moves. A finger scrolls; it has the menu. */
  press(row: ApplicantRow, e: PointerEvent): void {
    if (e.button !== 0 || e.pointerType === 'touch') return
    if (e.target instanceof Element && e.target.closest('button')) return
    this.#end?.()
    const from = { x: e.clientX, y: e.clientY }
    const move = (m: PointerEvent) => {
      // Let go where nobody could see it: outside of the window.
      if (m.buttons === 0) return this.#end?.()
      if (!this.row && Math.hypot(m.clientX - from.x, m.clientY - from.y) < slack) return
      this.row ??= row
      m.preventDefault()
      this.#at(m)
    }
    const up = (u: PointerEvent) => {
      const { row, over } = this
      if (row) {
        this.#at(u)
        swallowClick()
      }
      this.#end?.()
      if (row && over) this.#drop(row, over)
    }
    const cancel = () => this.#end?.()
    const key = (k: KeyboardEvent) => {
      if (k.key !== 'Escape' || !this.row) return
      k.preventDefault()
      swallowClick()
      cancel()
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', cancel)
    window.addEventListener('blur', cancel)
    window.addEventListener('keydown', key, true)
    this.#end = () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', cancel)
      window.removeEventListener('blur', cancel)
      window.removeEventListener('keydown', key, true)
      this.row = this.over = this.#end = undefined
    }
  }

  end(): void {
    this.#end?.()
  }

  #at(e: PointerEvent): void {
    this.x = e.clientX
    this.y = e.clientY
    const column = document.elementFromPoint(e.clientX, e.clientY)?.closest<HTMLElement>('[data-stage]')
    this.over = allStages.find((s) => s === column?.dataset['stage'])
    const board = this.#board()
    const box = board?.getBoundingClientRect()
    if (!board || !box) return
    if (e.clientX < box.left + edge) board.scrollLeft -= step
    else if (e.clientX > box.right - edge) board.scrollLeft += step
  }
}

/** The click that follows the end of a drag is not meant for what lies there. */
function swallowClick(): void {
  const swallow = (e: MouseEvent) => {
    e.preventDefault()
    e.stopPropagation()
  }
  window.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', swallow, true), 0)
}
