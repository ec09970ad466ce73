// The one door to Go. Every bound method is asked for through call, so that every rejection becomes a Fault.
import { decodeFault, Fault } from './fault'

type Bound = Record<string, Record<string, (...args: unknown[]) => Promise<unknown>>>
type Host = {
  go?: { bridge?: Bound }
  runtime?: { EventsOn(name: string, fn: () => void): () => void }
}
const host = () => window as unknown as Host

export async function call<T>(service: string, method: string, ...args: unknown[]): Promise<T> {
  const fn = host().go?.bridge?.[service]?.[method]
  if (!fn) throw new Fault('defect')
  try {
    return (await fn(...args)) as T
  } catch (e) {
    throw decodeFault(e)
  }
}

/** The events of the program. They carry nothing: they say "read again". */
export type EventName = 'stage' | 'postings' | 'sync'

/** Calls fn at every such event until the returned function is called. */
export function on(name: EventName, fn: () => void): () => void {
  const off = host().runtime?.EventsOn(name, fn)
  return () => off?.()
}
