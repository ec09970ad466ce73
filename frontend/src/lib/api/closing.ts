// Closing the account (backend/bridge/closing.go).
import * as Bound from '../../../wailsjs/go/bridge/Closing'
import { ask } from './call'

/** Empty while nobody asks; queued is asked here and not with the office, undoing taken back and not with it. */
export type ClosingStage = '' | 'queued' | 'asked' | 'undoing' | 'closed'
export type Closing = {
  stage: ClosingStage
  /** When the office was asked, or since when it is closed; empty for neither. */
  at: string
  /** Characters of what may be said beside it. */
  most: number
}

export const closing = {
  state: () => ask<Closing>(() => Bound.State()),
  ask: (why: string) => ask<Closing>(() => Bound.Ask(why)),
  undo: () => ask<Closing>(() => Bound.Undo()),
  /** By the system's dialog; the path, or empty where the person cancelled. */
  establishment: (format: 'csv' | 'xlsx') => ask<string>(() => Bound.Establishment(format)),
}
