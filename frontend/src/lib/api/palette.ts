// What is looked through from everywhere (backend/bridge/palette.go).
import type { Words } from '$lib/gen'
import * as Palette from '../../../wailsjs/go/bridge/Palette'
import { ask } from './call'

export type HitKind = 'applicant' | 'posting' | 'mail' | 'talk' | 'notice' | 'search'
export type Hit = {
  kind: HitKind
  /** Of a mail: the applicant's. */
  id: string
  title: Words
  /** Of an applicant: the posting's title; of a posting: its number; of a mail: whose it is. */
  sub: string
  /** Stage of an applicant or of a posting, or empty. */
  state: string
  /** Higher comes first. */
  score: number
}

export const palette = {
  /** Reads what is looked through. */
  begin: () => ask<void>(() => Palette.Begin()),
  /** Forgets it again. */
  end: () => ask<void>(() => Palette.End()),
  /** The best hits; of an empty text what was changed last. Deep, in all answers of postings, too: not at every key. */
  find: (text: string, deep: boolean) => ask<Hit[]>(() => Palette.Find(text, deep)),
}
