// A side of the program as the window needs it: a table of its pages. The shell draws whichever it is given and knows none.
import type { StartView } from '$lib/api'
import type { Dictionary } from '$lib/i18n'
import type { IconName, Toasts } from '$lib/ui'
import type { Drafts } from '$lib/writing'
import type { Component } from 'svelte'
import type { Address } from './address'
import type { Session } from './session.svelte'

/** What every page is given; it takes what it needs. */
export type PageProps = {
  /** What the address says behind the page's own part. */
  rest: string[]
  query: string
  session: Session
  drafts: Drafts
  toasts: Toasts
  go: (path: string) => void
  /** Like go, but the way back skips the present page. */
  replace: (path: string) => void
  /** Closes what is open, with everything typed kept. */
  leave: () => Promise<void>
}

export type Page = {
  /** Its address below the side's root. `/*` at its end takes all addresses below it, too. The first row that fits counts. */
  path: string
  show: Component<PageProps>
  /** Stands before the title in the menu. */
  icon: IconName
  /** Its place in the menu. A page without one is reached from other pages. */
  menu?: {
    title: Exclude<keyof Dictionary['nav'], 'label'>
    /** Alt and this digit lead there. */
    key?: number
    /** Stands beside the title, such as how many wait there. */
    badge?: Component
  }
  /** Whether it is there for what is open; without it, always. */
  opens?: (view: StartView) => boolean
  /** Path of the page in whose place of the menu it stands. */
  within?: string
  /** Whether the page itself leads the focus when the address changes from one such place to another. */
  leads?: (rest: string[]) => boolean
}

export type Side = {
  name: keyof Dictionary['sides']
  /** The first part of its addresses; empty for the side the window opens with. */
  root: string
  /** Where nothing fits the address, the first one is shown. */
  pages: [Page, ...Page[]]
  /** Whether it can be looked at now. */
  opens: (view: StartView) => boolean
  /** Who works at it, for the head of the window. */
  who: (view: StartView, t: Dictionary) => string
  /** Finds everything of the side, opened by Ctrl+K or ⌘K from wherever one is. */
  palette?: Component<PageProps & { open: boolean }, object, 'open'>
  /** Stands above each of its pages. */
  bar?: Component<PageProps>
  /** Where the letters of its line are listed; without it there is no line to show. */
  letters?: string
}

/** A side with the pages that are there for what is open; the first one always is. */
export function openPages(side: Side, view: StartView | undefined): Side {
  const [first, ...more] = side.pages
  return { ...side, pages: [first, ...more.filter((p) => !p.opens || (view && p.opens(view)))] }
}

/** Where an address leads. */
export type Place = { side: Side; page: Page; rest: string[] }

/** Finds the side, the page, and what stands behind the page's own part. */
export function placeOf(sides: [Side, ...Side[]], { parts }: Address): Place {
  const side = sides.find((s) => s.root !== '' && s.root === parts[0]) ?? sides[0]
  const below = side.root === '' ? parts : parts.slice(1)
  for (const page of side.pages) {
    const own = page.path.split('/').filter(Boolean)
    const open = own.at(-1) === '*'
    if (open) own.pop()
    const fits = own.every((part, i) => part === below[i]) && (open || below.length === own.length)
    if (fits) return { side, page, rest: below.slice(own.length) }
  }
  return { side, page: side.pages[0], rest: [] }
}

/** The address of a page that takes one. */
export const hrefOf = (side: Side, page: Page): string =>
  '#/' + [side.root, page.path.replace(/\/?\*$/, '')].filter(Boolean).join('/')
