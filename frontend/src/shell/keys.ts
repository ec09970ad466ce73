import { inIme } from '$lib/jp'
import { paths } from '../desk/routes'

export type ShellAct = { go: string } | { keys: true } | { back: true }

const places: Record<string, string> = { Digit1: paths.home, Digit2: paths.postings, Digit3: paths.settings }

/** What a key means on every screen; undefined where it is the business of what has the focus. */
export function shellAct(e: KeyboardEvent): ShellAct | undefined {
  if (inIme(e) || e.defaultPrevented || e.ctrlKey || e.metaKey) return undefined
  const typing =
    e.target instanceof HTMLElement &&
    e.target.matches('textarea, select, [role=menuitem], input:not([type=radio], [type=checkbox])')
  const place = places[e.code]
  if (e.altKey && e.key === 'ArrowLeft') return typing ? undefined : { back: true }
  if (e.altKey) return place ? { go: place } : undefined
  return e.key === '?' && !typing ? { keys: true } : undefined
}
