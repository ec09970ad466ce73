// The office's side: what a clerk is shown.
import * as Office from '../../../wailsjs/go/bridge/Office'
import { ask } from './call'
import type { PostingKind, PostingState, RequestKind } from './types'

/** A posting that waits at the office for a decision, on itself or on a request. */
export type IntakeRow = {
  id: string
  business: string
  title: string
  kind: PostingKind
  state: PostingState
  /** Kind of the request that waits, or empty. */
  request: RequestKind | ''
  since: string
}

export const office = {
  /** What waits for a decision, the longest waiting first. */
  intake: () => ask<IntakeRow[]>(() => Office.Intake()),
}
