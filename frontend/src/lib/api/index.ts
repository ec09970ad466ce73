// What the screens may ask of the program behind them, in the order of backend/bridge.
import * as Establishment from '../../../wailsjs/go/bridge/Establishment'
import * as About from '../../../wailsjs/go/bridge/About'
import * as Account from '../../../wailsjs/go/bridge/Account'
import * as Letters from '../../../wailsjs/go/bridge/Letters'
import * as Links from '../../../wailsjs/go/bridge/Links'
import * as Mailbox from '../../../wailsjs/go/bridge/Mailbox'
import * as Postings from '../../../wailsjs/go/bridge/Postings'
import * as Practice from '../../../wailsjs/go/bridge/Practice'
import * as Start from '../../../wailsjs/go/bridge/Start'
import * as Sync from '../../../wailsjs/go/bridge/Sync'
import * as Templates from '../../../wailsjs/go/bridge/Templates'
import { bridge, program } from '../../../wailsjs/go/models'
import { ask } from './call'
import type { Decision } from './tasks'
import type {
  AboutView,
  AccountPage,
  Difference,
  EnrolInput,
  Errand,
  EstablishmentView,
  IssuedPaper,
  KeyInput,
  LoginMethod,
  PaperView,
  LetterRow,
  OwnInput,
  PostingKind,
  PostingRow,
  PostingView,
  PracticeMail,
  RequestKind,
  Saved,
  Settings,
  Template,
  StartView,
  SyncView,
  Values,
  Visitor,
} from './types'
import type { UsualView } from './usual'
import type { ClerkName, CounterInput } from './counter'
import type { Link, MailFound, MailReport, MailSetup, MailView } from './mail'
import type { TableInput, TablePreview, TableView } from './tables'

export { on, type EventName } from './call'
export { inTurn } from './turn'
export { Fault, decodeFault as toFault, type FaultCode } from './fault'
export * from './applicants'
export * from './attention'
export * from './tables'
export * from './seekers'
export * from './transcript'
export * from './answers'
export * from './calendar'
export * from './inbox'
export * from './mail'
export * from './notices'
export * from './talks'
export * from './backups'
export * from './closing'
export * from './counter'
export * from './messages'
export * from './palette'
export * from './drops'
export * from './pages'
export * from './staff'
export * from './office'
export * from './tasks'
export * from './types'
export * from './usual'

export const start = {
  state: () => ask<StartView>(() => Start.State()),
  practice: () => ask<void>(() => Start.Practice()),
  leave: () => ask<void>(() => Start.Leave()),
  enrol: (input: EnrolInput) => ask<void>(() => Start.Enrol(bridge.EnrolInput.createFrom(input))),
  openOwn: (input: OwnInput) => ask<void>(() => Start.OpenOwn(bridge.OwnInput.createFrom(input))),
  foundOffice: (input: CounterInput) =>
    ask<void>(() => Start.FoundOffice(bridge.CounterInput.createFrom(input))),
  clerks: (office: string) => ask<ClerkName[]>(() => Start.Clerks(office)),
  enterOffice: (office: string, clerk: string, password: string) =>
    ask<void>(() => Start.EnterOffice(office, clerk, password)),
  enterKey: (input: KeyInput) => ask<void>(() => Start.EnterKey(bridge.KeyInput.createFrom(input))),
  beginJoining: () => ask<void>(() => Start.BeginJoining()),
  cancelEnrol: () => ask<void>(() => Start.CancelEnrol()),
  unlock: (account: string, password: string) => ask<void>(() => Start.Unlock(account, password)),
  removeFormer: (account: string) => ask<void>(() => Start.RemoveFormer(account)),
  settings: () => ask<Settings>(() => Start.Settings()),
  saveSettings: (s: Settings) => ask<void>(() => Start.SaveSettings(program.Settings.createFrom(s))),
}

export const postings = {
  list: () => ask<PostingRow[]>(() => Postings.List()),
  create: (kind: PostingKind) => ask<PostingView>(() => Postings.Create(kind)),
  open: (id: string) => ask<PostingView>(() => Postings.Open(id)),
  save: (id: string, changes: Values) => ask<Saved>(() => Postings.Save({ id, changes })),
  discard: (id: string) => ask<void>(() => Postings.Discard(id)),
  restore: (id: string) => ask<void>(() => Postings.Restore(id)),
  submit: (id: string, rev: number, confirmed: string[]) =>
    ask<PostingView>(() => Postings.Submit({ id, rev, confirmed })),
  /** With working, of the answers a person works on. */
  savePDF: (ids: string[], working = false) => ask<string>(() => Postings.SavePDF(ids, working)),
  /** The 求人票 as it would be printed: a page each, as SVG in which nothing acts (ADR 22). */
  sheet: (id: string, working: boolean) => ask<string[]>(() => Postings.Sheet(id, working)),
  export: (ids: string[], format: 'csv' | 'xlsx') => ask<string>(() => Postings.Export(ids, format)),
  readTable: () => ask<TableView>(() => Postings.ReadTable()),
  preview: (table: TableInput) => ask<TablePreview>(() => Postings.Preview(table)),
  /** Each row becomes a draft; their ids. */
  import: (table: TableInput) => ask<string[]>(() => Postings.Import(table)),
  ask: (id: string, kind: RequestKind, reason: string) =>
    ask<PostingView>(() => Postings.Ask({ id, kind, reason })),
  draftChange: (id: string) => ask<PostingView>(() => Postings.DraftChange(id)),
  dropRequest: (id: string, request: string) => ask<PostingView>(() => Postings.DropRequest(id, request)),
  recall: (id: string, version: number) => ask<PostingView>(() => Postings.Recall(id, version)),
  changed: (id: string, version: number) => ask<Difference[]>(() => Postings.Changed(id, version)),
  seen: (id: string) => ask<PostingView>(() => Postings.Seen(id)),
  errands: () => ask<Errand[]>(() => Postings.Errands()),
  propose: (task: string, received: string) => ask<Decision>(() => Postings.Propose(task, received)),
  /** With correct it takes the place of what was recorded. */
  record: (task: string, said: Decision, correct: boolean) =>
    ask<PostingView>(() => Postings.Record(bridge.RecordInput.createFrom({ task, said, correct }))),
  bringAgain: (id: string, said: Decision) =>
    ask<PostingView>(() => Postings.BringAgain(id, bridge.DecisionView.createFrom(said))),
  takeBack: (task: string) => ask<PostingView>(() => Postings.TakeBack(task)),
  usual: (kind: PostingKind) => ask<UsualView>(() => Postings.Usual(kind)),
  saveUsual: (kind: PostingKind, changes: Values) =>
    ask<Saved>(() => Postings.SaveUsual({ id: kind, changes })),
  /** How often postings were filed here under each occupation. */
  occupations: () => ask<Record<string, number>>(() => Postings.Occupations()),
  /** How a posting differs from what the business always answers. */
  unusual: (id: string) => ask<Difference[]>(() => Postings.Unusual(id)),
  /** Makes its answers the usual ones; gives what takes this back. */
  learnUsual: (id: string) => ask<Values>(() => Postings.LearnUsual(id)),
  find: (text: string) => ask<string[]>(() => Postings.Find(text)),
}

export const templates = {
  list: () => ask<Template[]>(() => Templates.List()),
  open: (id: string) => ask<Template>(() => Templates.Open(id)),
  keep: (posting: string, name: string) => ask<void>(() => Templates.Keep(posting, name)),
  rename: (id: string, name: string) => ask<void>(() => Templates.Rename(id, name)),
  drop: (id: string) => ask<void>(() => Templates.Drop(id)),
  restore: (id: string) => ask<void>(() => Templates.Restore(id)),
}

export const establishment = {
  open: () => ask<EstablishmentView>(() => Establishment.Open()),
  save: (changes: Values) => ask<Saved>(() => Establishment.Save(changes)),
  ask: (rev: number, confirmed: string[]) => ask<EstablishmentView>(() => Establishment.Ask(rev, confirmed)),
  drop: () => ask<EstablishmentView>(() => Establishment.Drop()),
  addPicture: (file: string, shrink: boolean) =>
    ask<EstablishmentView>(() => Establishment.AddPicture(file, shrink)),
  picture: (name: string) => ask<string>(() => Establishment.Picture(name)),
}

export const account = {
  state: () => ask<AccountPage>(() => Account.State()),
  askLogin: () => ask<void>(() => Account.AskLogin()),
  answerLogin: (method: LoginMethod, digits: string, trust: boolean) =>
    ask<void>(() => Account.AnswerLogin(method, digits, trust)),
  offline: () => ask<void>(() => Account.Offline(true)),
  online: () => ask<void>(() => Account.Offline(false)),
  changePassword: (before: string, after: string) => ask<void>(() => Account.ChangePassword(before, after)),
  revokeDevice: (fingerprint: string) => ask<void>(() => Account.RevokeDevice(fingerprint)),
  forgetDevice: (fingerprint: string) => ask<void>(() => Account.ForgetDevice(fingerprint)),
  nameDevice: (fingerprint: string, name: string) => ask<void>(() => Account.NameDevice(fingerprint, name)),
  dropCode: (name: string) => ask<void>(() => Account.DropCode(name)),
  askDeviceCode: () => ask<void>(() => Account.AskDeviceCode()),
  addAddress: (main: boolean, mail: MailSetup) =>
    ask<void>(() => Account.AddAddress(main, bridge.MailSetup.createFrom(mail))),
  enterAddressKey: (key: string) => ask<void>(() => Account.EnterAddressKey(key)),
  forgetAddress: () => ask<void>(() => Account.ForgetAddress()),
  removeAddress: (address: string) => ask<void>(() => Account.RemoveAddress(address)),
  askAuthenticator: () => ask<void>(() => Account.AskAuthenticator()),
  confirmAuthenticator: (digits: string) => ask<void>(() => Account.ConfirmAuthenticator(digits)),
  endAuthenticator: () => ask<void>(() => Account.EndAuthenticator()),
  readPaper: (picture: string) => ask<PaperView>(() => Account.ReadPaper(picture)),
}

export const letters = {
  list: () => ask<LetterRow[]>(() => Letters.List()),
  takeUp: (mail: number) => ask<void>(() => Letters.TakeUp(mail)),
  drop: (mail: number) => ask<void>(() => Letters.Drop(mail)),
  emptyQuarantine: () => ask<void>(() => Letters.EmptyQuarantine()),
}

export const about = {
  look: () => ask<AboutView>(() => About.Look()),
  licence: (name: string) => ask<string>(() => About.Licence(name)),
}

export const links = {
  look: (link: string) => ask<Link>(() => Links.Look(link)),
  follow: (link: string) => ask<void>(() => Links.Follow(link)),
}

export const mailbox = {
  discover: (address: string) => ask<MailFound>(() => Mailbox.Discover(address)),
  test: (setup: MailSetup) => ask<MailReport>(() => Mailbox.Test(bridge.MailSetup.createFrom(setup))),
  /** Ends what waits for a server. */
  stop: () => ask<void>(() => Mailbox.Stop()),
  signIn: (address: string, authority: string) => ask<void>(() => Mailbox.SignIn(address, authority)),
  putProgram: (authority: string, id: string, secret: string) =>
    ask<void>(() => Mailbox.PutProgram(authority, id, secret)),
  present: () => ask<MailView>(() => Mailbox.Present()),
  change: (setup: MailSetup) => ask<void>(() => Mailbox.Change(bridge.MailSetup.createFrom(setup))),
  tidy: (on: boolean) => ask<void>(() => Mailbox.Tidy(on)),
}

export const sync = {
  state: () => ask<SyncView>(() => Sync.State()),
  now: () => ask<void>(() => Sync.Now()),
  understood: () => ask<void>(() => Sync.Understood()),
}

export const practice = {
  cut: (off: boolean) => ask<void>(() => Practice.Cut(off)),
  reset: () => ask<void>(() => Practice.Reset()),
  /** Shows the practice world's first page. */
  entrance: () => ask<void>(() => Practice.Entrance()),
  issueCode: (v: Visitor) => ask<IssuedPaper>(() => Practice.IssueCode(v)),
  savePaper: (v: Visitor, code: string) => ask<string>(() => Practice.SavePaper(v, code)),
  registerAddress: (v: Visitor) => ask<void>(() => Practice.RegisterAddress(v)),
  complete: (v: Visitor) => ask<void>(() => Practice.Complete(v)),
  mails: () => ask<PracticeMail[]>(() => Practice.Mails()),
}

export { base64 } from './file'
