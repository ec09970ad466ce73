// Where an interview is dropped, and its way to another time: nothing is mailed here, only prepared to be looked at.
import { messages, type Meeting, type MeetingInput, type Planned, type Thread } from '$lib/api'
import type { Drafts } from '$lib/writing'
import { InterviewInHand } from '../applicants/one/planning.svelte'
import { typedOf } from '../applicants/one/when'
import { moved } from './span'

/** A day, and the minutes after midnight where these are said. */
export type Drop = { day: string; minute?: number }

/** Times are dropped on the quarter of an hour. */
const quarter = 15

/** The place an element under the pointer is of: a column of hours with the time at the pointer, or a day. */
export function dropAt(under: Element | null, e: { clientY: number }): Drop | undefined {
  const column = under?.closest<HTMLElement>('[data-hours]')
  if (column) {
    const box = column.getBoundingClientRect()
    const [from, to] = [Number(column.dataset['from']), Number(column.dataset['to'])]
    const at = from + ((e.clientY - box.top) / Math.max(box.height, 1)) * (to - from)
    const minute = Math.floor(at / quarter) * quarter
    return { day: column.dataset['hours'] ?? '', minute: Math.min(Math.max(minute, from), to - quarter) }
  }
  const day = under?.closest<HTMLElement>('[data-day]')?.dataset['day']
  return day ? { day } : undefined
}

/** The time an interview has where it is dropped, RFC 3339. */
export const dropped = (one: Planned, to: Drop) => moved(one.start, to.day, to.minute)

/** What is to be known of an interview before it is moved. */
export type Moving = { thread: Thread; meeting: Meeting; half: boolean }

/** Reads an interview as it stands; undefined where it is no longer what the calendar shows. */
export async function look(one: Planned): Promise<Moving | undefined> {
  const thread = await messages.thread(one.of)
  const meeting = thread.meetings.find((m) => m.id === one.id)
  if (meeting?.state !== 'fixed' || Date.parse(meeting.start) !== Date.parse(one.start)) return undefined
  return { thread, meeting, half: thread.forms.some((f) => f.interview === one.id) }
}

export const inputOf = (one: Planned, m: Meeting, start: string): MeetingInput => ({
  id: one.of,
  interview: one.id,
  start,
  slots: [],
  minutes: m.minutes,
  place: m.place,
  link: m.link,
  with: m.with,
  bring: m.bring,
  subject: '',
  text: '',
})

/** Changes the time without a mail; how to go back is given, with what was agreed to. */
export async function quietly(one: Planned, m: Meeting, start: string): Promise<() => Promise<boolean>> {
  await messages.invite(inputOf(one, m, start))
  return async () => {
    const now = await look({ ...one, start })
    if (!now) return false
    await messages.invite(inputOf(one, now.meeting, m.start))
    if (m.agreed) await messages.agree(one.of, one.id, m.agreed)
    return true
  }
}

/** Puts the time into the interview's form, where the mail is looked at before it goes. */
export async function prepare(
  one: Planned,
  { thread, meeting }: Moving,
  start: string,
  drafts: Drafts,
): Promise<void> {
  const form = new InterviewInHand({ id: one.of, thread }, drafts, meeting)
  form.set('when', typedOf(start))
  await form.draft.flush()
}
