// What a business enters on its way in. It stays here until the account is open, whatever goes wrong.
import { goodPassword, isMailAddress, MailEntry, plain, type MailField } from '$lib/account'
import type { EnrolInput, KeyInput, Values, Way } from '$lib/api'
import { half, hyphen, katakana } from '$lib/jp'

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

export type EnrolField = MailField | 'code' | 'office' | 'establishment' | 'phone'
export type KeyField = 'business' | 'password' | 'again' | 'key'

/** The names of the fields that are bad, in their order. */
const bad = <F>(list: [F, boolean][]): F[] => list.filter(([, wrong]) => wrong).map(([field]) => field)

export class EnrolForm {
  /** Which way in was chosen, and which of its pages before the first letter is in view. */
  way = $state<Way>('code')
  page = $state<'consent' | 'entries'>('consent')
  readPrivacy = $state(false)
  readTerms = $state(false)
  agreed = $state(false)
  code = $state('')
  office = $state('')
  establishment = $state('')
  phone = $state('')
  mail = $state.raw(new MailEntry())
  password = $state('')
  again = $state('')
  key = $state('')
  computer = $state('')
  name = $state('')
  kana = $state('')
  postal = $state('')
  place = $state('')

  /** Takes what the business has said of itself already: nothing is typed twice. */
  knows(values: Values): void {
    this.establishment ||= values['number'] ?? ''
    this.phone ||= values['phone'] ?? ''
    this.name ||= values['name'] ?? ''
    this.kana ||= values['kana'] ?? ''
    this.postal ||= values['postal'] ?? ''
    this.place ||= values['address'] ?? ''
  }

  /** Gives what was typed the spelling it is sent in. */
  settle(): void {
    this.establishment = establishmentNumber(this.establishment)
    this.phone = phoneNumber(this.phone)
    this.office = plain(this.office)
    this.mail.settle()
  }

  settleBusiness(): void {
    this.kana = katakana(this.kana)
    this.postal = plain(this.postal).replace(/^(\d{3})-?(\d{4})$/, '$1-$2')
    this.phone = phoneNumber(this.phone)
  }

  /** The fields to mend, from top to bottom. Whether a code is right is the office's to say. */
  wrong(way: Way): EnrolField[] {
    const paper = way === 'code'
    return [
      ...bad<EnrolField>([
        ['code', paper && bareCode(this.code).length !== codeLength],
        ['office', !isMailAddress(this.office)],
        ['establishment', paper && !/^\d{4}-\d{6}-\d$/.test(this.establishment)],
        ['phone', paper && !/^0\d{9,10}$/.test(this.phone.replaceAll('-', ''))],
      ]),
      ...this.mail.wrong(),
    ]
  }

  input(way: Way): EnrolInput {
    return {
      way,
      code: way === 'code' ? bareCode(this.code) : '',
      office: this.office,
      establishment: this.establishment,
      phone: this.phone,
      mail: this.mail.setup(),
    }
  }

  /** What is to be mended before the verification key is sent. Whether the key is right is the office's to say. Who joins has a password. */
  wrongKey(way: Way, joining = false): KeyField[] {
    return bad<KeyField>([
      ['business', way === 'provisional' && this.name.trim() === ''],
      ['password', !joining && !goodPassword(this.password)],
      ['again', !joining && this.again !== this.password],
      ['key', !/^\d{8}$/.test(plain(this.key).replaceAll('-', ''))],
    ])
  }

  keyInput(): KeyInput {
    return {
      key: this.key,
      password: this.password,
      computer: this.computer.trim(),
      business: {
        name: this.name.trim(),
        kana: this.kana,
        postal: this.postal,
        place: this.place,
        phone: this.phone,
      },
    }
  }

  /** Forgets everything, and the secrets first: the account is open, or was given up. */
  startOver(): void {
    this.code = this.password = this.again = this.key = ''
    this.office = this.establishment = this.phone = ''
    this.computer = this.name = this.kana = this.postal = this.place = ''
    this.readPrivacy = this.readTerms = this.agreed = false
    this.page = 'consent'
    this.mail = new MailEntry()
  }
}
