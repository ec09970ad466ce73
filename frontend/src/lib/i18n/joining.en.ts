// The words of a business that joins an office after it had gone there itself, in English.
import type { joining as ja, joiningFaults as jaFaults } from './joining.ja'

export const joining: typeof ja = {
  state: 'To be verified',
  waits: (number) => `The office is looking up ${number}`,
  now: (expires) =>
    `The office has yet to verify its number and days. The posting at Hello Work stays as it is, valid until ${expires}.`,
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
  'brought.over': () => 'Its last day has passed. Send it as a new posting.',
  'brought.long': () => 'The last day is later than the rules allow. Check the day.',
}
