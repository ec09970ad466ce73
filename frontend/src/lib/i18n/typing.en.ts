// The words of typing a form over on the official page, in English.
import { n1 } from './count'
import type { typing as ja } from './typing.ja'

export const typing: typeof ja = {
  title: 'Transcript',
  lead: 'One answer after the other, in the order of the official page’s screens. Stop when you like: it goes on where you were.',
  leadChanges: 'Only what is to be changed. Stop when you like: it goes on where you were.',
  open: 'Open the transcript',
  openHelp: 'Copies what goes into the official page, one answer after the other',
  openPlace: 'Transcript for registering the establishment',
  way: { type: 'To be pasted', select: 'To be chosen', clear: 'To be emptied' },
  empty: '(leave empty)',
  copyNext: 'Copy and go on',
  next: 'Done, go on',
  copied: (name) => `Copied: ${name}. Paste it now.`,
  left: (n, all) => `${n1(n, 'answer', 'answers')} left of ${all}`,
  minutes: (n) => `· about ${n1(n, 'minute', 'minutes')} more`,
  all: 'Everything is typed over.',
  allDone: 'Everything is typed over. Check it and send it there; then record the office’s reply here.',
  again: 'This screen again',
  againOf: (name) => `${name}: this screen again`,
  againHelp:
    'Takes the ticks off and begins anew, where the screen there ran out of time and lost what was typed',
  unverified:
    'For this type, no public text shows the names and the order of the questions: they are still to be verified. Where the official page differs, follow the page.',
  nothing: 'There is nothing to type over.',
  doneOf: (name) => `${name}: typed over`,
  small: 'Make it small and keep it on top',
  pdf: 'Save as PDF',
  large: 'Back to full size',
  wayland: 'This desktop (Wayland) lets no program stay on top. Choose “Always on Top” in the window’s menu.',
  keys: 'Enter: copy and go on · ↑↓: the answers before and after · Esc: full size',
}
