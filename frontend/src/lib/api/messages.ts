// Mails with people who applied, and interviews (backend/bridge/messages.go, interviews.go).
import * as Messages from '../../../wailsjs/go/bridge/Messages'
import { bridge } from '../../../wailsjs/go/models'
import { ask } from './call'
import type { LostValue } from './applicants'

export { mailPlaces, mailTemplates, type MailPlace, type MailTemplate } from '$lib/gen'

/** What a mail that came is; empty for one that was written here. */
export type MessageKind = '' | 'answer' | 'calendar' | 'automatic' | 'other'
/** How far a mail has come that was written here. Nobody knows whether a mail is read. */
export type Sending = '' | 'waits' | 'goes' | 'sent' | 'refused' | 'unsure' | 'returned' | 'there'
export type Message = {
  id: string
  /** Id of the applicant whose it is. */
  of: string
  out: boolean
  /** The address it says it is from; nobody has proved it. */
  from: string
  who: string
  to: string
  subject: string
  text: string
  quoted: string
  at: string
  kind: MessageKind
  /** Names. */
  files: string[]
  /** It has a page (HTML) besides its text. */
  page: boolean
  /** This computer has the files and the page. */
  kept: boolean
  /** Keys of what a person must know. */
  doubts: string[]
  /** Whose it may be, where a person must say. */
  maybe: { id: string; name: string }[]
  seen: boolean
  by: string
  state: Sending
  /** Of the state: it may go then, went then, or is tried again then. */
  when: string
  trouble: string
  meeting: string
}
export type MeetingState = 'proposed' | 'fixed' | 'cancelled'
/** kind is what two interviews have in common beside the time; empty where nobody can say. */
export type Clash = {
  of: string
  name: string
  start: string
  minutes: number
  kind: '' | 'person' | 'place' | 'with' | 'proposed'
}
/** What is to be known of a time for an interview. */
export type Considered = {
  start: string
  clashes: Clash[]
  /** Name of the national holiday; empty for none. */
  holiday: { ja: string; en: string }
  sunday: boolean
  /** By the posting. */
  dayOff: boolean
  /** The posting's hours, where the time lies outside of them. */
  hours: string
}
/** The form of an interview as it is typed. */
export type InterviewForm = {
  id: string
  interview: string
  when: string
  minutes: string
  place: string
  link: string
  with: string
  bring: string
  subject: string
  text: string
  /** Of what the mail was made. */
  made: string
}
export type Meeting = {
  id: string
  state: MeetingState
  start: string
  minutes: number
  place: string
  link: string
  with: string
  bring: string
  slots: string[]
  /** An invitation was sent. */
  sent: boolean
  guest: string
  /** What a calendar program answered; nobody has proved who wrote it. */
  answer: { said: string; message: string; at: string; start: string; old: boolean; other: string }
  agreed: '' | 'ACCEPTED' | 'DECLINED' | 'TENTATIVE'
  clashes: Clash[]
}
export type MailDraft = { id: string; subject: string; text: string; answers: string; later: string }
/** Where a part of a page would lead: opens tells whether it may be opened, odd that it calls itself by another host's address. */
export type PageLink = { text: string; to: string; host: string; opens: boolean; odd: boolean }
/** The page of a mail, to be shown in a frame that may do nothing. */
export type MailPage = {
  document: string
  /** In the order of their numbers, from 1. */
  links: PageLink[]
  /** Pictures that would have been fetched from elsewhere, and are left out. */
  away: number
  /** Pictures that came with the mail and cannot be shown. */
  lost: number
  cut: boolean
}
/** A file of a mail; its id is empty where the mail is only looked at. Size in bytes. */
export type Attached = { id: string; name: string; size: number }
/** A mail that is not sent yet. later is RFC 3339, or empty for at once. */
export type InHand = Wording & { answers: string; later: string; files: Attached[] }
/** A mail as it would go now. */
export type Look = Wording & { from: string; name: string; to: string; files: Attached[] }
export type Thread = {
  /** The oldest first. */
  messages: Message[]
  to: string
  /** Key of why none can be written; empty where one can. */
  why: string
  meetings: Meeting[]
  draft: InHand
  /** Those of interviews that are not settled. */
  forms: InterviewForm[]
}
/** An interview as it is entered; times are RFC 3339. */
export type MeetingInput = {
  id: string
  interview: string
  start: string
  slots: string[]
  minutes: number
  place: string
  link: string
  with: string
  bring: string
  subject: string
  text: string
}
/** A template of a mail with its places as they stand in it; the id of a usual one is its MailTemplate. */
export type MailForm = Wording & { id: string; name: string }
/** One of the business's own, with what another computer wrote into it at the same time. */
export type KeptForm = MailForm & { lost: LostValue[] }
export type Wording = { subject: string; text: string }

const given = (input: MeetingInput) => bridge.MeetingInput.createFrom(input)

export const messages = {
  thread: (id: string) => ask<Thread>(() => Messages.Thread(id)),
  seen: (id: string) => ask<void>(() => Messages.Seen(id)),
  /** A usual template by its MailTemplate, an own one by its id. */
  draft: (id: string, template: string, interview = '') =>
    ask<Wording>(() => Messages.Draft({ id, template, interview })),
  /** typed are own ones that are changed, and not kept yet; a new one has no id. */
  templates: () => ask<{ own: KeptForm[]; usual: MailForm[]; typed: MailForm[] }>(() => Messages.Templates()),
  /** Keeps what is typed of one until it is put; without a word, nothing of it. */
  keepTemplate: (form: MailForm) => ask<void>(() => Messages.KeepTemplate(form)),
  /** A new one where its id is empty; its id. */
  putTemplate: (form: MailForm) => ask<string>(() => Messages.PutTemplate(form)),
  /** putTemplate with its id brings it back. */
  dropTemplate: (id: string) => ask<void>(() => Messages.DropTemplate(id)),
  /** Takes what another computer wrote at the same time, or leaves what stands. */
  yieldTemplate: (id: string, field: string, value: string, drop: boolean) =>
    ask<void>(() => Messages.YieldTemplate({ id, field, value, drop })),
  keepDraft: (draft: MailDraft) => ask<void>(() => Messages.KeepDraft(draft)),
  /** The id of the message. */
  send: (draft: MailDraft) => ask<string>(() => Messages.Send(draft)),
  look: (draft: MailDraft) => ask<Look>(() => Messages.Look(draft)),
  /** By the system's dialog; how many were attached. */
  attach: (id: string) => ask<number>(() => Messages.Attach(id)),
  attachDropped: (id: string, name: string, data: string) =>
    ask<void>(() => Messages.AttachDropped({ id, name, data })),
  attachDocument: (id: string, document: string) =>
    ask<void>(() => Messages.AttachDocument({ id, document })),
  detach: (id: string, file: string) => ask<void>(() => Messages.Detach({ id, document: file })),
  /** The mail in hand that it became. */
  unsend: (id: string, message: string) => ask<InHand>(() => Messages.Unsend({ id, message, file: 0 })),
  sendAgain: (id: string, message: string) => ask<void>(() => Messages.SendAgain({ id, message, file: 0 })),
  claim: (id: string, message: string) => ask<void>(() => Messages.Claim({ id, message, file: 0 })),
  drop: (id: string, message: string) => ask<void>(() => Messages.Drop({ id, message, file: 0 })),
  page: (id: string, message: string) => ask<MailPage>(() => Messages.Page({ id, message, file: 0 })),
  takeFile: (id: string, message: string, file: number) =>
    ask<void>(() => Messages.TakeFile({ id, message, file })),
  consider: (input: MeetingInput) => ask<Considered[]>(() => Messages.Consider(given(input))),
  keepForm: (form: InterviewForm) => ask<void>(() => Messages.KeepForm(form)),
  /** The mail that would go about an interview. */
  preview: (input: MeetingInput) => ask<Wording>(() => Messages.Preview(given(input))),
  propose: (input: MeetingInput) => ask<string>(() => Messages.Propose(given(input))),
  invite: (input: MeetingInput) =>
    ask<{ interview: string; message: string }>(() => Messages.Invite(given(input))),
  /** The id of the mail that says so, or empty where nobody was invited. */
  callOff: (input: MeetingInput) => ask<string>(() => Messages.CallOff(given(input))),
  agree: (id: string, interview: string, answer: Meeting['agreed']) =>
    ask<void>(() => Messages.Agree({ id, interview, answer })),
}
