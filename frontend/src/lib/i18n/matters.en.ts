// The words of what waits at an office and is answered there, in English.
import { n1 } from './count'
import type { matters as ja } from './matters.ja'

export { atCounter } from './atcounter.en'

export const matters: typeof ja = {
  next: 'Next',
  newer:
    'The business has sent a newer version, which is now shown below. Check it again before you decide. What you entered is kept.',
  claimed: (name) => `${name} is working on this. You can decide when they have finished.`,
  provisional: 'Provisional',
  days: (n) => n1(n, 'day ago', 'days ago'),
  by: (day) => `by ${day}`,
  late: (day) => `by ${day} (overdue)`,
  sort: {
    submission: 'Acceptance of a posting',
    brought: 'Check of an existing posting',
    establishment: 'Change to the establishment',
    closing: 'Closing of the account',
    talk: 'Message',
  },
  change: {
    title: 'Change to the establishment',
    changes: 'Differences from the current information',
    same: 'No differences from the current information.',
    grant: 'Approve',
    granted: 'Change approved.',
    reason: 'Why it cannot be approved (shown to the business)',
    decline: 'Do not approve',
    declined: 'Not approved. The business has been told.',
    unsaid: 'Enter why it cannot be approved.',
  },
  closing: {
    title: 'Request to close the account',
    since: 'Requested on',
    why: 'Comment from the business',
    ends: 'Postings that will end',
    postings: (valid, waiting) => `${valid} active, ${waiting} waiting for a decision`,
    means:
      'Active postings are cancelled, pending applications are withdrawn, and the business’s computers can no longer send anything. This cannot be undone, but the account can be reopened later.',
    go: 'Close the account',
    sure: (name) => `Close the account of ${name}?`,
    done: 'Account closed.',
    mayNot: 'Only a clerk with the management role can close accounts.',
  },
  talk: {
    go: 'Send',
    sent: 'Reply sent.',
    unsaid: 'Enter a reply.',
    mayNot: 'You do not have a role that allows replies.',
  },
  brought: {
    title: 'Check of an existing posting',
    lead: 'The business reports that this posting has already been accepted. Check the number and dates against the office’s records.',
    number: 'Posting number',
    received: 'Received on',
    expires: 'Expiry date',
    day: 'For example 2026-11-21',
    verify: 'Confirm as shown',
    verified: 'Confirmed. The posting is now active.',
    reason: 'Why it cannot be confirmed (shown to the business)',
    reject: 'Send back',
    rejected: 'Sent back to the business.',
    unsaid: 'Enter why it cannot be confirmed.',
  },
}
