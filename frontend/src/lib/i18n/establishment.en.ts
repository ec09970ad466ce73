// The words of the business's own establishment, in English.
import type { establishment as ja } from './establishment.ja'

export const establishment: typeof ja = {
  review: 'Check the change',
  drop: 'Give the change up',
  dropped: 'The change was given up. This is what the office holds.',
  asked: 'The change was asked for. It goes as soon as there is a line.',
  waiting: 'A change is under way',
  waitingSub: (day, at) =>
    `Asked on ${day} at ${at}. Until the office grants it nothing changes. The answer will show here.`,
  reviewTitle: 'Check the change and ask for it',
  reviewLead: 'Look once more at what changes. Nothing is sent yet.',
  changesLead: 'On the left what the office holds, on the right what is asked for.',
  touched: (n) =>
    `This also changes the sheets of ${n} valid posting(s). Make sure that it is right for all of them.`,
  submit: 'Ask for the change',
  notice: {
    declined: 'The change was not granted. Correct it and ask again, or give it up.',
    overtaken:
      'The change met newer contents at the office, or another computer’s change. Look at the differences and ask again if needed.',
  },
}
