// The sheet of keys in English.
import { applicantKeys } from './applicants.en'
import type { keys as ja } from './keys.ja'

export const keys: typeof ja = {
  title: 'Keys',
  open: 'List of keys',
  lead: 'While you type in a field, keys without Ctrl or Alt are letters.',
  or: 'or',
  everywhere: {
    title: 'On every screen',
    keys: [
      { keys: ['?'], does: 'Open this list' },
      { keys: ['Ctrl+K', '⌘K'], does: 'Find anything' },
      { keys: ['Alt+←'], does: 'Go back to the last screen' },
      { keys: ['Tab', 'Shift+Tab'], does: 'Next and previous entry' },
      { keys: ['Esc'], does: 'Close what has opened' },
    ],
  },
  /** The pages that a digit leads to. */
  places: {
    home: 'Go home',
    postings: 'Go to the postings',
    applicants: 'Go to the applicants',
    calendar: 'Go to the calendar',
    seekers: 'Go to the seekers',
    notices: 'Go to the notices',
    talks: 'Go to the messages',
    establishment: 'Go to the establishment',
    settings: 'Go to the settings',
    intake: 'Go to the intake box',
    codes: 'Go to the counter',
    staff: 'Go to the clerks',
    journal: 'Go to the journal',
  },
  /** What only a side has. */
  groups: {
    desk: [
      {
        title: 'List of postings',
        keys: [
          { keys: ['N'], does: 'Create a posting' },
          { keys: ['/'], does: 'Find postings' },
          { keys: ['↓', '↑'], does: 'Next and previous posting' },
          { keys: ['Home', 'End'], does: 'First and last posting' },
          { keys: ['Enter'], does: 'Open the posting' },
        ],
      },
      {
        title: 'Entering a posting',
        keys: [
          { keys: ['Ctrl+F'], does: 'Find in this posting' },
          { keys: ['Ctrl+Z'], does: 'Undo an answer (within a text, undo letters)' },
          { keys: ['Ctrl+Shift+Z'], does: 'Redo an answer' },
          { keys: ['Alt+M'], does: 'Mark the entry to check, or unmark it' },
          { keys: ['Alt+N'], does: 'Enter a note at the entry' },
          { keys: ['Alt+PageDown', 'Alt+PageUp'], does: 'Next and previous section' },
          { keys: ['Ctrl+Enter'], does: 'Check and send' },
        ],
      },
      applicantKeys,
      {
        title: 'Interviews',
        keys: [
          { keys: ['←', '→'], does: 'The week before, the week after' },
          { keys: ['T'], does: 'This week' },
        ],
      },
      {
        title: 'Calendar',
        keys: [
          { keys: ['←', '→'], does: 'The day before, the day after' },
          { keys: ['↑', '↓'], does: 'The week before, the week after' },
          { keys: ['PageUp', 'PageDown'], does: 'The month before, the month after' },
          { keys: ['Home'], does: 'Back to today' },
          { keys: ['Enter'], does: 'Go to what the chosen day holds' },
        ],
      },
    ],
    office: [
      {
        title: 'Intake box',
        keys: [{ keys: ['/'], does: 'Find postings' }],
      },
    ],
  },
}
