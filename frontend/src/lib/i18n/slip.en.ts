// The words about papers to an applicant that are printed, in English.
import type { slip as ja } from './slip.ja'

export const slip: typeof ja = {
  open: {
    decision: 'Letter about the decision',
    return: 'Slip for the papers',
    invitation: 'Print the invitation',
  },
  title: {
    decision: 'Letter about the decision',
    return: 'Slip that goes with the papers',
    invitation: 'Invitation to the interview',
  },
  lead: (person) =>
    `On paper, to ${person}. Change the words before you print. Your name, address, telephone number and today’s date are added.`,
  decisionHelp: 'To print and send, or to put with the papers that go back. It gives no reason.',
  subject: 'Title',
  text: 'Text',
  textHelp: 'A line is a paragraph; an empty line stays empty.',
  again: 'Back to the proposal',
  renewed: 'What it is made from has changed, so the words were made anew.',
  print: 'PDF: save and print',
}
