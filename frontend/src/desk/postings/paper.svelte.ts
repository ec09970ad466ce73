// The 求人票 on the screen: its pages as the program draws them, which one is looked at, and how large.
import { postings, toFault, type Fault } from '$lib/api'

/** How wide a page may be, in widths of its place. */
export const zooms = [1, 1.25, 1.5, 2, 2.5, 3] as const

/** What may be drawn; anything else is left away, though backend/sheet draws nothing else. */
const drawn = 'svg, rect, text'

/** A page as an element, or nothing where there is none. */
export function drawing(page: string | undefined): Element[] {
  if (!page) return []
  const svg = new DOMParser().parseFromString(page, 'image/svg+xml').documentElement
  svg.querySelectorAll('*').forEach((e) => e.matches(drawn) || e.remove())
  return svg.matches('svg') ? [svg] : []
}

export class Paper {
  /** SVG in which nothing acts (ADR 22), a page each. */
  pages = $state.raw<string[]>([])
  at = $state(0)
  zoom = $state(1)
  fault = $state.raw<Fault>()
  #asked = 0

  constructor(zoom = 1) {
    this.zoom = zoom
  }

  /** Draws a posting anew; what is drawn stays until the new pages are there, and a late answer is passed over. */
  async draw(id: string, working: boolean): Promise<void> {
    const asked = ++this.#asked
    try {
      const pages = await postings.sheet(id, working)
      if (asked !== this.#asked) return
      this.pages = pages
      this.fault = undefined
      this.turn(0)
    } catch (e) {
      if (asked === this.#asked) this.fault = toFault(e)
    }
  }

  turn(by: number): void {
    this.at = Math.max(0, Math.min(this.at + by, this.pages.length - 1))
  }

  /** Whether there is a larger (1) or smaller (-1) size. */
  canZoom(by: number): boolean {
    return zooms[zooms.findIndex((z) => z === this.zoom) + by] !== undefined
  }

  enlarge(by: number): void {
    this.zoom = zooms[zooms.findIndex((z) => z === this.zoom) + by] ?? this.zoom
  }

  /** Turns to the page on which a question is answered, or a section begins; stays where none is named or found. */
  open(question: string, section: string): void {
    const page = question
      ? this.#with('data-keys', question)
      : section
        ? this.#with('data-section', section)
        : -1
    if (page >= 0) this.at = page
  }

  #with(attribute: string, word: string): number {
    const all = new RegExp(`${attribute}="([^"]*)"`, 'g')
    return this.pages.findIndex((p) => [...p.matchAll(all)].some((m) => m[1]?.split(' ').includes(word)))
  }
}
