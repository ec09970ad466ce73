// What the screens may ask of the program behind them, in the order of backend/bridge.
import { call } from './call'
import type {
  EnrolInput,
  PostingKind,
  PostingRow,
  PostingView,
  Saved,
  Settings,
  StartView,
  SyncView,
  Values,
} from './types'

export * from './types'
export { on, type EventName } from './call'
export { Fault, decodeFault as toFault, type FaultCode } from './fault'

export const start = {
  state: () => call<StartView>('Start', 'State'),
  practice: () => call<void>('Start', 'Practice'),
  leave: () => call<void>('Start', 'Leave'),
  enrol: (input: EnrolInput) => call<void>('Start', 'Enrol', input),
  cancelEnrol: () => call<void>('Start', 'CancelEnrol'),
  unlock: (account: string, password: string) => call<void>('Start', 'Unlock', account, password),
  settings: () => call<Settings>('Start', 'Settings'),
  saveSettings: (s: Settings) => call<void>('Start', 'SaveSettings', s),
}

export const postings = {
  list: () => call<PostingRow[]>('Postings', 'List'),
  create: (kind: PostingKind) => call<PostingView>('Postings', 'Create', kind),
  open: (id: string) => call<PostingView>('Postings', 'Open', id),
  save: (id: string, changes: Values) => call<Saved>('Postings', 'Save', { id, changes }),
  discard: (id: string) => call<void>('Postings', 'Discard', id),
  restore: (id: string) => call<void>('Postings', 'Restore', id),
  submit: (id: string, rev: number, confirmed: string[]) =>
    call<PostingView>('Postings', 'Submit', { id, rev, confirmed }),
  savePDF: (id: string) => call<string>('Postings', 'SavePDF', id),
}

export const sync = {
  state: () => call<SyncView>('Sync', 'State'),
  now: () => call<void>('Sync', 'Now'),
}

export const practice = {
  cut: (off: boolean) => call<void>('Practice', 'Cut', off),
  reset: () => call<void>('Practice', 'Reset'),
}
