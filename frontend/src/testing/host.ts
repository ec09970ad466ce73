// The other side of the bindings, for tests: what the program would answer, and its events.

type Services = Record<string, Record<string, (...args: never[]) => Promise<unknown>>>

/** Stands in for Go until the returned object is taken away; fire says "read again". */
export function host(bridge: Services) {
  const listeners = new Map<string, Set<() => void>>()
  const on = (name: string, fn: () => void) => {
    const set = listeners.get(name) ?? new Set()
    listeners.set(name, set.add(fn))
    return () => set.delete(fn)
  }
  Object.assign(window, { go: { bridge }, runtime: { EventsOnMultiple: on } })
  return {
    fire: (name: string) => listeners.get(name)?.forEach((fn) => fn()),
    leave: () => Object.assign(window, { go: undefined, runtime: undefined }),
  }
}
