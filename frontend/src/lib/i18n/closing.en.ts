// The words of closing the account, in English.
import { n1 } from './count'
import type { closing as ja, closingFaults as jaFaults } from './closing.ja'

export const closing: typeof ja = {
  title: 'Close the account',
  back: 'Establishment',
  link: 'Close the account',
  lead: 'This closes your account. The office confirms it first; until then you can stop it.',
  before: 'What follows',
  follows: [
    'All active postings are cancelled, those under review are withdrawn. Their history says that the account was closed.',
    'No registered computer can send anything to the office or receive anything from it. Account creation codes that were not used are void.',
    'Postings, applicants, notices and messages on this computer stay readable. You are still reminded when records of applicants are to be erased.',
    'Results that are not registered yet can no longer be registered online. Register them first, or at the counter.',
    'To answer applicants, and to return or destroy their documents, stays your duty.',
    'To open the account again you get a new code at the counter. What the office keeps comes back; notes and documents of applicants are not with the office and stay on this computer alone.',
  ],
  ends: (valid, waiting) =>
    `${n1(valid, 'posting is', 'postings are')} active now and ${waiting} under review. All of them end with the account.`,
  endsNone: 'No posting is active or under review now.',
  saves: 'Save a copy',
  savesHelp:
    'Everything stays readable here, but a copy helps if this computer breaks. The saved files are not encrypted.',
  postings: 'Postings',
  people: 'Applicants',
  peopleWarn:
    'The file of applicants holds names and how to reach them. Keep it where only those who need it can see it, and delete it afterwards.',
  establishment: 'Establishment',
  saveAs: (what, format) => `Save as ${format}: ${what}`,
  formats: { xlsx: 'Excel', csv: 'CSV', pdf: 'PDF' },
  saved: (path) => `Saved: ${path}`,
  why: 'Reason (may be left empty)',
  whyHelp: (most) => `At most ${most} characters. The office reads it.`,
  read: 'I have read what follows',
  readFirst: 'Tick “I have read what follows” first.',
  ask: 'Request to close the account',
  undo: 'Keep the account',
  stage: {
    queued: 'Your request waits to be sent. The office does not have it yet.',
    asked: 'The office has your request. Once it has confirmed it, the account is closed.',
    undoing:
      'Your request to keep the account is waiting to be sent. If the office closes it before, it stays closed.',
    closed: 'The account is closed.',
  },
  at: (when) => `Time: ${when}`,
  reopen:
    'To open it again, ask at the counter for a new account creation code and register on the start page.',
  bar: 'This account is closed. What is on this computer can be read; nothing goes to the office or comes from it.',
  barGo: 'About the closed account',
}

export const closingFaults: typeof jaFaults = {
  'account.closed': () =>
    'This account is closed. You can read everything, but send nothing. To open it again, come to the counter.',
  'account.notClosed': () => 'This account is not closed.',
  'account.close.asked': () => 'Closing the account was already requested.',
  'account.close.notAsked': () => 'Closing the account was not requested.',
  'account.close.why': (v) => `Enter a reason of at most ${v['limit'] ?? ''} characters.`,
}
