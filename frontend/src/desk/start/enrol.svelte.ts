// What a business enters to use its own mailbox. It stays here until the account is open, whatever goes wrong.
import type { EnrolInput, MailTLS } from '$lib/api'
import { half, hyphen } from '$lib/jp'

/** The characters of an account creation code (Crockford: no I, L, O, U), and how many there are. */
const crockford = /[^0-9A-HJKMNP-TV-Z]/g
export const codeLength = 20

/** A code as typed or pasted, in its bare characters: any width and case, O read as 0, I and L as 1. */
export const bareCode = (typed: string) =>
  half(typed)
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(crockford, '')
    .slice(0, codeLength)

/** A code in groups of five. */
export const groupedCode = (bare: string) => bare.match(/.{1,5}/g)?.join(' ') ?? ''

/** 41011234567 → 4101-123456-7; what is no such number stays as it is. */
export function establishmentNumber(typed: string): string {
  const digits = hyphen(half(typed)).replace(/[\s-]/g, '')
  return /^\d{11}$/.test(digits) ? digits.replace(/^(\d{4})(\d{6})(\d)$/, '$1-$2-$3') : typed.trim()
}

export const phoneNumber = (typed: string) =>
  hyphen(half(typed)).replace(/[()]/g, '-').replace(/\s/g, '').replace(/-+/g, '-').replace(/^-|-$/g, '')

const plain = (typed: string) => half(typed).replace(/\s/g, '')

export type EnrolField =
  | 'code'
  | 'office'
  | 'establishment'
  | 'phone'
  | 'address'
  | 'mailPassword'
  | 'imapHost'
  | 'imapPort'
  | 'smtpHost'
  | 'smtpPort'
  | 'password'
  | 'again'

const port = (text: string) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535
const mail = /^[!-?A-~]+@[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)+$/
const host = /^[0-9A-Za-z.:-]+$/

/** 8 to 32 half-width characters with at least one digit, one letter and one symbol. */
export const goodPassword = (p: string) =>
  /^[!-~]{8,32}$/.test(p) && /\d/.test(p) && /[A-Za-z]/.test(p) && /[^0-9A-Za-z]/.test(p)

export class EnrolForm {
  code = $state('')
  office = $state('')
  establishment = $state('')
  phone = $state('')
  address = $state('')
  mailUser = $state('')
  mailPassword = $state('')
  imapHost = $state('')
  imapPort = $state('993')
  imapTLS = $state<MailTLS>('tls')
  smtpHost = $state('')
  smtpPort = $state('465')
  smtpTLS = $state<MailTLS>('tls')
  password = $state('')
  again = $state('')

  /** Gives what was typed the spelling it is sent in. */
  settle(): void {
    this.establishment = establishmentNumber(this.establishment)
    this.phone = phoneNumber(this.phone)
    this.office = plain(this.office)
    this.address = plain(this.address)
    this.imapHost = plain(this.imapHost)
    this.smtpHost = plain(this.smtpHost)
    this.imapPort = plain(this.imapPort)
    this.smtpPort = plain(this.smtpPort)
  }

  /** The usual port follows the way of encryption, unless another one was typed. */
  secure(which: 'imap' | 'smtp', tls: MailTLS): void {
    const usual = { imap: { tls: '993', starttls: '143' }, smtp: { tls: '465', starttls: '587' } }[which]
    if (which === 'imap') {
      if (this.imapPort === usual[this.imapTLS]) this.imapPort = usual[tls]
      this.imapTLS = tls
    } else {
      if (this.smtpPort === usual[this.smtpTLS]) this.smtpPort = usual[tls]
      this.smtpTLS = tls
    }
  }

  /** The fields to mend, from top to bottom. Whether a code is right is the office's to say. */
  wrong(): EnrolField[] {
    const good: Record<EnrolField, boolean> = {
      code: bareCode(this.code).length === codeLength,
      office: mail.test(this.office),
      establishment: /^\d{4}-\d{6}-\d$/.test(this.establishment),
      phone: /^0\d{9,10}$/.test(this.phone.replaceAll('-', '')),
      address: this.address.length <= 100 && mail.test(this.address),
      mailPassword: this.mailPassword !== '',
      imapHost: host.test(this.imapHost),
      imapPort: port(this.imapPort),
      smtpHost: host.test(this.smtpHost),
      smtpPort: port(this.smtpPort),
      password: goodPassword(this.password),
      again: this.again === this.password,
    }
    const order: EnrolField[] = [
      'code',
      'office',
      'establishment',
      'phone',
      'address',
      'mailPassword',
      'imapHost',
      'imapPort',
      'smtpHost',
      'smtpPort',
      'password',
      'again',
    ]
    return order.filter((key) => !good[key])
  }

  input(): EnrolInput {
    return {
      code: bareCode(this.code),
      office: this.office,
      establishment: this.establishment,
      phone: this.phone,
      address: this.address,
      mailUser: this.mailUser.trim() || this.address,
      mailPassword: this.mailPassword,
      imapHost: this.imapHost,
      imapPort: Number(this.imapPort),
      imapTLS: this.imapTLS,
      smtpHost: this.smtpHost,
      smtpPort: Number(this.smtpPort),
      smtpTLS: this.smtpTLS,
      password: this.password,
    }
  }

  /** Forgets the secrets: the account is open. */
  forget(): void {
    this.code = this.mailPassword = this.password = this.again = ''
  }
}
