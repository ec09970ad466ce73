import { inIme } from '$lib/jp'
import { hrefOf, type Side } from './side'

export type ShellAct = { go: string } | { keys: true } | { back: true }

/** What a key means on every screen of a side; undefined where it is the business of what has the focus. */
export function shellAct(e: KeyboardEvent, side: Side): ShellAct | undefined {
  if (inIme(e) || e.defaultPrevented || e.ctrlKey || e.metaKey) return undefined
  const typing =
    e.target instanceof HTMLElement &&
    e.target.matches('textarea, select, [role=menuitem], input:not([type=radio], [type=checkbox])')
  const page = side.pages.find((p) => p.menu?.key && e.code === `Digit${p.menu.key}`)
  if (e.altKey && e.key === 'ArrowLeft') return typing ? undefined : { back: true }
  if (e.altKey) return page ? { go: hrefOf(side, page) } : undefined
  return e.key === '?' && !typing ? { keys: true } : undefined
}
