// When the desktop tells of what is to be done while nobody looks at the window. It tells kinds and numbers, nothing of anybody.
import type { Notify } from '$lib/api'
import type { Task } from '../task'

/** What can be told of, in the order in which it is. */
export const kinds = [
  'interview',
  'posting',
  'applicant',
  'talk',
  'notice',
  'seekers',
  'errand',
  'counter',
  'exchange',
] as const
export type Kind = (typeof kinds)[number]

/** Something that may be told of, once. */
export type Sign = { id: string; kind: Kind }

/** What tasks are signs of: what a person does in the program is none, and what presses more than before is one anew. */
export const signsOf = (tasks: Task[]): Sign[] =>
  tasks.flatMap((task) => {
    const room = task.id.slice(0, task.id.indexOf('/') >= 0 ? task.id.indexOf('/') : undefined)
    const kind = room === 'approach' || room === 'search' ? 'seekers' : kinds.find((k) => k === room)
    const own = task.urgency === 'open' && kind !== 'seekers'
    return kind && !own ? [{ id: `${task.id} ${task.urgency}`, kind }] : []
  })

/** Minutes of a clock, HH:MM. */
const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** Whether the hours are quiet: those from one clock to another, over midnight too. */
export function quiet({ from, until }: Pick<Notify, 'from' | 'until'>, now: Date): boolean {
  if (!from || !until || from === until) return false
  const at = now.getHours() * 60 + now.getMinutes()
  const [a, b] = [minutes(from), minutes(until)]
  return a < b ? at >= a && at < b : at >= a || at < b
}

/** Remembers what was seen: what stood there when the window opened is no news. */
export class Watch {
  #seen: Set<string> | undefined

  /** How many are new of each kind. */
  news(signs: Sign[]): Map<Kind, number> {
    const seen = this.#seen
    const fresh = seen ? signs.filter((s) => !seen.has(s.id)) : []
    this.#seen = new Set([...(seen ?? []), ...signs.map((s) => s.id)])
    return new Map(
      kinds.flatMap((kind) => {
        const n = fresh.filter((s) => s.kind === kind).length
        return n > 0 ? [[kind, n] as const] : []
      }),
    )
  }
}
