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
  /** On this computer; empty for not yet. */
  readAt: string
  files: string[]
}

export const notices = {
  list: () => ask<Notice[]>(() => Notices.List()),
  open: (id: string) => ask<Notice>(() => Notices.Open(id)),
  see: (id: string) => ask<Notice>(() => Notices.See(id)),
  file: (id: string, file: number) =>
    ask<{ name: string; type: string; data: string }>(() =>
      Notices.File(bridge.NoticeFileInput.createFrom({ id, file })),
    ),
}
