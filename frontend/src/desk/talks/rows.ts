// The talks with the office, as the menu, the home page and their own page show them.
import { talks, type Talk, type TalkWay } from '$lib/api'
import { Rows } from '$lib/list'
import type { Tone } from '$lib/ui'

export const talkRows = () => new Rows(talks.list, 'talks', 'sync', 'applicants')

/** Those in which the office wrote what nobody has looked at. */
export const unread = (list: Talk[]) => list.filter((t) => t.unseen > 0)

/** How the states of a message feel. */
export const wayTone: Record<Exclude<TalkWay, ''>, Tone> = {
  queued: 'warn',
  sent: 'warn',
  reached: 'good',
  refused: 'bad',
}
