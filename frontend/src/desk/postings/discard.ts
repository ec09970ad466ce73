// Putting a draft into the bin, with the way back in the same breath.
import { postings, toFault } from '$lib/api'
import { i18n, sentence } from '$lib/i18n'
import type { Toasts } from '$lib/ui'

/** Discards a draft; done and undone say what the screen does then. */
export async function discardDraft(
  draft: { id: string; title: string },
  toasts: Toasts,
  done: () => void,
  undone: () => void,
): Promise<void> {
  const t = i18n.t.postings
  const attempt = async (what: () => Promise<void>, then: () => void) => {
    try {
      await what()
      then()
    } catch (e) {
      toasts.say(sentence(i18n.t, toFault(e)))
    }
  }
  const restore = () =>
    attempt(
      () => postings.restore(draft.id),
      () => {
        undone()
        toasts.say(t.restored(draft.title))
      },
    )
  await attempt(
    () => postings.discard(draft.id),
    () => {
      done()
      toasts.say(t.discarded(draft.title), { label: i18n.t.common.undo, run: () => void restore() })
    },
  )
}
