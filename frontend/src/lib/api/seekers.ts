// People who look for work (backend/bridge/seekers.go).
import type {
  ApproachReason,
  ApproachState,
  Problem,
  SearchReason,
  SeekerVerdict,
  SeekerWish,
  Values,
  Words,
} from '$lib/gen'
import * as Seekers from '../../../wailsjs/go/bridge/Seekers'
import { ask } from './call'

/** An answer of a form in words. */
export type Said = { key: string; label: Words; text: Words }
/** How far the last question is. */
export type SearchWay = 'queued' | 'sent' | 'arrived' | 'answered'
export type SeekerRow = {
  number: string
  /** Day of publication. */
  on: string
  /** Withdrawn since; empty where not known to be. */
  goneAt: string
  fresh: boolean
  /** May be approached. */
  takes: boolean
  why: { wish: SeekerWish; verdict: SeekerVerdict }[]
  lines: Said[]
}
export type Search = {
  id: string
  askedAt: string
  /** The office's clock; empty until it has answered. */
  answeredAt: string
  posting: string
  values: Values
  lines: Said[]
  watched: boolean
  way: SearchWay
  reason: SearchReason | ''
  all: number
  new: number
  more: boolean
  /** How many searches the office takes a day; 0 while not known. */
  searches: number
  /** Empty in lists. */
  people: SeekerRow[]
}

/** That a seeker was asked to apply. */
export type Approach = {
  id: string
  askedAt: string
  posting: string
  seeker: string
  text: string
  /** The office's word, or how far the letter to it is. */
  state: ApproachState | 'queued' | 'sent'
  reason: ApproachReason | ''
  /** Of the state; empty while there is none of the office's. */
  at: string
}
/** What is to be known before a seeker is asked. */
export type Standing = {
  done: number
  most: number
  text: string
  /** Key of the sentence that says why nobody may be asked, or empty. */
  why: string
  args: Record<string, string>
}

export const seekers = {
  stands: (search: string, number: string, posting: string) =>
    ask<Standing>(() => Seekers.Stands({ search, number, posting, text: '' })),
  approach: (search: string, number: string, posting: string, text: string) =>
    ask<void>(() => Seekers.Approach({ search, number, posting, text })),
  approaches: () => ask<Approach[]>(() => Seekers.Approaches()),
  /** What was typed of a search and not asked. */
  halfway: () => ask<{ values: Values; posting: string }>(() => Seekers.Halfway()),
  keepHalfway: (values: Values, posting: string) => ask<void>(() => Seekers.KeepHalfway({ values, posting })),
  forPosting: (id: string) => ask<Values>(() => Seekers.ForPosting(id)),
  check: (values: Values) => ask<Problem[]>(() => Seekers.Check(values)),
  /** Asks the office, and gives the search's id. */
  ask: (values: Values, posting: string) => ask<string>(() => Seekers.Ask({ values, posting })),
  again: (id: string) => ask<void>(() => Seekers.Again(id)),
  more: (id: string) => ask<void>(() => Seekers.More(id)),
  watch: (id: string, on: boolean) => ask<void>(() => Seekers.Watch(id, on)),
  seen: (id: string) => ask<void>(() => Seekers.Seen(id)),
  drop: (id: string) => ask<void>(() => Seekers.Drop(id)),
  list: () => ask<Search[]>(() => Seekers.List()),
  open: (id: string) => ask<Search>(() => Seekers.Open(id)),
}
