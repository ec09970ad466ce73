// What a person carries to the office, and what came of it (backend/bridge).
import type { Remark, RequestKind } from './types'

/** What an office decided, as a person records it; days are YYYY-MM-DD, or as they are typed. */
export type DecisionKind = 'accepted' | 'returned' | 'refused' | 'granted' | 'declined' | 'dropped'
export type Decision = {
  event: DecisionKind | ''
  on: string
  number: string
  received: string
  expires: string
  remarks: Remark[]
  reason: string
}
/** One thing a person carries to the office. */
export type Task = {
  id: string
  /** To file a posting, to ask for something about one, or to say that a request is taken back. */
  errand: 'file' | 'ask' | 'retire'
  kind: RequestKind | ''
  since: string
  /** Empty while it is open. */
  doneAt: string
  /** What can have become of it. */
  may: DecisionKind[]
  said: Decision
  /** The record can be corrected or taken back. */
  undo: boolean
}
