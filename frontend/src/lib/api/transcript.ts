// Forms that are typed over on the official page (backend/bridge/transcript.go).
import type { Words } from '$lib/gen'
import * as Postings from '../../../wailsjs/go/bridge/Postings'
import { ask } from './call'

/** One answer as it is entered there. */
export type TypedEntry = {
  section: string
  key: string
  label: Words
  /** What the row is called that the question stands in; or empty. */
  row: Words
  way: 'type' | 'select' | 'clear'
  text: Words
  unit: Words
  /** What stands there now. */
  was: Words
}
export type Transcript = {
  sections: { key: string; label: Words }[]
  entries: TypedEntry[]
  /** By key, what was typed: an answer that has changed since is to be typed again. */
  typed: Record<string, string>
  /** Only what is to be changed there is listed. */
  changes: boolean
  /** The names and the order have not been compared with the official page. */
  unverified: boolean
}

export const transcript = {
  /** Of a posting; of the establishment where id is empty. */
  open: (id: string) => ask<Transcript>(() => Postings.Transcript(id)),
  /** Asks where to save it as PDF; empty where the person cancelled. */
  save: (id: string) => ask<string>(() => Postings.SaveTranscript(id)),
  typed: (id: string, key: string, text: string) => ask<void>(() => Postings.Typed({ id, key, text })),
  copy: (text: string) => ask<void>(() => Postings.Copy(text)),
  /** Keeps the window small and on top, or as it was; whether the desktop allows that. */
  shrink: (small: boolean) => ask<boolean>(() => Postings.Shrink(small)),
}
