import { inIme } from '$lib/jp'
import { hrefOf, type Side } from './side'

export type ShellAct = { go: string } | { keys: true } | { back: true } | { find: true }

/** There Ctrl+K deletes to the end of the line. */
export const mac = /Mac/.test(navigator.userAgent)

/** Ctrl+K, or ⌘K on a Mac, and nothing held besides; whatever has the focus. */
const finds = (e: KeyboardEvent) =>
  e.key.toLowerCase() === 'k' && e.ctrlKey === !mac && e.metaKey === mac && !e.altKey && !e.shiftKey

/** What a key means on every screen of a side; undefined where it is the business of what has the focus. */
export function shellAct(e: KeyboardEvent, side: Side): ShellAct | undefined {
  if (inIme(e) || e.defaultPrevented) return undefined
  if (side.palette && finds(e)) return { find: true }
  if (e.ctrlKey || e.metaKey) return undefined
  const typing =
    e.target instanceof HTMLElement &&
    e.target.matches('textarea, select, [role=menuitem], input:not([type=radio], [type=checkbox])')
  const page = side.pages.find((p) => p.menu?.key && e.code === `Digit${p.menu.key}`)
  if (e.altKey && e.key === 'ArrowLeft') return typing ? undefined : { back: true }
  if (e.altKey) return page ? { go: hrefOf(side, page) } : undefined
  return e.key === '?' && !typing ? { keys: true } : undefined
}
