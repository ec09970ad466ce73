import { on, toFault, type EventName, type Fault } from '$lib/api'
import type { Draft, Kept, Save } from './draft.svelte'
import type { Drafts } from './drafts'
import { Edits } from './edits.svelte'

/** A form as the program gives it; editable where it can be closed to writing. */
type View = Kept & { editable?: boolean }

/**
 * A form in hand on one page: read at first and at every event, its text kept whenever the person may be about to leave.
 * What is typed here and not kept yet is never replaced by what comes from outside.
 */
export class Work<V extends View> {
  view = $state.raw<V>()
  draft = $state.raw<Draft>()
  edits = $state.raw<Edits>()
  fault = $state.raw<Fault>()

  constructor(
    private readonly about: {
      id: string
      topic: EventName
      open: () => Promise<V>
      save: Save
      drafts: Drafts
    },
  ) {}

  /** Takes what the program holds now; a draft that is as new, or holds more, stays. */
  take(fresh: V): void {
    const { view, draft } = this
    const same = draft && view?.editable === fresh.editable && (draft.dirty || draft.rev >= fresh.rev)
    if (same) this.view = fresh
    else this.begin(fresh)
  }

  /** Begins anew with what the program holds: what was typed is kept, or given up. */
  begin(fresh: V): void {
    const { id, save, drafts } = this.about
    this.draft = drafts.of(id, fresh, save)
    this.edits = new Edits(this.draft)
    this.view = fresh
  }

  async load(): Promise<void> {
    try {
      this.take(await this.about.open())
      this.fault = undefined
    } catch (e) {
      this.fault = toFault(e)
    }
  }

  /** Reads what the program makes of everything typed; the draft in hand stays. */
  async reread(): Promise<V> {
    await this.draft?.flush()
    return (this.view = await this.about.open())
  }

  /** Reads, follows the events and keeps the text, until the returned function is called; that keeps it, too. */
  follow(): () => void {
    const flush = () => void this.draft?.flush()
    void this.load()
    const off = on(this.about.topic, () => void this.load())
    document.addEventListener('visibilitychange', flush)
    window.addEventListener('pagehide', flush)
    window.addEventListener('blur', flush)
    return () => {
      off()
      document.removeEventListener('visibilitychange', flush)
      window.removeEventListener('pagehide', flush)
      window.removeEventListener('blur', flush)
      flush()
    }
  }
}
