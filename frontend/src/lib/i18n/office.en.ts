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
  'office.ground': () =>
    'Choose one of the six grounds of Article 5-6 of the Employment Security Act. A posting may be refused for no other reason.',
  'office.found.office': () => 'Enter the name of the office in at most 60 characters.',
  'office.found.code': () => 'Enter the number of the office in 5 digits.',
  'office.found.hours': () => 'Enter the opening hours in at most 60 characters.',
  'office.found.helpDesk': () => 'Enter the telephone of the help desk in at most 60 characters.',
  'office.found.signIn': () =>
    'An office’s mailbox must open with a password: with a sign-in nothing goes on while nobody is there.',
  'office.found.practice': () => 'Leave practice before you make an office.',
  'office.notFound': () => 'This office is not on this computer. Open the first page again.',
  'journal.head': () =>
    'This is not the line of a mail that says how far the journal had come. Copy that line as it stands.',
  'posting.notWaiting': () => 'This posting does not wait for a decision now. Read the list again.',
}

export const office: typeof ja = {
  at: (office, clerk) => `${office}　${clerk}`,
  found: {
    way: 'Run an office',
    wayHelp:
      'For a free placement office (of a town, a chamber, a school): it takes postings of businesses and decides on them.',
    offices: 'Log in at an office',
    office: (name, code) => `${name} (${code})`,
    clerk: 'Clerk',
    password: 'The clerk’s password',
    title: 'Run an office',
    lead: 'This computer becomes an office that takes postings. The office’s key is made here and never leaves it.',
    about: 'The office',
    name: 'Name of the office',
    code: 'Number of the office (5 digits)',
    codeHelp: 'The first five digits of its posting numbers. It cannot be changed later.',
    hours: 'Opening hours',
    hoursHelp: 'For example: weekdays 9:00–17:00',
    helpDesk: 'Telephone of the help desk',
    mail: 'The office’s mailbox',
    mailHelp: 'Everything with businesses goes by this mail. Use an address that is the office’s alone.',
    first: 'The first clerk',
    firstHelp: 'This clerk has all roles: reception, review and management. Others can be added later.',
    clerkName: 'Name of the clerk',
    forget:
      'Without this password nobody opens this office, unless another clerk has the management. Write it down and lock it away.',
    go: 'Make the office',
    going: 'Making…',
    back: 'Back',
    wrong: {
      office: 'Enter the name of the office.',
      code: 'Enter the number of the office in 5 digits.',
      clerk: 'Enter the name of the clerk.',
      password: 'A password has 8 to 32 half-width characters, with a digit, a letter and a symbol.',
      again: 'Enter the same password once more.',
      mailTest: 'The mailbox cannot be reached. See what the connection test says, and mend it.',
    },
  },
  practice: 'The office’s side (practice office)',
  intake: {
    title: 'Intake box',
    lead: 'Postings that came from businesses and wait for the office to decide. What has waited longest comes first.',
    practice:
      'In practice the clerk decides a few seconds after they come. Postings of a business that is registered provisionally wait until it has come to the counter.',
    list: 'Postings in the intake box',
    waiting: (n) => n1(n, 'posting waits', 'postings wait'),
    empty: 'No posting waits',
    emptyOwn: 'Postings appear here when businesses send them.',
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
