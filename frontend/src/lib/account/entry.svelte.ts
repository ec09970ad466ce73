// How a mailbox is reached, as a person enters it: an address, the servers found for it or typed, a password,
// and a connection test. It stays here until it is kept, whatever goes wrong.
import {
  mailbox,
  toFault,
  type Fault,
  type MailFound,
  type MailReport,
  type MailServer,
  type MailSetup,
  type MailTLS,
  type MailView,
} from '$lib/api'
import { half } from '$lib/jp'

export type Protocol = 'imap' | 'smtp'
export type MailField = 'address' | 'mailPassword' | 'imapHost' | 'imapPort' | 'smtpHost' | 'smtpPort'

export const plain = (typed: string) => half(typed).replace(/\s/g, '')
export const isMailAddress = (text: string) => /^[!-?A-~]+@[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)+$/.test(text)
const isHost = (text: string) => /^[0-9A-Za-z.:-]+$/.test(text)
const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535

/** The usual ports of each protocol (RFC 8314). */
const usual = { imap: { tls: '993', starttls: '143' }, smtp: { tls: '465', starttls: '587' } }

/** One server, its port as typed. */
export class ServerEntry {
  host = $state('')
  port = $state('')
  security = $state<MailTLS>('tls')
  pin = $state('')

  constructor(readonly protocol: Protocol) {
    this.port = usual[protocol].tls
  }

  take(s: MailServer): void {
    this.host = s.host
    this.port = String(s.port)
    this.security = s.security
    this.pin = s.pin
  }

  /** The usual port follows the way of encryption, unless another one was typed. */
  secure(way: MailTLS): void {
    if (this.port === usual[this.protocol][this.security]) this.port = usual[this.protocol][way]
    this.security = way
  }

  settle(): void {
    this.host = plain(this.host)
    this.port = plain(this.port)
  }

  get server(): MailServer {
    return { host: this.host, port: Number(this.port), security: this.security, pin: this.pin }
  }

  get wrongHost(): boolean {
    return !isHost(this.host)
  }

  get wrongPort(): boolean {
    return !isPort(this.port)
  }
}

/** Who signs people in at a mail provider: its id, its name, and what it knows this program as. */
export type Authority = Pick<MailFound, 'oauth' | 'oauthName' | 'oauthID'>

export class MailEntry {
  address = $state('')
  user = $state('')
  /** The user name of the sending server, where it has another. */
  smtpUser = $state('')
  password = $state('')
  /** The id of the authority the person has signed in at; then no password is wanted. */
  oauth = $state('')
  /** Whether that was here and now. */
  signedIn = $state(false)
  authority = $state.raw<Authority>()
  imap = new ServerEntry('imap')
  smtp = new ServerEntry('smtp')
  /** Whether the servers are shown as fields to type into. */
  manual = $state(false)
  found = $state.raw<MailFound>()
  report = $state.raw<MailReport>()
  busy = $state<'' | 'finding' | 'testing' | 'signing'>('')
  fault = $state.raw<Fault>()
  #searched = ''
  #tested = $state('')

  /** A password is kept already, none need be typed. */
  kept = $state(false)

  /** Takes what is kept of an account, with what opens it unless that is withheld. */
  take(view: Omit<MailView, 'tidy'>): void {
    const s = view.setup
    this.kept = !view.withheld
    this.address = this.#searched = s.address
    this.user = s.user === s.address ? '' : s.user
    this.smtpUser = s.smtpUser
    this.oauth = view.withheld ? '' : s.oauth
    this.authority = s.oauth
      ? { oauth: s.oauth, oauthName: view.oauthName, oauthID: view.oauthID }
      : undefined
    this.imap.take(s.imap)
    this.smtp.take(s.smtp)
  }

  settle(): void {
    this.address = plain(this.address)
    this.user = this.user.trim()
    this.smtpUser = this.smtpUser.trim()
    this.imap.settle()
    this.smtp.settle()
  }

  setup(): MailSetup {
    return {
      address: this.address,
      user: this.user || this.address,
      smtpUser: this.smtpUser,
      password: this.oauth ? '' : this.password,
      oauth: this.oauth,
      imap: this.imap.server,
      smtp: this.smtp.server,
    }
  }

  /** The fields to mend, from top to bottom. Servers are asked for once there is an address. */
  wrong(): MailField[] {
    const address = this.address.length > 100 || !isMailAddress(this.address)
    const list: [MailField, boolean][] = [
      ['address', address],
      ['imapHost', !address && this.imap.wrongHost],
      ['imapPort', !address && this.imap.wrongPort],
      ['smtpHost', !address && this.smtp.wrongHost],
      ['smtpPort', !address && this.smtp.wrongPort],
      ['mailPassword', this.password === '' && !this.oauth && !this.kept && !this.found?.practice],
    ]
    const wrong = list.filter(([, bad]) => bad).map(([field]) => field)
    if (wrong.some((f) => f.startsWith('imap') || f.startsWith('smtp'))) this.manual = true
    return wrong
  }

  /** Whether the test has passed with exactly what is entered now. */
  get tested(): boolean {
    return this.report?.ok === true && this.#tested === JSON.stringify(this.setup())
  }

  /** Finds the servers of the address, once for each; what was typed by hand meanwhile stays. */
  async discover(): Promise<void> {
    this.settle()
    const address = this.address
    if (this.manual || !isMailAddress(address) || address === this.#searched) return
    this.#searched = address
    const found = await this.#ask('finding', () => mailbox.discover(address))
    if (address !== this.address || this.manual) return
    this.found = found
    if (!found?.found) {
      this.manual = true
      return
    }
    this.user = found.user === address ? '' : found.user
    this.smtpUser = found.smtpUser
    this.oauth = ''
    this.signedIn = false
    this.authority = found.oauth ? found : undefined
    if (found.imap.host) this.imap.take(found.imap)
    if (found.smtp.host) this.smtp.take(found.smtp)
    this.manual = found.ask
  }

  /** Goes through all stations; true where nothing failed. */
  async test(): Promise<boolean> {
    this.settle()
    const setup = this.setup()
    this.report = undefined
    this.report = await this.#ask('testing', () => mailbox.test(setup))
    this.#tested = JSON.stringify(setup)
    return this.report?.ok === true
  }

  /** Trusts a certificate the person has compared, and tests again. */
  async trust(protocols: Protocol[], pin: string): Promise<void> {
    for (const p of protocols) this[p].pin = pin
    await this.test()
  }

  /** Takes the name a certificate is made for as the server's, and tests again; where a part of it is for the person to know, asks. */
  async rename(protocols: Protocol[], host: string): Promise<void> {
    for (const p of protocols) this[p].host = host.replace(/^\*/, '')
    this.manual = true
    if (!host.startsWith('*')) await this.test()
  }

  async signIn(authority: string): Promise<void> {
    const address = this.address
    const done = await this.#ask('signing', () => mailbox.signIn(address, authority).then(() => true))
    if (!done) return
    this.oauth = authority
    this.signedIn = true
  }

  async #ask<T>(what: 'finding' | 'testing' | 'signing', act: () => Promise<T>): Promise<T | undefined> {
    this.busy = what
    this.fault = undefined
    try {
      return await act()
    } catch (e) {
      const fault = toFault(e)
      if (fault.key !== 'program.stopped') this.fault = fault
      else if (what === 'finding') this.#searched = '' // asked again, it searches again
      return undefined
    } finally {
      this.busy = ''
    }
  }

  /** Gives up what waits for a server. */
  async stop(): Promise<void> {
    await mailbox.stop()
  }

  /** Forgets the secret: it is kept elsewhere now. */
  forget(): void {
    this.password = ''
    this.signedIn = false
  }
}
