// The words of the counter for businesses at an office, in English.
import type { atCounter as ja } from './atcounter.ja'

export const atCounter: typeof ja = {
  title: 'Counter for businesses',
  lead: 'For businesses that come to the counter: issue an account creation code, register an email address, or complete a registration.',
  what: 'Request',
  act: { code: 'Issue a code', register: 'Register an email address', complete: 'Full registration' },
  help: {
    code: 'Prints the paper form with which its first or another computer is registered.',
    register:
      'Without a paper form: the business registers a password from this address. If it is already registered, its present computers are removed.',
    complete:
      'Gives a provisionally registered business its establishment number. Its postings can then be accepted.',
  },
  go: {
    code: 'Issue the code',
    register: 'Register the email address',
    complete: 'Complete the registration',
  },
  done: { register: 'Email address registered.', complete: 'Full registration completed.' },
  field: {
    establishment: 'Establishment number',
    name: 'Name',
    kana: 'Name in katakana (optional)',
    postal: 'Postal code (optional)',
    place: 'Address (optional)',
    phone: 'Phone number',
    address: 'Email address',
  },
  fieldHelp: {
    establishment: '4-6-1 digits',
    name: 'For a registered business, leave empty to keep the current name.',
    kana: '',
    postal: '',
    place: '',
    phone: 'The number that the business enters when it registers.',
    address: 'The address with which the business logs in.',
  },
  issued: (name) => `Code for ${name} issued`,
  once: 'The code is shown only now. Print it and hand it over. If it is lost, cancel it and issue another.',
  print: 'Save the paper form and print',
  picture: 'The code as a QR code',
  mayNot: 'Only a clerk with the reception role can do this.',
  open: 'Unused codes',
  empty: 'No unused codes',
  emptySub: 'Codes are listed here until they are used or expire.',
  head: {
    name: 'First 4 characters',
    business: 'Business',
    by: 'Issued by',
    issued: 'Issued',
    until: 'Expiry date',
    tries: 'Wrong entries',
  },
  byPaper: 'Office',
  byComputer: 'A computer of the business',
  drop: 'Cancel code',
  dropOf: (code) => `Cancel code ${code}`,
  dropped: (code) => `Code ${code} cancelled.`,
  sure: (code, business) => `Cancel the code ${code} of ${business}?`,
  sureText: 'The paper form can no longer be used. Issue another code if needed.',
}
