// Every room that has something to be done, as the home page asks them. Of equally urgent tasks those of the first stand first.
import type { ApplicantRow, Approach, PostingRow, StartView, SyncView } from '$lib/api'
import { i18n } from '$lib/i18n'
import type { Rows } from '$lib/list'
import { counter } from '../account/tasks'
import { interviewsAhead, waitingPeople } from '../applicants/tasks'
import { exchange } from '../letters/tasks'
import { importantNotices, outdatedTables } from '../notices/tasks'
import { errands, postingDecisions } from '../postings/tasks'
import { seekersAnswers } from '../seekers/tasks'
import { unreadTalks } from '../talks/tasks'
import type { Source } from '../task'

export type HomeSession = { sync?: SyncView; start?: Pick<StartView, 'provisional'> }

/** What home shows more of than its tasks, and reads once; without people, where their ids are enough. */
export type Read = { postings: Rows<PostingRow>; people?: Rows<ApplicantRow>; approaches: Rows<Approach> }

/** Who goes to the office itself has no letters from it. */
export function sources(session: HomeSession, { postings, people, approaches }: Read): Source[] {
  const written = () => [
    exchange(session),
    importantNotices(),
    unreadTalks(),
    counter(session),
    seekersAnswers(approaches),
  ]
  const own = i18n.byHand ? [errands()] : written()
  return [
    ...own,
    outdatedTables(),
    interviewsAhead(),
    ...(people ? [waitingPeople(people)] : []),
    postingDecisions(postings),
  ]
}
