// Where interviews stand in a day: those that overlap beside each other. Minutes are counted from midnight in Japan.
import type { Planned, Week } from '$lib/api'

/** A shorter interview is drawn as if it were so long, in minutes: its time and name must be read. */
export const shortest = 30

export type Placed = { one: Planned; from: number; to: number; lane: number; lanes: number }

/** Minutes after midnight in Japan. */
export const minuteOf = (iso: string) => Math.floor((Date.parse(iso) / 60_000 + 9 * 60) % (24 * 60))

/** The interviews of one day, the first one first, each in the first lane that is free; lanes is how many stand beside each other. */
export function place(planned: Planned[]): Placed[] {
  const all: Placed[] = []
  let group: Placed[] = []
  let ends: number[] = []
  for (const one of planned) {
    const from = minuteOf(one.start)
    const to = Math.min(24 * 60, from + Math.max(one.minutes, shortest))
    if (ends.every((end) => end <= from)) {
      group = []
      ends = []
    }
    const free = ends.findIndex((end) => end <= from)
    const lane = free < 0 ? ends.length : free
    ends[lane] = to
    const placed = { one, from, to, lane, lanes: 0 }
    group.push(placed)
    all.push(placed)
    for (const other of group) other.lanes = ends.length
  }
  return all
}

/** The whole hours a week shows: those of work, and all in which there is an interview. */
export function hoursOf({ from, to, planned }: Week): { from: number; to: number } {
  const starts = planned.map((p) => minuteOf(p.start))
  const ends = planned.map((p, i) => Math.min(24 * 60, (starts[i] ?? 0) + Math.max(p.minutes, shortest)))
  return {
    from: Math.floor(Math.min(to ? from : 9 * 60, 9 * 60, ...starts) / 60),
    to: Math.ceil(Math.max(to || 18 * 60, 18 * 60, ...ends) / 60),
  }
}
