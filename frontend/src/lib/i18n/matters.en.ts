// The words of what waits at an office and is answered there, in English.
import { n1 } from './count'
import type { matters as ja } from './matters.ja'

export { atCounter } from './atcounter.en'

export const matters: typeof ja = {
  next: 'Next',
  newer:
    'The business has sent a newer version, which is shown now. Look at it again and decide then. What you wrote is still here.',
  claimed: (name) => `${name} is at this. You can decide when they are done.`,
  provisional: 'Provisional',
  days: (n) => n1(n, 'day ago', 'days ago'),
  by: (day) => `by ${day}`,
  late: (day) => `by ${day} (late)`,
  sort: {
    submission: 'Acceptance of the posting',
    brought: 'Check of a posting that stands already',
    establishment: 'Change of the establishment',
    closing: 'Closing of the account',
    talk: 'Message',
  },
  change: {
    title: 'Change of the establishment',
    changes: 'What differs from now',
    same: 'Nothing differs from now.',
    grant: 'Grant',
    granted: 'The change is granted.',
    reason: 'Why it cannot be granted (the business reads this)',
    decline: 'Decline',
    declined: 'The business is told that it is not granted.',
    unsaid: 'Write why it cannot be granted.',
  },
  closing: {
    title: 'Closing of the account',
    since: 'Asked',
    why: 'What the business said',
    ends: 'Postings that end',
    postings: (valid, waiting) => `${valid} valid, ${waiting} waiting for a decision`,
    means:
      'Valid postings are cancelled, what waits for a decision is withdrawn, and the business’s computers can send nothing more. This cannot be undone; the account can be opened again later.',
    go: 'Close the account',
    sure: (name) => `Close the account of ${name}?`,
    done: 'The account is closed.',
    mayNot: 'A clerk of the management closes accounts.',
  },
  talk: {
    go: 'Send',
    sent: 'The answer is sent.',
    unsaid: 'Write an answer.',
    mayNot: 'None of your roles lets you answer.',
  },
  brought: {
    title: 'Check of a posting that stands already',
    lead: 'The business says that this posting was accepted already. Check number and days against the office’s own records.',
    number: 'Posting number',
    received: 'Received on',
    expires: 'Last day',
    day: 'For example 2026-11-21',
    verify: 'It stands as shown',
    verified: 'Checked. The posting is valid now.',
    reason: 'Why it does not stand (the business reads this)',
    reject: 'Send back',
    rejected: 'Sent back to the business.',
    unsaid: 'Write why it does not stand.',
  },
}
