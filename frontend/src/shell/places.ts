// Where the person was on each page, so that the way back leads there and the way forward starts at the top.

/** How long a page may take to show its text before its place is no longer sought, in milliseconds. */
const patience = 1500

type Place = { top: number; link: string }

/** The page in view: what scrolls, and what holds its text. */
export class Places {
  #known = new Map<number, Place>()
  #next = 1
  #now = 0

  constructor(private readonly main: () => HTMLElement | null) {
    this.#now = this.#mark()
  }

  /** Remembers the page that is being left, and takes the number of the one that comes. */
  leave(): { back: boolean } {
    const main = this.main()
    const at = document.activeElement
    const link = at instanceof HTMLAnchorElement && main?.contains(at) ? (at.getAttribute('href') ?? '') : ''
    this.#known.set(this.#now, { top: main?.scrollTop ?? 0, link })
    const back = numberOf(history.state) !== undefined
    this.#now = this.#mark()
    return { back }
  }

  /** Puts the person where they were on this page, or at the title of a page they come to anew. */
  arrive(back: boolean): void {
    const place = back ? this.#known.get(this.#now) : undefined
    const until = Date.now() + patience
    const seek = () => {
      const main = this.main()
      const title = main?.querySelector<HTMLElement>('h1')
      if (main && title) {
        const there = this.#settle(main, title, place)
        if (there || Date.now() > until) return
      }
      if (Date.now() < until) requestAnimationFrame(seek)
    }
    seek()
  }

  /** Whether the place is reached; a list that is still being drawn is too short at first. */
  #settle(main: HTMLElement, title: HTMLElement, place: Place | undefined): boolean {
    const links = [...main.querySelectorAll<HTMLElement>('a[href]')]
    const link = place?.link ? links.find((a) => a.getAttribute('href') === place.link) : undefined
    main.scrollTop = place?.top ?? 0
    const reached = Math.abs(main.scrollTop - (place?.top ?? 0)) < 2 && (!place?.link || link !== undefined)
    // What a page has put into focus by itself, such as a list of errors, keeps it.
    const taken = document.activeElement !== main && main.contains(document.activeElement)
    if (!taken || link) {
      title.tabIndex = -1
      ;(link ?? title).focus({ preventScroll: true })
    }
    return reached
  }

  /** The number of this entry of the history; a new one gets the next. */
  #mark(): number {
    const known = numberOf(history.state)
    if (known !== undefined) return known
    // Numbers go on after a reload, which keeps the history.
    const n = Date.now() * 100 + (this.#next++ % 100)
    history.replaceState({ place: n }, '')
    return n
  }
}

const numberOf = (state: unknown): number | undefined =>
  typeof state === 'object' && state !== null && 'place' in state && typeof state.place === 'number'
    ? state.place
    : undefined
