// Typing that leaves the input method alone: while a conversion is open the text in the control is not an
// answer yet (WebKit even empties it for a moment), so it is taken only when the conversion ends.
import type { Attachment } from 'svelte/attachments'

type Control = HTMLInputElement | HTMLTextAreaElement

/** Calls take with the text after every change that is no open conversion. */
export function typing(take: (text: string) => void): Attachment<Control> {
  return (control) => {
    let composing = false
    const begin = () => (composing = true)
    const end = () => {
      composing = false
      take(control.value)
    }
    const input = (e: Event) => {
      if (composing || (e instanceof InputEvent && e.isComposing)) return
      take(control.value)
    }
    control.addEventListener('compositionstart', begin)
    control.addEventListener('compositionend', end)
    control.addEventListener('input', input)
    return () => {
      control.removeEventListener('compositionstart', begin)
      control.removeEventListener('compositionend', end)
      control.removeEventListener('input', input)
    }
  }
}
