// How a mailbox is reached, found and tested.

export type MailTLS = 'tls' | 'starttls'
export type MailServer = { host: string; port: number; security: MailTLS; pin: string }
/** How a mailbox is reached. An empty password stands for the one that is kept. */
export type MailSetup = {
  address: string
  user: string
  /** Of the sending server, where it has another. */
  smtpUser: string
  password: string
  oauth: string
  imap: MailServer
  smtp: MailServer
}
/** Where a link leads out of the program: a host, or a mail address. */
export type Link = { kind: 'https' | 'mailto'; to: string }
export type MailFound = {
  found: boolean
  provider: string
  user: string
  smtpUser: string
  imap: MailServer
  smtp: MailServer
  oauth: string
  oauthName: string
  oauthID: string
  hint: string
  /** The person must fill in what is empty: it is not known for sure. */
  ask: boolean
  /** Its servers are the program's own: nothing else need be entered. */
  practice: boolean
}
export type MailCertificate = {
  pin: string
  fingerprint: string
  subject: string
  issuer: string
  names: string[]
  until: string
  selfSigned: boolean
  why: 'authority' | 'name' | 'expired' | 'changed' | 'other'
  /** The landlord's name to enter instead of trusting it, or empty. */
  instead: string
}
export type MailStation = {
  step: 'name' | 'network' | 'certificate' | 'encryption' | 'password' | 'folder' | 'size'
  result: 'passed' | 'failed' | 'skipped'
  key: string
  args: Record<string, string>
  certificate?: MailCertificate
}
export type MailReport = {
  ok: boolean
  imap: MailStation[]
  smtp: MailStation[]
  quotaUsed: number
  quotaMost: number
  sizeLimit: number
}
export type MailView = {
  setup: MailSetup
  /** Of the authority in setup: its name, and what it knows this program as. */
  oauthName: string
  oauthID: string
  practice: boolean
  /** The system's keychain does not give what opens it: it must be entered again. */
  withheld: boolean
  tidy: boolean
}
