// What lies before the business by the day (backend/bridge/calendar.go).
import type { Words } from '$lib/gen'
import * as Calendar from '../../../wailsjs/go/bridge/Calendar'
import { bridge } from '../../../wailsjs/go/models'
import type { Planned } from './applicants'
import { ask } from './call'

export type DueGroup = 'postings' | 'interviews' | 'applicants' | 'retention' | 'account'
export type CalendarKind =
  | 'expires'
  | 'week'
  | 'renewable'
  | 'results'
  | 'counter'
  | 'answer'
  | 'documents'
  | 'arranging'
  | 'result'
  | 'retention'

/** Days, YYYY-MM-DD, both included; each kind names at most so many on a day. */
export type Span = { from: string; until: string; groups: DueGroup[]; each: number }
/** All of one kind on a day, and the first of them by name or title. */
export type DueOn = { kind: CalendarKind; count: number; first: { id: string; name: string }[] }
export type CalendarDay = { on: string; holiday: Words; due: DueOn[] }
export type CalendarSpan = {
  /** Those that have something on them. */
  days: CalendarDay[]
  planned: Planned[]
}

const input = (span: Span) => bridge.SpanInput.createFrom(span)

export const calendar = {
  read: (span: Span) => ask<CalendarSpan>(() => Calendar.Read(input(span))),
  /** By the system's dialog, on paper (PDF) or as a calendar's file; named, with applicants' names. */
  print: (span: Span, named: boolean) => ask<string>(() => Calendar.Print(input(span), named)),
  saveFile: (span: Span, named: boolean) => ask<string>(() => Calendar.SaveFile(input(span), named)),
}
