// The one door to Go. Every bound method is asked for through ask, so that every rejection becomes a Fault.
import type { Topic } from '$lib/gen'
import { EventsOn } from '../../../wailsjs/runtime/runtime'
import { decodeFault } from './fault'

/** A type with its fixed words widened to plain strings: what the generated bindings know of it. */
type Wide<T> = T extends string
  ? string
  : T extends (infer U)[]
    ? Wide<U>[]
    : T extends object
      ? { [K in keyof T]: Wide<T[K]> }
      : T

/** Asks Go. That the answer has the shape of T is checked against the generated bindings when compiling. */
export async function ask<T>(bound: () => Promise<Wide<T>>): Promise<T> {
  try {
    return (await bound()) as T
  } catch (e) {
    throw decodeFault(e)
  }
}

/** The events of the program. They carry nothing: they say "read again". */
export type EventName = Topic

/** Calls fn at every such event until the returned function is called. */
export const on = (name: EventName, fn: () => void): (() => void) => EventsOn(name, fn)
