// Typing a form over on another page: which answer is in hand, what is done, what was copied last.
import { transcript, type Transcript, type TypedEntry } from '$lib/api'
import { colons, i18n, type Language } from '$lib/i18n'
import { SvelteMap } from 'svelte/reactivity'

export class Typing {
  readonly id: string
  readonly all: Transcript
  private readonly typed: SvelteMap<string, string>
  at = $state(0)
  /** What is on the clipboard. */
  copied = $state.raw<TypedEntry>()
  private readonly begun = Date.now()
  private readonly doneBefore: number

  constructor(id: string, all: Transcript) {
    this.id = id
    this.all = all
    this.typed = new SvelteMap(Object.entries(all.typed))
    this.doneBefore = this.done
    this.at = Math.max(0, this.nextOpen(0))
  }

  readonly current = $derived.by(() => this.all.entries[this.at])
  isDone(e: TypedEntry): boolean {
    return this.typed.get(e.key) === mark(e)
  }
  get done(): number {
    return this.all.entries.filter((e) => this.isDone(e)).length
  }
  get left(): number {
    return this.all.entries.length - this.done
  }
  /** Minutes still to go, at the pace until now; nothing before there is one. */
  get minutes(): number | undefined {
    const now = this.done - this.doneBefore
    return now < 3 ? undefined : Math.ceil((((Date.now() - this.begun) / now) * this.left) / 60_000)
  }

  /** Copies what is to be typed, ticks the answer and goes on to the next that is open. */
  async next(): Promise<void> {
    const e = this.current
    if (!e) return
    if (e.way === 'type') {
      await transcript.copy(e.text.ja)
      this.copied = e
    }
    await this.tick(e, true)
    const on = this.nextOpen(this.at + 1)
    this.at = on < 0 ? this.all.entries.length : on
  }

  async tick(e: TypedEntry, done: boolean): Promise<void> {
    await transcript.typed(this.id, e.key, done ? mark(e) : '')
    if (done) this.typed.set(e.key, mark(e))
    else this.typed.delete(e.key)
  }

  /** A screen there that ran out of time has lost what was typed: its answers are all to be typed again, from the first. */
  async again(section: string): Promise<void> {
    for (const e of this.all.entries) if (e.section === section && this.isDone(e)) await this.tick(e, false)
    this.go(this.all.entries.findIndex((e) => e.section === section))
  }

  go(at: number): void {
    this.at = Math.min(Math.max(at, 0), this.all.entries.length - 1)
  }

  /** The first answer from here on that is not done, else the first of all; -1 where all are. */
  private nextOpen(from: number): number {
    const { entries } = this.all
    const on = entries.findIndex((e, i) => i >= from && !this.isDone(e))
    return on >= 0 ? on : entries.findIndex((e) => !this.isDone(e))
  }
}

/** What is kept of an answer that is done: one that is emptied is done, too. */
const mark = (e: TypedEntry) => e.text.ja || '-'

/** The question with its row, in the language of the screen. */
export const nameOf = (e: TypedEntry) => nameIn(i18n.language, e)

/** The same in the language of the page it is typed on. */
export const nameIn = (language: Language, e: TypedEntry) =>
  [e.row[language], e.label[language]].filter(Boolean).join(colons[language])
