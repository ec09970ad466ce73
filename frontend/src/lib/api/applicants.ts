// People who applied (backend/desk/applicants), as the business's own room keeps them.
import type { ApplicantStage, Mark, Problem, Progress, Values, Words } from '$lib/gen'
import * as Applicants from '../../../wailsjs/go/bridge/Applicants'
import { ask } from './call'
import type { TableInput, TablePreview, TableView } from './tables'
import type { Saved } from './types'

export type { ApplicantStage }

export type ApplicantRoute = 'office' | 'online' | 'direct' | 'media'
/** What is due next, and on which day. */
export type DueKind = '' | 'documents' | 'interview' | 'arranging' | 'answer' | 'result' | 'retention'
/** How a registered result stands at the office. */
export type Registered = '' | 'sent' | 'taken' | 'closed' | 'draft'
export type ApplicantRow = {
  id: string
  name: string
  kana: string
  posting: string
  route: ApplicantRoute
  /** Of own media: where they saw the posting. */
  media: string
  stage: ApplicantStage
  /** In this stage since. */
  since: string
  /** Day they applied. */
  on: string
  due: string
  dueKind: DueKind
  result: '' | 'hired' | 'rejected' | 'withdrawn'
  registered: Registered
  documents: number
  notes: number
  /** Mails that nobody has looked at. */
  new: number
  /** The interview that is fixed, or empty. */
  meeting: string
  doubles: number
  updatedAt: string
}
/** Words of a note that should not be kept, and why. */
export type NoteMark = { mark: Mark; why: Words }
export type ApplicantNote = { id: string; at: string; by: string; text: string; marks: NoteMark[] }
export type ApplicantDocument = {
  id: string
  name: string
  /** A media type. */
  type: string
  size: number
  cameAt: string
  by: string
}
/** What somebody of us, or the office, did. */
export type ApplicantEvent = { at: string; by: string; kind: string; from: string; to: string }
/** What was written elsewhere at the same time and did not win. */
export type LostValue = { field: string; value: string; by: string; at: string }
/** Somebody who may be the same person, and by what that is thought. */
export type Double = { id: string; name: string; posting: string; why: 'name' | 'mail' | 'phone' | 'birth' }
export type OutcomeView = {
  values: Values
  problems: Problem[]
  progress: Progress[]
  /** Of the revision that was sent last; 0 before the first. */
  number: number
  state: Registered
  /** Why the office would not have it: closed, unknown, erased. */
  reason: string
  at: string
  /** It is not what was registered last. */
  changed: boolean
  /** Last day on which it can be registered on line; empty while the posting is valid. */
  until: string
  /** The office knows of this applicant. */
  through: boolean
}
export type ApplicantPage = {
  row: ApplicantRow
  postingTitle: string
  postingNumber: string
  values: Values
  problems: Problem[]
  progress: Progress[]
  notes: ApplicantNote[]
  documents: ApplicantDocument[]
  history: ApplicantEvent[]
  lost: LostValue[]
  doubles: Double[]
  /** Other applications of the same person. */
  joined: ApplicantRow[]
  outcome: OutcomeView
  /** Stages one would go to next. */
  next: ApplicantStage[]
  /** Stages that cannot be gone to, with the key of the sentence that says why. */
  guards: { stage: ApplicantStage; why: string }[]
  /** Day on which it is to be erased; empty while nothing is decided. */
  eraseOn: string
  /** Months it is kept from the end of the selection. */
  keep: number
  /** Why the office took the introduction back, or empty. */
  withdrawn: string
}
/** What became of those who applied to a posting, or to all. */
export type ApplicantFigures = {
  people: number
  /** How many came to a stage or beyond it, how many are there now, and the median days of those who left it; -1 of none. */
  funnel: { stage: ApplicantStage; reached: number; here: number; days: number }[]
  /** By a route, or by what was written of own media; the one that brought most first. */
  sources: { name: string; came: number; joined: number }[]
  /** Promised answers that were given in time, and those that were not. */
  kept: number
  late: number
  /** Those in which something happened, YYYY-MM, the oldest first. */
  months: { name: string; came: number; decided: number; joined: number }[]
}
/** What a move came to: the token that takes it back, empty where nobody moved. */
/** A paper to an applicant: a decision, what goes along with papers that go back, an invitation. */
export type SlipKind = 'decision' | 'return' | 'invitation'
export type Slip = { person: string; title: string; text: string }
/** What a list of applicants can say of each: applicant.RosterItem. */
export const rosterItems = ['on', 'route', 'stage', 'posting', 'phone', 'mail', 'space'] as const
export type RosterItem = (typeof rosterItems)[number]
export const usualRoster: RosterItem[] = rosterItems.filter((i) => i !== 'space')
export type Moved = { undo: string; moved: number }
/** A document to be shown: pictures are made anew, a PDF is as it came; empty where only the system's program can show it. */
export type ShownDocument = { name: string; type: string; data: string }

/** What would follow if a posting were cancelled now. */
export type Filling = {
  /** How many it is to hire; 0 where it does not say. */
  places: number
  hired: number
  filled: boolean
  /** Still in selection. */
  open: ApplicantRow[]
  /** The office waits for their result. */
  owed: ApplicantRow[]
  /** Where else it was seen. */
  media: string[]
}
/** An interview as a calendar shows it. */
export type Planned = {
  id: string
  of: string
  name: string
  posting: string
  start: string
  minutes: number
  place: string
  link: string
  with: string
  state: 'proposed' | 'fixed' | 'answered' | 'accepted' | 'tentative' | 'declined'
  /** Of an answer that nobody has taken over. */
  said: string
  clash: boolean
}
export type WeekDay = { on: string; holiday: { ja: string; en: string }; off: boolean }
export type Week = {
  /** From Monday on. */
  days: WeekDay[]
  /** The first one first. */
  planned: Planned[]
  /** Hours of work, minutes after midnight; both 0 where nobody says them. */
  from: number
  to: number
  /** Day of the first interview after today, or empty. */
  next: string
}

export const applicants = {
  list: () => ask<ApplicantRow[]>(() => Applicants.List()),
  /** Who wrote, with how many new mails, and who came through the office, and nobody has looked at. */
  news: () => ask<{ id: string; mails: number }[]>(() => Applicants.News()),
  /** For whom something is due by today, by id. */
  waiting: () => ask<string[]>(() => Applicants.Waiting()),
  /** Ids of those who hold the text anywhere. */
  find: (text: string) => ask<string[]>(() => Applicants.Find(text)),
  /** Of one posting, or of all where it is empty. */
  figures: (posting: string) => ask<ApplicantFigures>(() => Applicants.Figures(posting)),
  open: (id: string) => ask<ApplicantPage>(() => Applicants.Open(id)),
  add: (posting: string, values: Values) => ask<ApplicantPage>(() => Applicants.Add({ posting, values })),
  /** From a mail that was saved as a file (.eml, base64); left counts attached files that are not kept. */
  addFromMail: (posting: string, data: string) =>
    ask<{ id: string; left: number }>(() => Applicants.AddFromMail({ posting, data })),
  save: (id: string, changes: Values) => ask<Saved>(() => Applicants.Save({ id, changes })),
  move: (ids: string[], stage: ApplicantStage) => ask<Moved>(() => Applicants.Move({ ids, stage })),
  undo: (token: string) => ask<void>(() => Applicants.Undo(token)),
  addNote: (id: string, text: string) => ask<ApplicantPage>(() => Applicants.AddNote({ id, note: '', text })),
  /** An empty text deletes it. */
  saveNote: (id: string, note: string, text: string) =>
    ask<ApplicantPage>(() => Applicants.SaveNote({ id, note, text })),
  /** By the system's dialog; how many were taken. */
  addDocument: (id: string) => ask<number>(() => Applicants.AddDocument(id)),
  dropDocument: (id: string, name: string, data: string) =>
    ask<ApplicantPage>(() => Applicants.DropDocument({ id, name, data })),
  removeDocument: (id: string, document: string) =>
    ask<ApplicantPage>(() => Applicants.RemoveDocument({ id, document })),
  document: (id: string, document: string) => ask<ShownDocument>(() => Applicants.Document({ id, document })),
  /** With the system's program; a person was asked before. */
  openDocument: (id: string, document: string) => ask<void>(() => Applicants.OpenDocument({ id, document })),
  saveOutcome: (id: string, changes: Values) => ask<Saved>(() => Applicants.SaveOutcome({ id, changes })),
  register: (id: string, confirmed: string[]) =>
    ask<ApplicantPage>(() => Applicants.Register({ id, confirmed })),
  join: (id: string, other: string) => ask<ApplicantPage>(() => Applicants.Join({ id, other })),
  part: (id: string) => ask<ApplicantPage>(() => Applicants.Part(id)),
  /** Says that two are not the same person. */
  distinct: (id: string, other: string) => ask<ApplicantPage>(() => Applicants.Distinct({ id, other })),
  /** Takes what another computer wrote at the same time, or leaves what stands. */
  yield: (id: string, field: string, value: string, drop: boolean) =>
    ask<ApplicantPage>(() => Applicants.Yield({ id, field, value, drop })),
  /** For how many months somebody is kept once the selection is over: 1 to 12. */
  keep: (id: string, months: string) => ask<ApplicantPage>(() => Applicants.Keep(id, months)),
  /** Those whose time is over. */
  due: () => ask<ApplicantRow[]>(() => Applicants.Due()),
  erase: (ids: string[], as: 'returned' | 'destroyed') => ask<void>(() => Applicants.Erase({ ids, as })),
  /** By the system's dialog, as a list; the path, or nothing where the person cancelled. */
  /** By the system's dialog; the path, or nothing where the person cancelled. */
  saveRoster: (ids: string[], list: { title: string; note: string; items: RosterItem[] }) =>
    ask<string>(() => Applicants.SaveRoster({ ids, ...list })),
  export: (ids: string[], format: 'xlsx' | 'csv') => ask<string>(() => Applicants.Export(ids, format)),
  filling: (posting: string) => ask<Filling>(() => Applicants.Filling(posting)),
  /** The interviews of the week a day lies in. */
  week: (day: string) => ask<Week>(() => Applicants.Week(day)),
  /** The interviews of today and tomorrow that one is reminded of. */
  ahead: () => ask<Planned[]>(() => Applicants.Ahead()),
  /** By the system's dialog, as a calendar's file; all interviews to come without an applicant. */
  saveCalendar: (id: string, interview: string, named: boolean) =>
    ask<string>(() => Applicants.SaveCalendar({ id, interview, named })),
  /** Everything on one person, as a PDF. */
  saveDossier: (id: string) => ask<string>(() => Applicants.SaveDossier(id)),
  /** A paper to somebody, as it is proposed; of an invitation the interview's id. */
  slip: (id: string, kind: SlipKind, interview = '') => ask<Slip>(() => Applicants.Slip(id, kind, interview)),
  /** By the system's dialog; the path, or nothing where the person cancelled. */
  saveSlip: (id: string, kind: SlipKind, interview: string, { title, text }: Slip) =>
    ask<string>(() => Applicants.SaveSlip({ id, kind, interview, title, text })),
  readTable: () => ask<TableView>(() => Applicants.ReadTable()),
  preview: (table: TableInput) => ask<TablePreview>(() => Applicants.Preview(table)),
  import: (table: TableInput) => ask<{ taken: number; undo: string }>(() => Applicants.Import(table)),
}
