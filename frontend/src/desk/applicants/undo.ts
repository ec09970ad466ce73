import { inIme } from '$lib/jp'

/** Whether a key asks for the last move to be taken back: Ctrl+Z where nothing is typed. Takes the key. */
export function undoKey(e: KeyboardEvent): boolean {
  const typing =
    e.target instanceof HTMLElement &&
    e.target.matches('textarea, select, input:not([type=radio], [type=checkbox])')
  const asked = (e.ctrlKey || e.metaKey) && !e.shiftKey && !e.altKey && e.key.toLowerCase() === 'z'
  if (!asked || typing || inIme(e) || e.defaultPrevented) return false
  e.preventDefault()
  return true
}
