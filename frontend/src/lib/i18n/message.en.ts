import type { messageFaults as japanese } from './message.ja'

/** Sentences for faults about mails to applicants and about interviews, by key. */
export const messageFaults: typeof japanese = {
  'message.address': () =>
    'No mail can be sent to this address. Give the applicant one address, in plain letters.',
  'message.noAddress': () => 'There is no mail address. Write it among the contacts to send mails.',
  'message.noMailbox': () =>
    'This program has no mailbox here. Write with the mail program you use otherwise.',
  'message.ownAddress': () => 'The applicant’s address is your own, or the office’s. Please correct it.',
  'message.subject': () => 'Give a subject: one line of 1 to 100 characters.',
  'message.text': () => 'Write a text. It may have about 10,000 characters.',
  'message.unfilled': (a: Record<string, string>) =>
    `A place is still open: ${a['place'] ?? ''}. Fill it in, or delete it.`,
  'message.gone': () => 'It was sent, or is being sent. It cannot be taken back.',
  'message.template': () => 'There is no such template. Choose again.',
  'message.notFound': () => 'This mail or file is no longer here. Read again.',
  'message.elsewhere': () =>
    'This computer does not have the files. Open them on the computer that has, or in your mail program.',
  'interview.minutes': () => 'An interview takes between 1 and 480 minutes.',
  'interview.line': () => 'The place and its like are one line each, of 200 characters at most.',
  'interview.past': () => 'Choose a time within the next year.',
  'interview.slots': () => 'Propose 1 to 10 times.',
  'interview.fixed': () => 'This interview has a time. Use “Change the time” to move it.',
  'interview.calledOff': () => 'This interview was called off already.',
  'interview.answer': () => 'Choose the answer again.',
  'interview.notFound': () => 'This interview is no longer here. Read again.',
  'interview.ahead': () =>
    'The interview lies ahead. Move the applicant on afterwards, or call the interview off first.',
}
