// What came of requests to seekers, and who is new in the searches that are watched.
import type { Approach, Search } from '$lib/api'
import { i18n } from '$lib/i18n'
import { addDays, dayInJapan } from '$lib/jp'
import type { Rows } from '$lib/list'
import { paths } from '../paths'
import type { Source, Task } from '../task'
import { searchRows } from './rows'

/** For so many days an answer is shown; who applied is among the applicants. */
const fresh = 7
const answers: Approach['state'][] = ['undelivered', 'declined', 'expired', 'refused']

export const approachTasks = (list: Approach[], today: string): Task[] =>
  list
    .filter(
      (a) => answers.includes(a.state) && dayInJapan(new Date(a.at || a.askedAt)) > addDays(today, -fresh),
    )
    .map((a) => {
      const t = i18n.t.home.seekers
      const text = t.answer(a.seeker, i18n.t.seekers.approach.state[a.state])
      return {
        id: `approach/${a.id}`,
        urgency: 'open',
        day: '',
        text,
        sub: [a.reason && i18n.t.seekers.approach.reason[a.reason], i18n.f.day(a.at || a.askedAt)]
          .filter(Boolean)
          .join(' · '),
        act: t.look,
        href: paths.seekers,
        label: i18n.t.postings.of(t.look, text),
      }
    })

export const searchTasks = (list: Search[]): Task[] =>
  list
    .filter((s) => s.watched && s.new > 0)
    .map((s) => {
      const t = i18n.t.home.seekers
      const text = t.fresh(i18n.f.number(s.new))
      return {
        id: `search/${s.id}`,
        urgency: 'open',
        day: '',
        text,
        sub: s.lines.map((line) => i18n.say(line.text)).join(' · '),
        act: t.look,
        href: paths.search(s.id),
        label: i18n.t.postings.of(t.look, text),
      }
    })

export function seekersAnswers(approaches: Rows<Approach>): Source {
  const searches = searchRows()
  return {
    rows: [approaches, searches],
    tasks: ({ today }) => [...searchTasks(searches.list), ...approachTasks(approaches.list, today)],
  }
}
