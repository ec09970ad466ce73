// What the office writes of its own accord (backend/bridge/notices.go).
import * as Notices from '../../../wailsjs/go/bridge/Notices'
import { bridge } from '../../../wailsjs/go/models'
import { ask } from './call'

export type NoticeKind = 'renewal' | 'correction' | 'scheme' | 'system' | 'data'
/** Of a list, without its text. */
export type Notice = {
  id: string
  kind: NoticeKind
  important: boolean
  /** The office asks to be told that it was read. */
  receipt: boolean
  title: string
  text: string
  at: string
  /** On some computer of the business; empty for not known to. */
  readAt: string
  files: string[]
}

/** Why a table is not used; empty where it is. */
export type TableVerdict = '' | 'odd' | 'old' | 'far'
type Name = { ja: string; en: string }
/** When requests may be made: days before expiry, times. */
type Windows = { renewal: number; extensions: number }
/** A table that a notice brought; found is false where it brought none. */
export type NoticeTable = {
  found: boolean
  kind: 'wages' | 'holidays' | 'windows'
  verdict: TableVerdict
  /** YYYY-MM-DD, or empty. */
  begins: string
  /** In yen an hour; before is 0 where it is not known. */
  wages: { prefecture: Name; before: number; after: number; from: string }[]
  /** What keeps to the minimum wage until then, and not from then on. */
  touched: { id: string; title: string; number: string }[]
  /** Empty names for no holiday. */
  days: { on: string; before: Name; after: Name }[]
  windows: { before: Windows; after: Windows }
}
/** A table that is out of date. */
export type Outdated = 'wages' | 'holidays'

export type ServiceMailKind =
  'password' | 'key' | 'accepted' | 'returned' | 'applied' | 'message' | 'approach' | 'renewal' | 'other'
/** A mail of the employment service's page: what it is about, never its text. */
export type ServiceMail = {
  id: string
  from: string
  at: string
  kind: ServiceMailKind
  /** To be typed at the service until then; empty for none. */
  digits: string
  until: string
  proven: boolean
  /** Its writer imitates the service. */
  likes: boolean
  readAt: string
  posting: string
  /** Of that posting. */
  number: string
  applicant: string
}

export const notices = {
  mails: () => ask<ServiceMail[]>(() => Notices.Mails()),
  seeMail: (id: string) => ask<void>(() => Notices.SeeMail(id)),
  writers: () => ask<string[]>(() => Notices.Writers()),
  putWriters: (list: string[]) => ask<string[]>(() => Notices.PutWriters(list)),
  table: (id: string) => ask<NoticeTable>(() => Notices.Table(id)),
  outdated: () => ask<Outdated[]>(() => Notices.Outdated()),
  list: () => ask<Notice[]>(() => Notices.List()),
  open: (id: string) => ask<Notice>(() => Notices.Open(id)),
  see: (id: string) => ask<Notice>(() => Notices.See(id)),
  file: (id: string, file: number) =>
    ask<{ name: string; type: string; data: string }>(() =>
      Notices.File(bridge.NoticeFileInput.createFrom({ id, file })),
    ),
}
