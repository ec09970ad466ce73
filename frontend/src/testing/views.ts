import type { PostingView, Saved } from '$lib/api'
import { row } from './rows'

/** A posting as it is opened, for tests. */
export const postingView = (given: Partial<PostingView>): PostingView => ({
  row: row({}),
  rev: 1,
  values: {},
  progress: [],
  problems: [],
  aids: [],
  lines: [],
  remarks: [],
  events: [],
  editable: true,
  requests: [],
  standing: [],
  may: [],
  changes: [],
  versions: [],
  from: '',
  office: '',
  tasks: [],
  ...given,
})

/** What is told of a form that was kept, for tests. */
export const kept = (given: Partial<Saved>): Saved => ({
  rev: 2,
  savedAt: '2026-11-21T05:03:00Z',
  progress: [],
  problems: [],
  aids: [],
  lines: [],
  ...given,
})
