import type { LetterRow } from '$lib/api'

/** A letter in the record, for tests. */
export const letter = (given: Partial<LetterRow>): LetterRow => ({
  id: 'l1',
  out: true,
  kind: 'posting.submit',
  about: 'p1',
  title: '一般事務',
  madeAt: '2026-11-21T01:00:00Z',
  sentAt: '',
  arrivedAt: '',
  answeredAt: '',
  attempts: 0,
  nextTry: '',
  key: '',
  mail: 0,
  bounce: '',
  said: '',
  unread: false,
  incident: '',
  domain: '',
  size: 0,
  ...given,
})
