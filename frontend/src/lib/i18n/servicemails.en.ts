// The words of what the employment service's own page writes by mail, in English.
import type { serviceMailFaults as faultsJA, serviceMails as ja } from './servicemails.ja'

export const serviceMails: typeof ja = {
  title: 'Emails from the Hello Work site',
  lead: 'Only that one has arrived and what it is about is shown. Its text is not, and nothing is answered or forwarded. What it is about is told by words of its subject, which are still to be verified.',
  kind: {
    password: 'One-time password',
    key: 'Verification key',
    accepted: 'Posting accepted',
    returned: 'Correction request',
    applied: 'Somebody applied',
    message: 'Message received',
    approach: 'Somebody applied after your request',
    renewal: 'Time to renew',
    other: 'Another notice',
  },
  look: 'Check My Page.',
  over: 'These digits have expired. Have new ones sent on My Page.',
  left: (n) => `Valid for about ${n} more minutes`,
  copy: 'Copy digits',
  copied: 'Copied',
  unproven: 'The sender is not proven, so no digits are shown. Do not open links in the email.',
  likes: 'The sender imitates Hello Work',
  likesHelp: 'This is no email from Hello Work. Do not open its links or enter digits or passwords.',
  posting: (number) => `View posting ${number}`,
  applicant: 'View applicant',
  see: 'Mark as read',
  panel: 'Emails from the Hello Work site',
  panelLead:
    'Emails from these addresses are shown under Notices. Add another one if Hello Work writes from it.',
  address: 'Email address',
  add: 'Add',
  added: 'Address added.',
  remove: 'Remove',
  removeOf: (address) => `Remove ${address}`,
  removed: 'Address removed.',
}

export const serviceMailFaults: typeof faultsJA = {
  'notice.writer': (v) => `“${v['address'] ?? ''}” is no email address. Enter one such as kyujin@example.jp.`,
  'notice.imitation': (v) =>
    `“${v['address'] ?? ''}” imitates Hello Work and cannot be added. Ask your office for the right address.`,
  'notice.writers': () => 'You can add up to 10 addresses. Remove one you do not need.',
}
