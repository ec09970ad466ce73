// The office's side: what a clerk is shown.
import * as Office from '../../../wailsjs/go/bridge/Office'
import { ask } from './call'
import { bridge } from '../../../wailsjs/go/models'
import type { TalkMessage } from './talks'
import type { Difference, IssuedPaper, Line, PostingKind, Problem, Remark, RequestKind } from './types'

/** What is asked of the office: that it takes a posting, verifies one that stands already, does what a request says, or answers. */
export type IntakeSort = RequestKind | 'submission' | 'brought' | 'establishment' | 'closing' | 'talk'

/** What waits in the intake box. */
export type IntakeRow = {
  /** Of the matter. */
  id: string
  /** Id of the posting or the talk, or the establishment's number. */
  about: string
  sort: IntakeSort
  business: string
  /** Of the establishment; empty where it has none yet. */
  number: string
  title: string
  kind: PostingKind | ''
  /** The business has not come to the counter. */
  provisional: boolean
  since: string
  /** Until that day the office means to answer. */
  due: string
  late: boolean
  /** Name of another clerk who is at it, or empty. */
  claimed: string
}

/** What every matter a clerk opens is shown with. */
export type MatterHead = {
  matter: string
  name: string
  /** Number of the establishment; empty where it has none yet. */
  business: string
  address: string
  phone: string
  /** Of what is shown: a decision says it, so that nobody decides on what they have not seen. */
  mark: string
  /** Name of another clerk who is at it, or empty. */
  claimed: string
  /** The clerk at work may decide. */
  may: boolean
}

/** A change of an establishment that waits. */
export type ChangeView = { head: MatterHead; since: string; changes: Difference[]; problems: Problem[] }

/** An account that its business has asked to close; so many postings end by it. */
export type ClosingAtOffice = { head: MatterHead; since: string; why: string; valid: number; waiting: number }

/** What a business and this office write to each other; posting and number are those of what it is about. */
export type TalkAtOffice = {
  head: MatterHead
  title: string
  posting: string
  number: string
  messages: TalkMessage[]
}

/** What of a posting that was brought is to be otherwise; what is empty stays. */
export type BroughtDecision = { number: string; received: string; expires: string }

/** What is written down of a business that stands at the counter. */
export type AtCounter = {
  /** 事業所番号 */
  establishment: string
  name: string
  kana: string
  postal: string
  /** Where it is. */
  place: string
  phone: string
  /** Mail address; not for a code. */
  address: string
}

/** An account creation code that nobody has used yet. */
export type OpenCodeRow = {
  /** The 4 characters that name it. */
  id: string
  business: string
  number: string
  /** A computer of the business asked for it. */
  own: boolean
  tries: number
  issued: string
  until: string
}
export type CodesView = { rows: OpenCodeRow[]; mayIssue: boolean; mayDrop: boolean }

/** Why an office may refuse a posting: the six items of the law. */
export const grounds = ['unlawful', 'farBelow', 'sanctioned', 'unstated', 'organised', 'silent'] as const
export type Ground = (typeof grounds)[number]

/** What a clerk looks at to decide on a posting, or on the request of it that waits. */
export type ReviewView = {
  head: MatterHead
  id: string
  title: string
  /** Kind of the request that waits, or empty. */
  request: RequestKind | ''
  /** The business says that it stands already. */
  brought: boolean
  /** Of the posting, or what it is said to be; empty before it is accepted. */
  number: string
  received: string
  expires: string
  /** How many postings of the business are valid today. */
  valid: number
  changes: Difference[]
  /** There were answers before to compare with. */
  compared: boolean
  problems: Problem[]
  /** Rules whose question the business has answered with 確認済み. */
  settled: string[]
  lines: Line[]
}

export const office = {
  /** Reads what waits of a posting; from then on the clerk at work is at it. */
  review: (id: string) => ask<ReviewView>(() => Office.Review(id)),
  /** The clerk at work is at a matter no more. */
  release: (matter: string) => ask<void>(() => Office.Release(matter)),
  verify: (id: string, mark: string, as: BroughtDecision) =>
    ask<void>(() => Office.Verify(id, mark, bridge.BroughtDecision.createFrom(as))),
  reject: (id: string, mark: string, reason: string) => ask<void>(() => Office.Reject(id, mark, reason)),
  change: (number: string) => ask<ChangeView>(() => Office.Change(number)),
  grantChange: (number: string, mark: string) => ask<void>(() => Office.GrantChange(number, mark)),
  declineChange: (number: string, mark: string, reason: string) =>
    ask<void>(() => Office.DeclineChange(number, mark, reason)),
  closing: (number: string) => ask<ClosingAtOffice>(() => Office.Closing(number)),
  closeAccount: (number: string, mark: string) => ask<void>(() => Office.CloseAccount(number, mark)),
  talk: (id: string) => ask<TalkAtOffice>(() => Office.Talk(id)),
  answerTalk: (id: string, mark: string, text: string) => ask<void>(() => Office.AnswerTalk(id, mark, text)),
  /** Gives the path back, or nothing where the person cancelled. */
  saveTalkFile: (message: string, file: number) =>
    ask<string>(() => Office.SaveTalkFile(bridge.TalkFileInput.createFrom({ message, file }))),
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
  codes: () => ask<CodesView>(() => Office.Codes()),
  issueCode: (of: AtCounter) => ask<IssuedPaper>(() => Office.IssueCode(bridge.AtCounter.createFrom(of))),
  /** Gives the path back, or nothing where the person cancelled. */
  saveCode: (of: AtCounter, code: string) =>
    ask<string>(() => Office.SaveCode(bridge.AtCounter.createFrom(of), code)),
  dropCode: (name: string) => ask<void>(() => Office.DropCode(name)),
  registerAddress: (of: AtCounter) =>
    ask<void>(() => Office.RegisterAddress(bridge.AtCounter.createFrom(of))),
  completeAccount: (of: AtCounter) =>
    ask<void>(() => Office.CompleteAccount(bridge.AtCounter.createFrom(of))),
  /** What waits for a decision, the longest waiting first. */
  intake: () => ask<IntakeRow[]>(() => Office.Intake()),
}
