// The office's side: what a clerk is shown.
import * as Office from '../../../wailsjs/go/bridge/Office'
import { ask } from './call'
import { bridge } from '../../../wailsjs/go/models'
import type { Difference, Line, PostingKind, PostingState, Problem, Remark, RequestKind } from './types'

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

/** Why an office may refuse a posting: the six items of the law. */
export const grounds = ['unlawful', 'farBelow', 'sanctioned', 'unstated', 'organised', 'silent'] as const
export type Ground = (typeof grounds)[number]

/** What a clerk looks at to decide on a posting, or on the request of it that waits. */
export type ReviewView = {
  row: IntakeRow
  /** Of the posting; empty before it is accepted. */
  number: string
  /** Of what is shown: a decision says it, so that nobody decides on what they have not seen. */
  mark: string
  businessNumber: string
  address: string
  phone: string
  /** How many postings of the business are valid today. */
  valid: number
  changes: Difference[]
  /** There were answers before to compare with. */
  compared: boolean
  problems: Problem[]
  lines: Line[]
  /** Name of another clerk who is at it, or empty. */
  claimed: string
  /** The clerk at work may decide. */
  may: boolean
}

export const office = {
  /** Reads what waits of a posting; from then on the clerk at work is at it. */
  review: (id: string) => ask<ReviewView>(() => Office.Review(id)),
  release: (id: string) => ask<void>(() => Office.Release(id)),
  /** Gives the posting's number. */
  accept: (id: string, mark: string) => ask<string>(() => Office.Accept(id, mark)),
  giveBack: (id: string, mark: string, remarks: Remark[]) =>
    ask<void>(() =>
      Office.Return(
        id,
        mark,
        remarks.map((r) => bridge.Remarked.createFrom(r)),
      ),
    ),
  refuse: (id: string, mark: string, ground: Ground | '', reason: string) =>
    ask<void>(() => Office.Refuse(id, mark, ground, reason)),
  /** What waits for a decision, the longest waiting first. */
  intake: () => ask<IntakeRow[]>(() => Office.Intake()),
}
