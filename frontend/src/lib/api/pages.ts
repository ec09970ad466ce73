// Pages of the public employment service that a person saved (backend/bridge/pages.go).
import type { Line, PostingKind, Values, Words } from '$lib/gen'
import * as Postings from '../../../wailsjs/go/bridge/Postings'
import { bridge } from '../../../wailsjs/go/models'
import { ask } from './call'
import type { Difference } from './types'

/** The largest page that is read, in bytes. */
export const pageMost = 50 << 20

/** What a saved page is, and what it would become here. */
export type PageLook = {
  kind: PostingKind
  title: string
  number: string
  received: string
  expires: string
  /** What goes into the form. */
  lines: Line[]
  /** What has no place in it, word for word. */
  notPlaced: { id: string; label: string; text: string; field?: string }[]
  /** Id of the posting here that has its number, or empty. */
  known: string
  /** That posting here against the page. */
  changes: Difference[]
  /** The establishment here against the page, with the answers that would settle it. */
  place: PlaceDifference[]
  /** Whether it can be kept as a posting that stands at the office. */
  stands: boolean
}
export type PlaceDifference = { keys: string[]; label: Words; before: Words; after: Words; answers: Values }
/** What came of it; given back it is taken back. */
export type PagesTaken = { postings: string[]; before: Values }

export const publicPages = {
  read: (data: string) => ask<PageLook>(() => Postings.ReadPage(data)),
  /** Pages in base64, each as a posting that stands or as a draft, and answers of the establishment. */
  take: (pages: { data: string; stands: boolean }[], place: Values) =>
    ask<PagesTaken>(() => Postings.TakePages(bridge.PagesInput.createFrom({ pages, place }))),
  leave: (taken: PagesTaken) => ask<void>(() => Postings.LeavePages(bridge.PagesTaken.createFrom(taken))),
}
