// The message in hand of a talk, or of a new one: kept like every form, from its first letter on.
import { talks, type TalkDraft, type TalkWords } from '$lib/api'
import type { Draft, Drafts } from '$lib/writing'

export class Hand {
  /** What it may hold and what is attached to it. */
  held = $state.raw<TalkDraft>()
  words = $state.raw<Draft>()
  /** Of the talk; empty for a new one. */
  readonly id: string
  #drafts: Drafts

  constructor(id: string, drafts: Drafts) {
    this.id = id
    this.#drafts = drafts
  }

  async load(): Promise<void> {
    this.held = await talks.draft(this.id)
    const { title, posting, text } = this.held
    const view = {
      values: { title, posting, text },
      rev: 0,
      progress: [],
      problems: [],
      aids: [],
      lines: [],
    }
    this.words ??= this.#drafts.of(`talk/${this.id}`, view, async () => {
      await talks.keepDraft(this.#written())
      return { rev: 1, savedAt: new Date().toISOString(), progress: [], problems: [], aids: [], lines: [] }
    })
  }

  #written(): TalkWords {
    const { title = '', posting = '', text = '' } = this.words?.values ?? {}
    return { id: this.id, title, posting, text }
  }

  async flush(): Promise<void> {
    await this.words?.flush()
  }

  /** Sends what is in hand, and gives the talk's id. */
  async send(): Promise<string> {
    await this.flush()
    const talk = await talks.send(this.#written())
    for (const key of ['title', 'posting', 'text']) this.words?.set(key, '')
    await this.flush()
    await this.load()
    return talk
  }
}
