import { postings, type PostingView } from '$lib/api'
import { Draft } from './draft.svelte'

/**
 * The postings whose text is not kept yet. A draft that could not be saved goes on trying after its screen was
 * left, and the screen takes it up again when it is opened before that succeeded.
 */
export class Drafts {
  #open = new Map<string, Draft>()

  /** The draft for a view as it was just read. */
  of(view: PostingView): Draft {
    const known = this.#open.get(view.row.id)
    if (known?.dirty) return known
    const draft = new Draft(view.row.id, view, postings.save)
    this.#open.set(view.row.id, draft)
    return draft
  }
}
