// The words about papers to an applicant that are printed, in English.
import type { slip as ja } from './slip.ja'

export const slip: typeof ja = {
  open: {
    decision: 'Notice of result',
    return: 'Cover note for documents',
    invitation: 'Print the invitation',
  },
  title: {
    decision: 'Notice of result',
    return: 'Cover note for documents',
    invitation: 'Invitation to the interview',
  },
  lead: (person) =>
    `A printed letter to ${person}. You can change the text before printing. Your establishment’s name, address, phone number and today’s date are added automatically.`,
  decisionHelp: 'Print and post it, or enclose it with the documents you return. It gives no reason.',
  subject: 'Title',
  text: 'Text',
  textHelp: 'Each line is a paragraph. Empty lines are kept.',
  again: 'Restore the original text',
  renewed: 'The details it is based on have changed, so the text was created again.',
  print: 'Save as PDF and print',
}
