import type { messageFaults as japanese } from './message.ja'

/** Sentences for faults about mails to applicants and about interviews, by key. */
export const messageFaults: typeof japanese = {
  'message.address': () =>
    'No mail can be sent to this address. Give the applicant one address, in plain letters.',
}
