import type { SyncView } from '$lib/api'
import { expect, test } from 'vitest'
import { troubles } from './troubles'

const view = (given: Partial<SyncView>): SyncView => ({
  state: 'attention',
  online: true,
  pending: 0,
  underway: 0,
  lastOK: '',
  key: '',
  stuck: 0,
  odd: 0,
  copied: '',
  copiedAt: '',
  page: '',
  practice: false,
  cut: false,
  ...given,
})

test.each([
  ['nothing is wrong', { state: 'latest' as const }, []],
  ['the mail password is wrong', { key: 'mail.password' }, ['line']],
  ['letters without an answer', { stuck: 2 }, ['stuck']],
  ['letters and mails', { stuck: 1, odd: 3 }, ['stuck', 'odd']],
  ['a line that is only down is no task of its own', { stuck: 1, key: 'mail.network' }, ['stuck']],
  ['a copy at work elsewhere', { copied: 'copied' as const }, ['copied']],
  ['both', { odd: 1, key: 'mail.certificate' }, ['line', 'odd']],
])('%s', (_, given, kinds) => {
  expect(troubles(view(given)).map((t) => t.kind)).toEqual(kinds)
})
