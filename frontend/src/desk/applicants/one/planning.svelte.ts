// The form of an interview while it is filled in: kept like every form, from its first letter on, and told at once what is to be known
// of the times that stand in it.
import { messages, type Considered, type Meeting, type MeetingInput, type Wording } from '$lib/api'
import { dayInJapan } from '$lib/jp'
import type { Draft, Drafts } from '$lib/writing'
import type { Correspondence } from './thread.svelte'
import { typedOf, whenOf } from './when'

/** How long typing rests before the times are looked at, in milliseconds. */
export const restMs = 300

const lines = ['place', 'link', 'with', 'bring'] as const
const keys = ['when', 'minutes', ...lines, 'subject', 'text', 'made'] as const
export type Key = (typeof keys)[number]
type Typed = Record<Key, string>

export class InterviewInHand {
  /** What is to be known of each time. */
  considered = $state.raw<Considered[]>([])
  readonly was: Meeting | undefined
  readonly draft: Draft
  #kept: boolean
  #id: string
  #asked = 0

  /** was is the interview whose time is chosen; undefined for a new one. */
  constructor(letters: Pick<Correspondence, 'id' | 'thread'>, drafts: Drafts, was: Meeting | undefined) {
    this.#id = letters.id
    this.was = was
    const kept = letters.thread?.forms.find((f) => f.interview === this.interview)
    this.#kept = kept !== undefined
    const values: Typed = kept ?? {
      when: was?.slots.length && !was.start ? was.slots.map(typedOf).join('\n') : typedOf(was?.start ?? ''),
      minutes: String(was?.minutes || 30),
      place: was?.place ?? '',
      link: was?.link ?? '',
      with: was?.with ?? '',
      bring: was?.bring ?? '',
      subject: '',
      text: '',
      made: '',
    }
    const none = { rev: 0, progress: [], problems: [], aids: [], lines: [] }
    this.draft = drafts.of(
      `applicant/${this.#id}/interview/${this.interview}`,
      { ...none, values },
      async () => {
        await messages.keepForm({ id: this.#id, interview: this.interview, ...this.typed })
        return { ...none, rev: 1, savedAt: new Date().toISOString() }
      },
    )
  }

  /** Something was typed into it. */
  get touched(): boolean {
    return this.#kept || this.draft.saving.kind !== 'untouched'
  }

  get interview(): string {
    return this.was?.id ?? ''
  }

  value(key: Key): string {
    return this.draft.values[key] ?? ''
  }

  set(key: Key, text: string): void {
    this.draft.set(key, text)
  }

  get typed(): Typed {
    const v = (key: Key) => this.value(key)
    return {
      when: v('when'),
      minutes: v('minutes'),
      place: v('place'),
      link: v('link'),
      with: v('with'),
      bring: v('bring'),
      subject: v('subject'),
      text: v('text'),
      made: v('made'),
    }
  }

  readonly rows = $derived.by(() =>
    this.value('when')
      .split('\n')
      .filter((line) => line.trim() !== ''),
  )
  /** The rows as times, empty where one is none. */
  readonly times = $derived.by(() => this.rows.map((line) => whenOf(line, dayInJapan(new Date()))))
  /** Of what the mail would be made now. */
  readonly basis = $derived.by(() =>
    [this.times.join(' '), ...(['minutes', ...lines] as const).map((key) => this.value(key).trim())].join(
      '\n',
    ),
  )

  /** Whether there is a mail to be looked at. */
  get made(): boolean {
    return this.value('made') !== ''
  }

  /** Whether the mail says something else than the form does now. */
  get stale(): boolean {
    return this.made && this.value('made') !== this.basis
  }

  /** What is no time among what is typed, empty where nothing is; undefined where all are. */
  oddOne(): string | undefined {
    return this.times.length === 0 ? '' : this.rows[this.times.indexOf('')]
  }

  get input(): MeetingInput {
    const { subject, text, place, link, with: who, bring } = this.typed
    const times = this.times
    return {
      id: this.#id,
      interview: this.interview,
      start: times.length === 1 ? (times[0] ?? '') : '',
      slots: times.length > 1 ? times : [],
      minutes: Number(this.value('minutes')) || 0,
      place,
      link,
      with: who,
      bring,
      subject,
      text,
    }
  }

  /** Looks at the times that can be read; whoever asks last is answered. */
  async consider(): Promise<void> {
    const asked = ++this.#asked
    const slots = this.times.filter(Boolean)
    try {
      const known = slots.length > 0 ? await messages.consider({ ...this.input, start: '', slots }) : []
      if (asked === this.#asked) this.considered = known
    } catch {
      if (asked === this.#asked) this.considered = [] // it is a hint: what is wrong with the form is said when it is sent
    }
  }

  /** Makes the mail anew, and gives the one that stood there. */
  async look(): Promise<Wording> {
    const before = { subject: this.value('subject'), text: this.value('text') }
    this.write(await messages.preview(this.input))
    return before
  }

  /** Puts the words of a mail into the form. */
  write({ subject, text }: Wording): void {
    this.set('subject', subject)
    this.set('text', text)
    this.set('made', this.basis)
  }

  /** Empties the form, so that nothing of it is kept, and gives what stood there. */
  async drop(): Promise<Typed> {
    const typed = this.typed
    for (const key of keys) this.set(key, '')
    await this.draft.flush()
    return typed
  }

  /** Keeps again what was dropped. */
  async restore(typed: Typed): Promise<void> {
    await messages.keepForm({ id: this.#id, interview: this.interview, ...typed })
  }
}
