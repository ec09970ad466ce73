// What was unreadable when the program began and was set aside: said once, however often the state is read.
import { untrack } from 'svelte'

const said = new Set<string>()

export function sayOnce<What extends string>(all: What[], say: (what: What) => void): void {
  for (const what of all) {
    if (said.has(what)) continue
    said.add(what)
    untrack(() => say(what))
  }
}
