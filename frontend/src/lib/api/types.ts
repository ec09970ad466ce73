// What the bound services give and take (backend/bridge). Dates are 'YYYY-MM-DD', instants RFC 3339 in UTC;
// an empty string means "none".
import type { Aid, Line, PostingKind, PostingStage, Problem, Progress, Stage, Values, Words } from '$lib/gen'
import type { OfficeView, Role } from './counter'
import type { MailSetup } from './mail'
import type { Task } from './tasks'

export type { Aid, Line, PostingKind, Problem, Progress, Stage, Values, Words }

export type AccountView = {
  id: string
  business: string
  /** The ID; empty where the business goes to its office itself. */
  address: string
  byHand: boolean
  /** The same ID was registered anew on this computer: the office knows this one no more. */
  former: boolean
}
/** How somebody comes to an account: with a code on paper, with an address registered at the counter, or provisionally. */
export type Way = 'code' | 'registered' | 'provisional'
export type EnrolState = 'queued' | 'sent' | 'key' | 'checking' | 'refused' | 'done' | ''
export type EnrolView = {
  state: EnrolState
  way: 'registered' | 'provisional' | ''
  address: string
  office: string
  /** Fingerprint of the office to compare by phone; empty where paper proves it. */
  print: string
  /** Somebody else has answered as the office, too. */
  doubt: boolean
  key: string
  triesLeft: number
  minutes: number
  until: string
  /** A verification key that has come into the mailbox. */
  offer: string
}
export type LoginState =
  'none' | 'queued' | 'sent' | 'mailed' | 'checking' | 'refused' | 'granted' | 'revoked' | 'closed' | ''
export type LoginView = {
  state: LoginState
  address: string
  key: string
  triesLeft: number
  minutes: number
  until: string
  trusted: boolean
  offer: string
  authenticator: boolean
}
export type StartView = {
  stage: Stage
  version: string
  account: string
  practice: boolean
  /** The business goes to its office itself: no line, no ID, no login. */
  byHand: boolean
  /** It joins its office, and has not until now. */
  joining: boolean
  business: string
  place: string
  /** Last day on which a provisional registration can be completed, or empty; nobody came in time: what is sent waits. */
  provisional: string
  lapsed: boolean
  accounts: AccountView[]
  /** The offices that are run on this computer. */
  offices: OfficeView[]
  /** Who is at work in the open office; business is its name then, and account its id. */
  clerk: string
  roles: Role[]
  enrolment: EnrolView
  login: LoginView
  /** The system's keychain does not give what opens the mailbox. */
  mailWithheld: boolean
  /** What was unreadable and was begun anew; what is the matter with the place of the data folder. */
  aside: ('settings' | 'practice')[]
  matter: '' | 'network' | 'synchronised'
}
export type EnrolInput = {
  way: Way
  code: string
  establishment: string
  phone: string
  /** The office's mail address, from the paper. */
  office: string
  /** The mailbox; its address is the ID. */
  mail: MailSetup
}
/** Who comes to the practice world's counter, and what the clerk writes down. */
export type Visitor = { establishment: string; name: string; phone: string; address: string }
/** A code that was issued, its QR picture as a data URL, and the office's mail address. */
export type IssuedPaper = { code: string; picture: string; office: string }
/** An ordinary mail in one of the practice mailboxes. */
export type PracticeMail = { to: string; subject: string; text: string; at: string }
export type BusinessInput = { name: string; kana: string; postal: string; place: string; phone: string }
export type KeyInput = { key: string; password: string; computer: string; business: BusinessInput }
/** What is asked of a business that goes to its office itself. */
export type OwnInput = { business: string; number: string; password: string }
export type LoginMethod = 'mail' | 'totp' | 'recovery'
export type DeviceView = {
  fingerprint: string
  name: string
  address: string
  since: string
  until: string
  trusted: boolean
  own: boolean
}
export type AddressView = { address: string; main: boolean }
export type AddressAskedView = {
  address: string
  main: boolean
  mailed: boolean
  done: boolean
  key: string
  triesLeft: number
}
export type AuthenticatorView = { inUse: boolean; picture: string; secret: string; recovery: string[] }
/** An account creation code that nobody has used yet; device is empty for paper. */
export type CodeView = { name: string; device: string; own: boolean; until: string }
export type AccountPage = {
  id: string
  office: string
  officeAddress: string
  officePrint: string
  login: LoginView
  devices: DeviceView[]
  addresses: AddressView[]
  moreAddresses: number
  asked: AddressAskedView
  code: string
  codes: CodeView[]
  authenticator: AuthenticatorView
}
export type PaperView = { code: string; office: string }
export type Language = 'ja' | 'en'
export type Theme = 'system' | 'light' | 'dark'
export type Settings = {
  language: Language
  theme: Theme
  idleMinutes: number
  notify: Notify
  /** Whose changes the person looked at last; empty for none. */
  versionRead: string
}
/** What a person can be told of the program itself; days are YYYY-MM-DD. */
export type AboutView = {
  version: string
  /** Empty where it was not packaged. */
  built: string
  /** The newest first; a version is empty for what no release has yet. */
  changes: { version: string; day: string; lines: string[]; new: boolean }[]
  parts: { name: string; version: string; licence: string }[]
}
/** Kinds of tasks that no notification tells of, and quiet hours, HH:MM by this computer's clock; empty for none. */
export type Notify = { silent: string[]; from: string; until: string }

export type PostingState = PostingStage
export type RequestKind = 'change' | 'renewal' | 'extension' | 'withdrawal' | 'cancellation'
/** What a person must see of what the office told. */
export type Alert = 'kept' | 'overtaken' | 'refused' | 'declined' | 'rejected'
export type PostingRow = {
  id: string
  kind: PostingKind
  state: PostingState
  title: string
  wage: Words
  number: string
  received: string
  expires: string
  remark: string
  filled: number
  needed: number
  updatedAt: string
  sentAt: string
  alert: Alert | ''
  /** Kinds of request that are open. */
  asking: RequestKind[]
  figures: Figures
  /** Last day to tell the results that are open; empty where none is. */
  resultsBy: string
}
export type Remark = { field: string; text: string }
export type EventKind =
  | 'created'
  | 'submitted'
  | 'sent'
  | 'delivered'
  | 'bounced'
  | 'returned'
  | 'accepted'
  | 'refused'
  | 'asked'
  | 'granted'
  | 'declined'
  | 'dropped'
  | 'renewed'
  | 'filed'
  | 'overtaken'
  | 'joined'
  | 'unfiled'
  | 'verified'
  | 'rejected'
  | 'kept'
  | 'expired'
  | 'unsaid'
  | 'brought'
export type PostingEvent = {
  at: string
  /** By the office's clock, or empty. */
  decided: string
  kind: EventKind
  request: RequestKind | ''
  /** Who decided at the office. */
  by: string
  reason: string
}
export type PostingRequest = {
  id: string
  kind: RequestKind
  state: 'drafting' | 'asked' | 'granted' | 'declined' | 'dropped'
  asked: string
  reason: 'filled' | 'plan' | ''
  remarks: Remark[]
}
/** One entry that reads otherwise in two versions. */
export type Difference = { section: string; keys: string[]; label: Words; before: Words; after: Words }
export type PostingVersion = {
  n: number
  at: string
  origin: 'sent' | 'office' | 'page' | 'kept'
}
export type PostingView = {
  row: PostingRow
  rev: number
  values: Values
  progress: Progress[]
  problems: Problem[]
  aids: Aid[]
  lines: Line[]
  /** While a change is drafted: what is valid meanwhile. */
  standing: Line[]
  remarks: Remark[]
  events: PostingEvent[]
  editable: boolean
  requests: PostingRequest[]
  /** What can be asked now. */
  may: RequestKind[]
  /** Of the answers in hand against those the office holds. */
  changes: Difference[]
  versions: PostingVersion[]
  /** Id of the posting it was renewed or copied from. */
  from: string
  /** The office that received it, once accepted. */
  office: string
  /** What a person carries to the office, or has carried. */
  tasks: Task[]
}
/** A task in the list of what is to be done at the office. */
export type Errand = { task: Task; posting: string; title: string; number: string }
export type EstablishmentView = {
  number: string
  name: string
  rev: number
  values: Values
  progress: Progress[]
  problems: Problem[]
  aids: Aid[]
  lines: Line[]
  /** Against what the office holds. */
  changes: Difference[]
  /** Active postings a change of what stands on all of them would change. */
  touched: number
  /** When the change was sent; empty while it is written. */
  askedAt: string
  alert: 'declined' | 'overtaken' | ''
  by: string
  reason: string
  savedAt: string
  /** By name, small, as data URLs; one that is missing has not come to this computer. */
  pictures: Record<string, string>
}
/** What came of a posting: how many applied, and how that ended. */
export type Figures = {
  introduced: number
  applied: number
  hired: number
  rejected: number
  withdrawn: number
}
/** Answers a business keeps to begin postings with; in lists without the answers. */
export type Template = { id: string; name: string; kind: PostingKind; savedAt: string; values: Values }
/** A cell of a table that cannot be an answer; rows count as in a spreadsheet. */

export type Saved = {
  rev: number
  savedAt: string
  progress: Progress[]
  problems: Problem[]
  aids: Aid[]
  lines: Line[]
  /** What changed with what was saved; empty ones are gone. */
  followed?: Values
}

export type SyncState = 'latest' | 'sending' | 'waiting' | 'attention'
export type SyncView = {
  state: SyncState
  online: boolean
  /** Letters no mail server took yet. */
  pending: number
  /** Letters taken, not acknowledged by the office yet. */
  underway: number
  lastOK: string
  key: string
  /** An address the mail server names with it, to be shown as text, or empty. */
  page: string
  /** Of the letters under way, how many for longer than three days. */
  stuck: number
  /** Mails in quarantine. */
  odd: number
  /** This data was put back to an earlier state, or is in use elsewhere, too; and when that was seen. */
  copied: 'restored' | 'copied' | ''
  copiedAt: string
  practice: boolean
  cut: boolean
}

/** One letter's way, or a mail in quarantine (mail is its number then, and kind is empty). */
export type LetterRow = {
  id: string
  out: boolean
  kind: string
  about: string
  title: string
  /** When it was made, or when it came. */
  madeAt: string
  sentAt: string
  /** Acknowledged by the office, or applied here. */
  arrivedAt: string
  answeredAt: string
  attempts: number
  nextTry: string
  key: string
  mail: number
  /** Key of what a mail server said later, and its own words. */
  bounce: string
  said: string
  /** The text of the mail was not compared with its data. */
  unread: boolean
  /** Of a mail in quarantine: number under which the log tells more; the domain it says it is from; bytes. */
  incident: string
  domain: string
  size: number
}
