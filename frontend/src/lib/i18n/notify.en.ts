// The words of the desktop's notifications, in English.
import type { notify as ja } from './notify.ja'

export const notify: typeof ja = {
  title: (n, program) => `(${n}) ${program}`,
  pressing: (n) => `${n} urgent`,
  new: (kind, n) => `${kind}: ${n}`,
  kinds: {
    interview: 'Interviews',
    posting: 'Postings',
    applicant: 'Applicants',
    talk: 'Messages from the office',
    notice: 'Important notices',
    seekers: 'Job seekers',
    errand: 'To do at the office',
    counter: 'Registration at the counter',
    exchange: 'Sending and receiving',
  },
  panel: 'Notifications',
  lead: 'While you work at something else, this computer notifies you of new tasks. No names and no content are shown. While you are logged out, nothing is shown.',
  of: 'Tell me of',
  quiet: 'Quiet hours',
  from: 'Quiet hours begin',
  until: 'Quiet hours end',
  to: 'to',
  none: 'None',
  try: 'Try it',
  tried: 'A notification was sent. If you do not see it, look at the notification settings of your computer.',
  sample: 'This is a trial.',
}
