import { Fault } from '$lib/api'
import { Draft, type Kept, type Save } from './draft.svelte'

/**
 * The forms whose text is not kept yet. A draft that could not be saved goes on trying after its screen was left,
 * and the screen takes it up again when it is opened before that succeeded.
 */
export class Drafts {
  #account: () => string
  #open = new Map<string, Draft>()

  /** account tells which account is open now: what was typed in one is never saved in another. */
  constructor(account: () => string) {
    this.#account = account
  }

  /** The draft of a form of the open account as it was just read; id names it to save. */
  of(id: string, view: Kept, save: Save): Draft {
    const account = this.#account()
    const key = `${account}/${id}`
    const known = this.#open.get(key)
    if (known?.dirty) return known
    const draft = new Draft(id, view, (id, changes) =>
      this.#account() === account
        ? save(id, changes)
        : Promise.reject(new Fault('state', 'practice.notOpen')),
    )
    this.#open.set(key, draft)
    return draft
  }

  /** Sends what is typed and not kept yet, and waits until each was kept or refused: before the account closes. */
  async flush(): Promise<void> {
    await Promise.all([...this.#open.values()].map((d) => d.flush()))
  }
}
