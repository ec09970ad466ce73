// What the business and its office write to each other (backend/bridge/talks.go).
import * as Talks from '../../../wailsjs/go/bridge/Talks'
import { ask } from './call'
import type { Attached } from './messages'

/** How far a message of the business is; empty for one of the office. Whether it was read cannot be known. */
export type TalkWay = '' | 'queued' | 'sent' | 'reached' | 'refused'
export type TalkSide = 'business' | 'office'
export type Talk = {
  id: string
  title: string
  /** Id, or empty. */
  posting: string
  /** Of the last message. */
  at: string
  from: TalkSide
  way: TalkWay
  /** Messages of the office that nobody has looked at. */
  unseen: number
}
export type TalkMessage = {
  id: string
  from: TalkSide
  clerk: string
  title: string
  posting: string
  text: string
  at: string
  files: string[]
  unseen: boolean
  way: TalkWay
  refused: '' | 'posting' | 'talk' | 'limit'
}
/** A message as it is written; of a new talk where the id is empty. */
export type TalkWords = { id: string; title: string; posting: string; text: string }
export type TalkDraft = {
  title: string
  posting: string
  text: string
  files: Attached[]
  /** What a new talk may be about. */
  about: { id: string; title: string; number: string }[]
  /** The most files, bytes of them all, and characters of the text. */
  most: number
  bytes: number
  runes: number
}

export const talks = {
  list: () => ask<Talk[]>(() => Talks.List()),
  open: (id: string) => ask<TalkMessage[]>(() => Talks.Open(id)),
  see: (id: string) => ask<void>(() => Talks.See(id)),
  draft: (id: string) => ask<TalkDraft>(() => Talks.Draft(id)),
  keepDraft: (words: TalkWords) => ask<void>(() => Talks.KeepDraft(words)),
  /** The id of the talk. */
  send: (words: TalkWords) => ask<string>(() => Talks.Send(words)),
  /** By the system's dialog; how many were attached. */
  attach: (id: string) => ask<number>(() => Talks.Attach(id)),
  attachDropped: (id: string, name: string, data: string) =>
    ask<void>(() => Talks.AttachDropped({ id, name, data })),
  detach: (id: string, file: string) => ask<void>(() => Talks.Detach(id, file)),
  /** The path, or empty where the person cancelled. */
  saveFile: (message: string, file: number) => ask<string>(() => Talks.SaveFile({ message, file })),
}
