// The words of the counter for businesses at an office, in English.
import type { atCounter as ja } from './atcounter.ja'

export const atCounter: typeof ja = {
  title: 'Counter for businesses',
  lead: 'A business at the counter gets an account creation code, registers its mail address, or is registered fully.',
  what: 'What it comes for',
  act: { code: 'Issue a code', register: 'Register a mail address', complete: 'Full registration' },
  help: {
    code: 'A paper with which its first computer, or another one, is registered.',
    register:
      'No paper: it registers a password from this address. Where it is registered already, its present computers are shut out.',
    complete:
      'A business that is registered provisionally gets its number. Its postings can be accepted then.',
  },
  go: { code: 'Issue the code', register: 'Register the mail address', complete: 'Register fully' },
  done: { register: 'The mail address is registered.', complete: 'The business is registered fully.' },
  field: {
    establishment: 'Establishment number',
    name: 'Name',
    kana: 'Name in katakana (optional)',
    postal: 'Postal code (optional)',
    place: 'Address (optional)',
    phone: 'Telephone',
    address: 'Mail address',
  },
  fieldHelp: {
    establishment: '4-6-1 digits',
    name: 'Of a business that is known, what is left empty stays as it is.',
    kana: '',
    postal: '',
    place: '',
    phone: 'The number that the business enters when it registers.',
    address: 'The address with which the business logs in.',
  },
  issued: (name) => `A code for ${name} is issued`,
  once: 'The code is shown here only now. Print it and hand it over. Where it is lost, take it back and issue another.',
  print: 'Save the paper and print it',
  picture: 'The code as a QR code',
  mayNot: 'A clerk of the reception does this.',
  open: 'Codes that nobody has used yet',
  empty: 'There is no unused code',
  emptySub: 'Codes are listed here until they are used or their time is over.',
  head: {
    name: 'First 4 characters',
    business: 'Business',
    by: 'Issued by',
    issued: 'Issued',
    until: 'Until',
    tries: 'Wrong entries',
  },
  byPaper: 'Office',
  byComputer: 'A computer of the business',
  drop: 'Take back',
  dropOf: (code) => `Take ${code} back`,
  dropped: (code) => `${code} is taken back.`,
  sure: (code, business) => `Take back the code ${code} of ${business}?`,
  sureText: 'The paper cannot be used any more. Issue another code where it is needed.',
}
