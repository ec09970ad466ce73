import { inIme } from '$lib/jp'

export type EditorAct = 'undo' | 'redo' | 'find' | 'review' | 'next' | 'previous'

/** Whether the letters typed go into a text, so that its own undo is meant. */
const inText = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('textarea, input:not([type=radio], [type=checkbox])')

/** What a key means in the editor; undefined where it is the business of what has the focus. */
export function editorAct(e: KeyboardEvent): EditorAct | undefined {
  if (inIme(e) || e.defaultPrevented) return undefined
  if (e.altKey && !e.ctrlKey && !e.metaKey) {
    return e.key === 'PageDown' ? 'next' : e.key === 'PageUp' ? 'previous' : undefined
  }
  if (!(e.ctrlKey || e.metaKey) || e.altKey) return undefined
  switch (e.key.toLowerCase()) {
    case 'f':
      return e.shiftKey ? undefined : 'find'
    case 'enter':
      return 'review'
    case 'z':
      return inText(e.target) ? undefined : e.shiftKey ? 'redo' : 'undo'
    case 'y':
      return inText(e.target) ? undefined : 'redo'
  }
  return undefined
}
