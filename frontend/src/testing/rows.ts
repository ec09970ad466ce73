import type { PostingRow } from '$lib/api'

/** A posting in a list, for tests. */
export const row = (given: Partial<PostingRow>): PostingRow => ({
  id: 'p1',
  kind: 'full',
  state: 'draft',
  title: '一般事務',
  wage: { ja: '', en: '' },
  number: '',
  received: '',
  expires: '',
  remark: '',
  filled: 0,
  needed: 10,
  updatedAt: '2026-11-20T01:00:00Z',
  sentAt: '',
  alert: '',
  asking: [],
  figures: { introduced: 0, applied: 0, hired: 0, rejected: 0, withdrawn: 0 },
  resultsBy: '',
  ...given,
})
