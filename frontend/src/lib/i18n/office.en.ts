// The words of the office's side in English.
import { n1 } from './count'
import type { office as ja, officeFaults as jaFaults } from './office.ja'

export const officeFaults: typeof jaFaults = {
  'introduction.notFound': () => 'This introduction was not found. Read the list again.',
  'introduction.notValid': () =>
    'Nobody can be introduced to a posting that is not valid. Check the state of the posting.',
  'introduction.notDirect': () => 'This posting does not take direct applications online.',
  'introduction.route': () => 'Choose whether the office introduces or the seeker applies directly.',
  'introduction.result': () => 'Choose the result of the selection.',
  'introduction.paper': () => 'Only the office introduces on paper, and the person brings the documents.',
  'introduction.reason': () => 'Enter the reason in at most 1,000 characters.',
  'introduction.twice': () => 'This person was introduced to this posting before.',
  'introduction.found': () => 'As many were hired as this posting is for. Nobody else can be introduced.',
  'introduction.over': () =>
    'An introduction with a result, or one that was taken back, cannot be changed. Read the list again.',
  'introduction.answer': () => 'Something in the referral is missing or cannot be read.',
  'introduction.until': () => 'Enter today or a later day as the last day of the referral.',
  'introduction.document': () =>
    'Documents may be PDF, pictures (JPEG, PNG, HEIC), Word, Excel or text, without macros.',
  'introduction.large': () => 'A document is too large to be sent. Make it smaller.',
  'office.return.remarks': () => 'Write at least one thing that is to be changed.',
  'clerk.mayNot': () => 'None of your roles lets you do this. Ask a clerk of the management.',
  'clerk.gone': () => 'This clerk works here no more. Ask the management.',
  'clerk.name': (a) => `Enter the clerk’s name in at most ${a.most} characters.`,
  'clerk.nameTaken': () => 'A clerk has this name already. Choose one that can be told apart.',
  'clerk.roles': () => 'Choose at least one role: reception, review, management.',
  'clerk.last': () => 'Nobody would be left for the management. Give that role to another clerk first.',
  'clerk.notFound': () => 'This clerk was not found. Read the list again.',
  'clerk.claimed': (a) =>
    `${a.name || 'Another clerk'} is at this. Wait until they are done, or take something else first.`,
  'journal.head': () =>
    'This is not the line of a mail that says how far the journal had come. Copy that line as it stands.',
  'posting.notWaiting': () => 'This posting does not wait for a decision now. Read the list again.',
}

export const office: typeof ja = {
  practice: 'The office’s side (practice office)',
  intake: {
    title: 'Intake box',
    lead: 'Postings that came from businesses and wait for the office to decide. What has waited longest comes first.',
    practice:
      'In practice the clerk decides a few seconds after they come. Postings of a business that is registered provisionally wait until it has come to the counter.',
    list: 'Postings in the intake box',
    waiting: (n) => n1(n, 'posting waits', 'postings wait'),
    empty: 'No posting waits',
    emptySub: 'Go back to the business and send a posting: it arrives here.',
    search: 'Find postings',
    searchHelp: 'Looks at the occupations and the names of the businesses.',
    filter: 'Filter by what is asked',
    noMatchSub: 'Use fewer words, or show everything.',
    head: {
      title: 'Occupation',
      business: 'Business',
      state: 'State',
      asked: 'What is asked',
      since: 'Since',
    },
    submission: 'Acceptance of the posting',
  },
}
