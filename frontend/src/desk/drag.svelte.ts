// Dragging something by pointer events: the drag of HTML does not work reliably in WebKitGTK.

/** How far the pointer must go before a press is a drag, in pixels. */
const slack = 6
/** How near to the area's side the pointer scrolls it, and by how much at a time, in pixels. */
const edge = 48
const step = 18

/** What a pointer does with something that may be dropped at places. */
export class Drag<Row extends object, Place> {
  row = $state.raw<Row>()
  /** Where it would be dropped. */
  over = $state.raw<Place>()
  x = $state(0)
  y = $state(0)
  #area: () => HTMLElement | undefined
  #placeAt: (under: Element | null, e: PointerEvent) => Place | undefined
  #drop: (row: Row, place: Place) => void
  #end: (() => void) | undefined

  /** area scrolls sideways while something is dragged; placeAt says which place an element under the pointer is of. */
  constructor(
    area: () => HTMLElement | undefined,
    placeAt: (under: Element | null, e: PointerEvent) => Place | undefined,
    drop: (row: Row, place: Place) => void,
  ) {
    this.#area = area
    this.#placeAt = placeAt
    this.#drop = drop
  }

  /** A press on it: it becomes a drag when the pointer moves. A finger scrolls; it has the menu. */
  press(row: Row, e: PointerEvent): void {
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
      if (row && over !== undefined) this.#drop(row, over)
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
    this.over = this.#placeAt(document.elementFromPoint(e.clientX, e.clientY), e)
    const area = this.#area()
    const box = area?.getBoundingClientRect()
    if (!area || !box) return
    if (e.clientX < box.left + edge) area.scrollLeft -= step
    else if (e.clientX > box.right - edge) area.scrollLeft += step
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
