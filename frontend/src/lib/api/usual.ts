import type { PostingKind, Saved, Values } from './types'

/** What a business always answers, as postings of a kind ask it. */
export type UsualView = Omit<Saved, 'savedAt'> & { kind: PostingKind; values: Values; asked: string[] }
