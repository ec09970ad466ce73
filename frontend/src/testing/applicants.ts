import type { ApplicantPage, ApplicantRow, OutcomeView } from '$lib/api'

/** Somebody who applied, in a list, for tests. */
export const applicantRow = (given: Partial<ApplicantRow>): ApplicantRow => ({
  id: 'a1',
  name: '山田花子',
  kana: 'ヤマダハナコ',
  posting: 'p1',
  route: 'office',
  media: '',
  stage: 'notified',
  since: '2026-11-20T01:00:00Z',
  on: '2026-11-20',
  due: '',
  dueKind: '',
  result: '',
  registered: '',
  documents: 0,
  notes: 0,
  new: 0,
  meeting: '',
  doubles: 0,
  updatedAt: '2026-11-20T01:00:00Z',
  ...given,
})

const outcome: OutcomeView = {
  values: {},
  problems: [],
  progress: [],
  number: 0,
  state: '',
  reason: '',
  at: '',
  changed: false,
  until: '',
  through: true,
}

/** One of them as it is opened, for tests. */
export const applicantPage = (
  given: Partial<Omit<ApplicantPage, 'row' | 'outcome'>> & {
    row?: Partial<ApplicantRow>
    outcome?: Partial<OutcomeView>
  },
): ApplicantPage => ({
  postingTitle: '一般事務',
  postingNumber: '41010-00000061',
  values: { 'person.name': '山田花子' },
  problems: [],
  progress: [],
  notes: [],
  documents: [],
  history: [],
  lost: [],
  doubles: [],
  joined: [],
  next: [],
  guards: [],
  eraseOn: '',
  keep: 6,
  withdrawn: '',
  ...given,
  row: applicantRow(given.row ?? {}),
  outcome: { ...outcome, ...given.outcome },
})
