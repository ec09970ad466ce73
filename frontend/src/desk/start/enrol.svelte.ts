// What a business enters to use its own mailbox. It stays here until the account is open, whatever goes wrong.
import type { EnrolInput } from '$lib/api'
import { half, hyphen } from '$lib/jp'
import { isMailAddress, MailEntry, plain, type MailField } from '../mailbox/entry.svelte'

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

export type EnrolField = MailField | 'code' | 'office' | 'establishment' | 'phone' | 'password' | 'again'

/** 8 to 32 half-width characters with at least one digit, one letter and one symbol. */
export const goodPassword = (p: string) =>
  /^[!-~]{8,32}$/.test(p) && /\d/.test(p) && /[A-Za-z]/.test(p) && /[^0-9A-Za-z]/.test(p)

export class EnrolForm {
  code = $state('')
  office = $state('')
  establishment = $state('')
  phone = $state('')
  mail = new MailEntry()
  password = $state('')
  again = $state('')

  /** Gives what was typed the spelling it is sent in. */
  settle(): void {
    this.establishment = establishmentNumber(this.establishment)
    this.phone = phoneNumber(this.phone)
    this.office = plain(this.office)
    this.mail.settle()
  }

  /** The fields to mend, from top to bottom. Whether a code is right is the office's to say. */
  wrong(): EnrolField[] {
    const bad = (list: [EnrolField, boolean][]) => list.filter(([, wrong]) => wrong).map(([field]) => field)
    return [
      ...bad([
        ['code', bareCode(this.code).length !== codeLength],
        ['office', !isMailAddress(this.office)],
        ['establishment', !/^\d{4}-\d{6}-\d$/.test(this.establishment)],
        ['phone', !/^0\d{9,10}$/.test(this.phone.replaceAll('-', ''))],
      ]),
      ...this.mail.wrong(),
      ...bad([
        ['password', !goodPassword(this.password)],
        ['again', this.again !== this.password],
      ]),
    ]
  }

  input(): EnrolInput {
    const mail = this.mail.setup()
    return {
      code: bareCode(this.code),
      office: this.office,
      establishment: this.establishment,
      phone: this.phone,
      address: mail.address,
      mailUser: mail.user,
      mailPassword: mail.password,
      imapHost: mail.imap.host,
      imapPort: mail.imap.port,
      imapTLS: mail.imap.security,
      imapPin: mail.imap.pin,
      smtpHost: mail.smtp.host,
      smtpPort: mail.smtp.port,
      smtpTLS: mail.smtp.security,
      smtpPin: mail.smtp.pin,
      oauth: mail.oauth,
      password: this.password,
    }
  }

  /** Forgets the secrets: the account is open. */
  forget(): void {
    this.code = this.password = this.again = ''
    this.mail.forget()
  }
}
