// The words of sending and receiving, in English.
import type { sync as ja } from './sync.ja'
import { n1 } from './count'

export const sync: typeof ja = {
  label: 'Connection status',
  latest: 'Up to date',
  latestAt: (at: string) => `Up to date · ${at}`,
  sending: (n: string) => `Sending ${n}`,
  waiting: (n: string) => `Waiting to send ${n}`,
  offline: (n: string) => `Waiting to send ${n} (offline)`,
  offlineIdle: 'Offline',
  attention: 'Needs attention',
  panel: 'Messages to and from the office',
  lastOK: 'Last connection',
  never: 'None yet',
  pending: 'Waiting to be sent',
  underway: 'Waiting for confirmation of delivery',
  letters: (n: string) => n,
  now: 'Send and receive now',
  explain: {
    offline:
      'The mail server cannot be reached now. Nothing waits to be sent; email is fetched once you are connected.',
    latest: 'Nothing waits to be sent. Messages from the office arrive automatically.',
    sending: 'Sending to the office. You can continue working.',
    waiting: 'It will be sent automatically when you are online. You can continue working.',
    attention: 'Nothing can be sent or received. Check the following.',
    stuck: (n: string) =>
      `The office has not confirmed ${n1(n, 'message', 'messages')} for more than three days.`,
    odd: (n: string) => `${n1(n, 'email', 'emails')} could not be read.`,
  },
  cut: 'Go offline (practice)',
  cutHelp: 'Try what happens when you are offline. Entering and sending work as usual.',
}
