// What is written with one applicant, and the mail in hand.
import {
  messages,
  on,
  toFault,
  type Fault,
  type InHand,
  type Look,
  type MailDraft,
  type Thread,
  type Wording,
} from '$lib/api'
import { dayInJapan } from '$lib/jp'
import type { Draft, Drafts } from '$lib/writing'
import { typedOf, whenOf } from './when'

export class Correspondence {
  thread = $state.raw<Thread>()
  fault = $state.raw<Fault>()
  /** The mail in hand: kept like every form, from its first letter on. */
  mail = $state.raw<Draft>()
  readonly id: string
  #drafts: Drafts
  #seen: () => void

  /** seen is called after what was new has been looked at. */
  constructor(id: string, drafts: Drafts, seen: () => void) {
    this.id = id
    this.#drafts = drafts
    this.#seen = seen
  }

  /** Reads again whenever a mail came or went a step further, until the returned function is called. */
  follow(): () => void {
    const again = () => void this.load()
    const offs = [on('applicants', again), on('postings', again)]
    again()
    return () => {
      offs.forEach((off) => off())
      void this.mail?.flush()
    }
  }

  async load(): Promise<void> {
    try {
      this.thread = await messages.thread(this.id)
      this.fault = undefined
      this.mail ??= this.#inHand(this.thread.draft)
      if (!this.thread.messages.some((m) => !m.out && !m.seen)) return
      await messages.seen(this.id)
      this.#seen()
    } catch (e) {
      this.fault = toFault(e)
    }
  }

  #inHand({ subject, text, answers, later }: InHand): Draft {
    const view = {
      values: { subject, text, answers, when: typedOf(later) },
      rev: 0,
      progress: [],
      problems: [],
      aids: [],
      lines: [],
    }
    return this.#drafts.of(`applicant/${this.id}/mail`, view, async () => {
      await messages.keepDraft(this.#written())
      return { rev: 1, savedAt: new Date().toISOString(), progress: [], problems: [], aids: [], lines: [] }
    })
  }

  /** The time that was chosen for the mail in hand as RFC 3339; empty where none is, undefined where what is typed is none. */
  get later(): string | undefined {
    const typed = this.mail?.values['when']?.trim() ?? ''
    return typed === '' ? '' : whenOf(typed, dayInJapan(new Date())) || undefined
  }

  #written(): MailDraft {
    const v = this.mail?.values ?? {}
    const { subject = '', text = '', answers = '' } = v
    return { id: this.id, subject, text, answers, later: this.later ?? '' }
  }

  /** Puts words into the mail in hand, and gives what stood there. */
  write({ subject, text }: Wording): Wording {
    const was = this.#written()
    this.mail?.set('subject', subject)
    this.mail?.set('text', text)
    return was
  }

  #take(mail: Omit<InHand, 'files'>): void {
    this.write(mail)
    this.mail?.set('answers', mail.answers)
    this.mail?.set('when', typedOf(mail.later))
  }

  /** The mail in hand as it would go now. */
  async look(): Promise<Look> {
    await this.mail?.flush()
    return messages.look(this.#written())
  }

  /** Sends the mail in hand, and gives its id. */
  async send(): Promise<string> {
    await this.mail?.flush()
    const message = await messages.send(this.#written())
    this.#take({ subject: '', text: '', answers: '', later: '' })
    await this.load()
    return message
  }

  /** Takes a mail back, which becomes the one in hand. */
  async unsend(message: string): Promise<void> {
    await this.mail?.flush()
    this.#take(await messages.unsend(this.id, message))
    await this.load()
  }
}
