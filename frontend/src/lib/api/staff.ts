// Who works at the office, and who did what there (backend/bridge/staff.go, journal.go).
import * as Office from '../../../wailsjs/go/bridge/Office'
import { bridge } from '../../../wailsjs/go/models'
import { ask } from './call'
import type { Role } from './counter'

export const roles: Role[] = ['reception', 'review', 'management']

export type StaffRow = {
  id: string
  name: string
  roles: Role[]
  /** The clerk at work. */
  own: boolean
}
export type StaffView = {
  rows: StaffRow[]
  /** The clerk at work may add, change and remove. */
  may: boolean
  /** The clerk at work has a password of their own. */
  person: boolean
}

/** What is empty lets every line through. */
export type JournalFilter = {
  clerk: string
  act: string
  about: string
  since: string
  until: string
  /** Only what was done before this line; 0 for all. */
  before: number
}
export type JournalLine = {
  n: number
  at: string
  clerk: string
  /** Of the clerk; empty for the office by itself. */
  id: string
  act: string
  about: string
  /** Key of why it was not done; empty where it was. */
  why: string
}
export type JournalView = { lines: JournalLine[]; more: boolean; acts: string[] }
export type JournalFinding = {
  trouble: 'changed' | 'moved' | 'missing' | 'putBack'
  n: number
  to?: number
  from?: number
}
export type JournalCheck = { first: number; last: number; mailed: number; findings: JournalFinding[] }

export const staff = {
  list: () => ask<StaffView>(() => Office.Staff()),
  add: (name: string, of: Role[], password: string) =>
    ask<void>(() => Office.AddClerk(bridge.ClerkInput.createFrom({ name, roles: of, password }))),
  setRoles: (id: string, of: Role[]) => ask<void>(() => Office.SetRoles(id, of)),
  setPassword: (id: string, password: string) => ask<void>(() => Office.SetPassword(id, password)),
  remove: (id: string) => ask<void>(() => Office.RemoveClerk(id)),
  changeOwn: (before: string, after: string) => ask<void>(() => Office.ChangePassword(before, after)),
}

export const journal = {
  find: (f: JournalFilter) => ask<JournalView>(() => Office.Journal(bridge.JournalFilter.createFrom(f))),
  check: (head: string) => ask<JournalCheck>(() => Office.CheckJournal(head)),
  /** Gives the path back, or nothing where the person cancelled. */
  save: (f: JournalFilter, heads: string[], words: Record<string, string>) =>
    ask<string>(() => Office.SaveJournal(bridge.JournalFilter.createFrom(f), heads, words)),
}
