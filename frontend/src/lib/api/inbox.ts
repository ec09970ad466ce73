// Mails that somebody may have applied by (backend/bridge/inbox.go).
import * as Applicants from '../../../wailsjs/go/bridge/Applicants'
import * as Mailbox from '../../../wailsjs/go/bridge/Mailbox'
import { ask } from './call'

/** Where a mail of the inbox lies. */
export type Spot = { validity: number; uid: number }
/** What stands above a mail of the inbox. Nothing of it is kept. */
export type InboxMail = Spot & { name: string; from: string; subject: string; at: string }
/** What would be taken over from a mail. */
export type MailLook = {
  name: string
  address: string
  subject: string
  on: string
  text: string
  files: string[]
  /** Attached files that are not kept. */
  left: number
  /** Applicants with that address. */
  known: { id: string; name: string }[]
  /** The mail, base64. */
  data: string
}

/** Bytes of a mail that is taken (letter.MaxWanted). */
export const mailMost = 25 * 2 ** 20

export const inbox = {
  newest: () => ask<InboxMail[]>(() => Mailbox.Newest()),
  fetch: ({ validity, uid }: Spot) => ask<MailLook>(() => Mailbox.FetchMail({ validity, uid })),
  /** Of a saved mail (base64). */
  look: (data: string) => ask<MailLook>(() => Applicants.LookAtMail(data)),
}
