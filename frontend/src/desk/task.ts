// What a person has to do, as the home page shows it. Each room tells its own; home only sorts.
import type { Fault } from '$lib/api'
import { order } from '$lib/jp'

/** now: something is late or stands still; near: its day comes; open: whenever there is time. */
export const urgencies = ['now', 'near', 'open'] as const
export type Urgency = (typeof urgencies)[number]

export type Task = {
  /** One of its kind on the page. */
  id: string
  urgency: Urgency
  /** By when, YYYY-MM-DD; empty where no day is set. */
  day: string
  text: string
  sub: string
  act: string
  href: string
  /** The act in full, for who hears it alone. */
  label: string
}

/** today is the day in Japan, YYYY-MM-DD. */
export type Moment = { today: string; now: Date }

/** What a room reads, and what it makes of it. */
export type Source = {
  rows: readonly Followed[]
  tasks: (at: Moment) => Task[]
}
export type Followed = {
  follow(): () => void
  load(): Promise<void>
  fault: Fault | undefined
  read: boolean
}

/** The most urgent first, of those the one with the earliest day; else as the rooms stand. */
export const inOrder = (tasks: readonly Task[]): Task[] =>
  [...tasks].sort(
    (a, b) =>
      urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) ||
      Number(a.day === '') - Number(b.day === '') ||
      order(a.day, b.day),
  )
