// The words of a business that joins an office after it had gone there itself, in English.
import type { joining as ja, joiningFaults as jaFaults } from './joining.ja'

export const joining: typeof ja = {
  settings: {
    title: 'Join your office',
    lead: 'Once your office takes postings by this program, you can join it. Applications and replies then go by email, and nothing is typed over on the official page. What you have entered stays.',
    go: 'Join the office',
  },
  page: {
    title: 'Join your office',
    lead: 'You keep everything you have entered, and deal with the office by email. Until the office has opened the account you can stop at any time.',
    back: 'Stop and go back',
    what: 'What happens when you join',
    stands: (n) =>
      `Postings that are out (${n}) are brought to the office with their number and days. Until it has verified them they are “to be verified”.`,
    carried: (n) =>
      `Postings still to be filed at the office (${n}) become drafts again. If you have filed one there already, record what came of it before you join.`,
    asked: (n) =>
      `For postings with a pending request (${n}), the request is stopped; the changes you entered stay. If you have had a reply, record it before you join.`,
    kept: 'Drafts, templates, applicants and the history stay as they are. Where your establishment differs from the office’s record, you can request the change.',
    nothing: 'No posting is out. There is nothing to bring to the office.',
    need: 'What you need',
    needs: [
      'The paper form from the office (with the account creation code and the office’s email address)',
      'The email address of your establishment, and its password',
    ],
    ways: 'What did the office give you?',
  },
  key: {
    title: 'Enter the verification key',
    password: 'Your password stays the same.',
    restart: 'Back to the start',
    restartText:
      'This application is stopped, and you are back at the start. Everything you have entered stays. The key can no longer be used.',
  },
  state: 'To be verified',
  waits: (number) => `The office is looking up ${number}`,
  now: (expires) =>
    `The office has yet to verify its number and days. The posting at Hello Work stays as it is, valid until ${expires}.`,
  nowRejected:
    'The office could not verify it. Check its number and days and have it looked up again, or send it as a new posting.',
  again: {
    title: 'Correct the number and days, and have it verified again',
    lead: 'Enter the number and days that stand on the posting at Hello Work. What is entered here is sent with them.',
    go: 'Have it verified',
    going: 'Sending…',
    sent: 'The office is asked to look it up again.',
  },
  event: {
    joined: 'Brought to the office',
    unfiled: 'Made a draft again, because you joined the office',
    verified: 'Verified by the office',
    rejected: 'The office could not verify it',
  },
  rejected:
    'The office could not verify this posting. At Hello Work it is still there. If its number or a day was wrong, correct it and have it verified again. To file it as a new posting, send the draft as it is.',
  rejectedTask: (title) => `The office could not verify “${title}”`,
}

export const joiningFaults: typeof jaFaults = {
  'brought.held': () => 'Another posting has this number. Check the number.',
  'brought.over': () => 'Its expiry date has passed. Send it as a new posting.',
  'brought.long': () => 'The last day is later than the rules allow. Check the day.',
}
