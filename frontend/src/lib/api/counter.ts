// What is given and taken of offices that are run on this computer.
import type { MailSetup } from './mail'

/** An office that is run on this computer; its code heads its posting numbers. */
export type OfficeView = { id: string; name: string; code: string }
/** What somebody at an office is there for: 受付, 審査, 管理. */
export type Role = 'reception' | 'review' | 'management'
/** Somebody who may log in at an office. */
export type ClerkName = { id: string; name: string }
/** What is asked of an office that is run in this window. */
export type CounterInput = {
  name: string
  code: string
  hours: string
  helpDesk: string
  mail: MailSetup
  clerk: string
  password: string
}
