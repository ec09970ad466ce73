// Backups of an account (backend/bridge/backups.go).
import * as Bound from '../../../wailsjs/go/bridge/Backups'
import { ask } from './call'

export type Backups = {
  /** A key was made: backups can be. */
  key: boolean
  /** Of every day; empty for none. */
  folder: string
  keep: number
  /** That may be kept. */
  most: number
  /** Characters of a passphrase. */
  least: number
  /** Empty for never. */
  last: string
  file: string
  /** Key of the sentence that says why the last one failed; empty. */
  trouble: string
}

export type InBackup = {
  business: string
  /** Empty where the business goes to its office itself. */
  address: string
  byHand: boolean
  at: string
  /** Of the program that made it. */
  version: string
  /** Bytes. */
  size: number
  /** The account is on this computer, and would be replaced. */
  here: boolean
}

export const backups = {
  state: () => ask<Backups>(() => Bound.State()),
  newKey: (passphrase: string) => ask<Backups>(() => Bound.NewKey(passphrase)),
  into: (folder: string, keep: number) => ask<Backups>(() => Bound.Into(folder, keep)),
  now: () => ask<Backups>(() => Bound.Now()),
  /** By the system's dialog; the path, or empty where the person cancelled. So are folder and file. */
  paper: () => ask<string>(() => Bound.Paper()),
  folder: () => ask<string>(() => Bound.Folder()),
  file: () => ask<string>(() => Bound.File()),
  /** The path of the backup that was opened with the program, once; empty for none. */
  opened: () => ask<string>(() => Bound.Opened()),
  look: (path: string, secret: string) => ask<InBackup>(() => Bound.Look(path, secret)),
  restore: (path: string, secret: string) => ask<void>(() => Bound.Restore(path, secret)),
}
