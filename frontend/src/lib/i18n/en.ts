// The words of the program in English. The type makes sure that no key of ja.ts is missing.
import { account, accountFaults } from './account.en'
import { applicants } from './applicants.en'
import { calendar, calendarFaults } from './calendar.en'
import { n1 } from './count'
import { backupFaults, backups } from './backups.en'
import { sync } from './sync.en'
import { closing, closingFaults } from './closing.en'
import { establishment, pictureFaults } from './establishment.en'
import { figures } from './figures.en'
import type { ja } from './ja'
import { hand, recordFaults } from './hand.en'
import { kind, kindHelp } from './kinds.en'
import { applicantFaults } from './selection.en'
import { importFaults } from './imports.en'
import { notify } from './notify.en'
import { noticeFaults, notices } from './notices.en'
import { serviceMailFaults, serviceMails } from './servicemails.en'
import { seekerFaults, seekers } from './seekers.en'
import { interviews } from './interview.en'
import { keys } from './keys.en'
import { letters } from './letters.en'
import { joining, joiningFaults } from './joining.en'
import { life } from './life.en'
import { mail, mailKeys } from './mail.en'
import { mailTemplateFaults, mailTemplates } from './mailtemplates.en'
import { messageFaults, messages } from './message.en'
import { atCounter, matters } from './matters.en'
import { office, officeFaults, officeNav } from './office.en'
import { journal, staff } from './staff.en'
import { privacy, terms } from './policy.en'
import { palette } from './palette.en'
import { practice, practiceFaults } from './practice.en'
import { home } from './home.en'
import { importing } from './importing.en'
import { publicPages } from './pages.en'
import { settings } from './settings.en'
import { sheet } from './sheet.en'
import { slip } from './slip.en'
import { tables } from './tables.en'
import { templateFaults, templates } from './templates.en'
import { talkFaults, talks } from './talks.en'
import { typing } from './typing.en'
import { usual, usualFaults } from './usual.en'
import { writing } from './writing.en'

const calm = 'Sorry, that did not work. What you entered is still here.'

export const en: typeof ja = {
  program: 'Kyujin Desk',
  common: {
    cancel: 'Cancel',
    close: 'Close',
    back: 'Back',
    none: '—',
    undo: 'Undo',
    retry: 'Try again',
    practice: 'Practice',
    practiceLong: 'You are practising. Nothing is sent to a real office.',
    skip: 'Skip to the content',
  },
  link: {
    title: { https: 'Open this site in the browser?', mailto: 'Write an email to this address?' },
    go: 'Open',
  },
  fault: {
    invalid: 'Check your answers.',
    notFound: 'This posting was not found. Choose it again from the list.',
    conflict: 'This was changed on another screen. Open the page again, then repeat the step.',
    state: 'You cannot do this at the moment. Open the page again.',
    denied: 'The password or code is wrong. Check it and enter it again.',
    network: 'The mail server could not be reached. Check the network and the server settings.',
    storage:
      'It could not be saved. Check the free space of the disk. What you entered is still on the screen.',
    defect: calm,
    incident: (n: string) => `${calm} When you ask for help, give the number ${n}.`,
  },
  faultKeys: {
    ...importFaults,
    ...seekerFaults,
    'storage.unreadable': () => 'The file cannot be opened. Close it in other programs and choose it again.',
    'office.wages': () => 'The table of minimum wages cannot be read. Choose a CSV with all 47 prefectures.',
    'office.windows': () => 'Enter 0 to 90 days and 0 to 12 extensions.',
    ...mailKeys,
    'link.refused': () => 'This link cannot be opened safely. Only https:// and email addresses can.',
    ...pictureFaults,
    ...templateFaults,
    ...usualFaults,
    ...recordFaults,
    ...joiningFaults,
    ...noticeFaults,
    ...serviceMailFaults,
    ...calendarFaults,
    ...talkFaults,
    ...closingFaults,
    ...backupFaults,
    ...applicantFaults,
    ...mailTemplateFaults,
    ...messageFaults,
    'establishment.asked': () =>
      'A change request is pending. Wait for the office’s reply before you change more.',
    'establishment.notWaiting': () => 'This establishment has no pending change. Open the list again.',
    'establishment.waits': () =>
      'This establishment has requested a change. Reply to it first, then record this again.',
    'establishment.unreadable': () =>
      'Check how the establishment’s telephone number, postal code, name and address are written.',
    'establishment.notFound': () => 'There is no establishment with this number. Please check it.',
    'posting.kind': () => 'This version does not know that kind of posting. Please update the program.',
    'posting.cancel.reason': () => 'Choose why the posting is cancelled.',
    'posting.change.nothing': () =>
      'Nothing is changed. Correct the entries you want to change, then send the request.',
    'posting.request.closed': () => 'The office has already replied to this request. Open the page again.',
    'posting.request.change': () =>
      'You can request another change when the office has replied to the last one.',
    'posting.request.renewal': () =>
      'You cannot book a renewal now: it is outside the booking period, or already booked.',
    'posting.request.extension': () =>
      'It cannot be extended any more. To continue recruiting, book a renewal.',
    'posting.request.withdrawal': () =>
      'This posting can no longer be withdrawn. An active posting can be cancelled.',
    'posting.request.cancellation': () => 'This posting cannot be cancelled now. Open the page again.',
    'office.reason': () => 'Enter why it cannot be accepted.',
    ...accountFaults,
    ...officeFaults,
    'posting.notYours': () => 'This posting belongs to another business. Choose another one from the list.',
    'account.notFormer': () => 'Only what is from before it was registered again can be deleted.',
    ...practiceFaults,
    'account.address': () => 'Enter the email address in the form name@example.jp, up to 100 characters.',
    'account.alreadyOpen': () =>
      'This establishment is already used on this computer. Log in with its password on the start page.',
    'account.code.length': () => 'Enter all 20 characters of the account creation code.',
    'account.code.typo': () =>
      'The code contains a mistake. Check it against the paper form. No attempt was used.',
    'account.code.unknown': () => 'The office does not know this code. Check it against the paper form.',
    'account.device.known': () => 'This computer is already registered at the office.',
    'account.device.unknown': () => 'This computer is not registered at the office. Open the account again.',
    'account.enrol.entry': () =>
      'One of your entries differs from the office’s records. Check the code against the paper form and the numbers against what you registered, and enter them again.',
    'account.enrol.void': () => 'This code can no longer be used. Get a new one at the office.',
    'account.notFound': () => 'This computer has no record of this establishment.',
    'account.notOpen': () => 'Log in on the start page first.',
    'account.password.halfWidth': () => 'Enter the password in half-width letters, digits and symbols.',
    'account.password.kinds': () => 'The password needs at least one letter, one digit and one symbol.',
    'account.password.length': () => 'The password needs 8 to 32 characters.',
    'account.password.wrong': () => 'The password is wrong. Check it and enter it again.',
    'account.phone': () => 'Enter the phone number with its area code.',
    'account.server': () => 'Check the name and the port of the server.',
    'desk.notOpen': () => 'Log in on the start page first.',
    'establishment.number': () => 'Enter the 11 digits of the establishment number as 4-6-1.',
    'posting.changed': () =>
      'The posting was changed on another screen. Open the page again and check it once more.',
    'posting.discard.sent': () => 'A posting that was sent cannot be deleted.',
    'posting.notEditable': () => 'This posting cannot be changed now. Wait for the office’s reply.',
    'posting.notFound': () => 'This posting was not found. Choose it again from the list.',
    'posting.submit.errors': () => 'There are still entries to correct. Follow the list above.',
    'posting.submit.warnings': () => 'There are still points to confirm. Tick or correct each of them.',
    'program.notReady': () => 'The program is still getting ready. Wait a moment and try again.',
    'program.stopped': () => 'Stopped.',
    'program.tooSlow': () => 'This took too long and was stopped. Please try again.',
    'storage.busy': () => 'Another task is still saving. Wait a moment and try again.',
    'storage.emptied': () =>
      'The data file is empty. What you entered may be lost, so nothing was written over it. If you have a backup, restore it.',
    'storage.damaged': () => 'The saved file is damaged. It has to be restored from a backup.',
    'storage.file': () => 'The file could not be saved. Try another place.',
    'storage.full': () =>
      'The disk is full. Delete what you do not need; saving then continues automatically.',
    'storage.inUse': (v) =>
      `“${v.file}” is open in another program (Excel?), so it cannot be saved. Close it there and save again.`,
    'storage.newer': () => 'This data belongs to a newer version. Update the program, then open it.',
    'storage.older': () =>
      'This data was saved by a trial version and cannot be opened by this one. Open it with the trial version, or move its folder away and begin anew.',
    'storage.otherKind': () => 'A file of another program is in the way, so this cannot be opened.',
    'attention.unavailable': () => 'This computer shows no notifications. Check its notification settings.',
    'settings.quiet': () => 'Enter the quiet hours as hours and minutes.',
    'storage.unwritable': () => 'The folder cannot be written to. Check its permissions and the disk.',
  },
  nav: {
    label: 'Main menu',
    home: 'Home',
    postings: 'Postings',
    applicants: 'Applicants',
    calendar: 'Calendar',
    seekers: 'Seekers',
    notices: 'Notices',
    talks: 'Messages',
    establishment: 'Establishment',
    settings: 'Settings',
    ...officeNav,
  },
  sides: { desk: { go: 'Back to the business' }, office: { go: 'See the office’s side' } },
  ...{ matters, atCounter, staff, journal },
  office,
  seekers,
  sync,
  start: {
    aside: {
      settings:
        'The settings could not be read, so the program began with the usual ones. The old file is kept under another name.',
      practice:
        'The practice data was damaged, so a new one was made. The old one is kept under another name.',
    },
    matter: {
      network:
        'The data folder is on another computer, where it may be damaged when the connection is lost. Name a folder on this one in KYUJIN_DATA.',
      synchronised:
        'The data folder is in a place that OneDrive or the like synchronises, where it may be damaged while it is copied. Name another folder in KYUJIN_DATA.',
    },
    lead: 'Prepare job postings on your own computer, even offline. They are sent automatically when you are online.',
    practice: 'Start practising',
    practiceHelp:
      'Create a posting, send it and see it accepted, with nothing to set up. It uses a sample business, and nothing is sent to a real office.',
    accounts: 'Establishments on this computer',
    account: (business: string, address: string) =>
      business || address
        ? `${business} (${address})`
        : 'An establishment whose name is not on record (logging in brings it back)',
    password: 'Password',
    unlock: 'Log in',
    unlocking: 'Logging in…',
    opening: 'Preparing practice…',
    former: 'From before it was registered again',
    formerHelp:
      'The same ID was registered again, so the office no longer knows these. With the former password you can still look at the drafts.',
    formerRemove: 'Delete',
    formerRemoveOf: (address: string) => `Delete ${address} from before it was registered again`,
    formerAsk: 'Delete the data from before?',
    formerLost: 'The former drafts and records on this computer will be gone. This cannot be undone.',
    forgotten: 'If you forgot the password, or no longer receive email',
    forgottenHelp:
      'Go to the office. Once your email address is registered there anew, choose a new password under “Register a password” below. What was sent to and received from the office comes back; notes that never left this computer do not.',
    independent: 'Kyujin Desk is not a program of any government body.',
    version: (v: string) => `Version ${v}`,
    language: 'Language of the screen',
  },
  enrol: {
    sheet: 'Your paper form',
    sheetLead:
      'Enter what the paper form “account creation code” says, and what you registered at the office.',
    code: 'Account creation code',
    codeHelp: 'The 20 characters on the paper form. You can paste them; case and hyphens do not matter.',
    codeCount: (n: string) => `${n} of 20 characters`,
    office: 'Email address of the office',
    officeHelp: 'The office’s address on the paper form (for example madoguchi@example.jp).',
    establishment: 'Establishment number',
    establishmentHelp: '4-6-1 digits (for example 4101-123456-7).',
    phone: 'Phone number',
    phoneHelp: 'The number you registered at the office.',
    mail: 'Your business email',
    mailLead:
      'Used to send to and receive from the office. The email password is kept encrypted on this computer.',
    summary: (n: string) => n1(n, 'entry to correct', 'entries to correct'),
    wrong: {
      code: 'Enter all 20 characters of the account creation code.',
      office: 'Enter the office’s email address as on the paper form.',
      establishment: 'Enter the 11 digits of the establishment number as 4-6-1.',
      phone: 'Enter the phone number with its area code.',
    },
    state: {
      queued:
        'The application is not sent yet. It is sent automatically once the mail server can be reached.',
      sent: 'The application is sent. It continues automatically when the office’s reply arrives.',
      refused: 'The office did not accept it. Check your entries and apply again.',
    },
    stations: { queued: 'Waiting to send', sent: 'Sent, waiting for the reply', refused: 'Not accepted' },
    tries: (n: string) => `This code can be entered ${n1(n, 'more time', 'more times')}.`,
    cancel: 'Stop this application',
    again2: 'Enter it again',
  },
  palette,
  calendar,
  practice,
  establishment,
  keys,
  letters,
  mail,
  joining,
  notices,
  serviceMails,
  talks,
  closing,
  backups,
  life,
  tables,
  importing,
  publicPages,
  sheet,
  slip,
  typing,
  applicants,
  mailTemplates,
  messages,
  interviews,
  figures,
  hand,
  templates,
  usual,
  ...writing,
  ...account,
  policy: { privacy, terms },
  home,
  notify,
  /** What every list says. */
  list: {
    all: 'All',
    chip: (state: string, n: string) => `${state} ${n}`,
    sortBy: (column: string) => `Sort by ${column}`,
    shownOf: (n: string, all: string) => `${n} of ${all} shown`,
    shown: (n: string) => `${n} shown`,
    showAll: 'Show all postings',
    noMatch: 'Nothing matches',
  },
  postings: {
    title: 'Postings',
    counts: (valid: string, waiting: string, draft: string) =>
      `${valid} active · ${waiting} sent or under review · ${draft} drafts and corrections`,
    new: 'New posting',
    newMenu: 'Choose a posting type',
    kind,
    kindHelp,
    untitled: 'Posting without an occupation',
    state: {
      draft: 'Draft',
      queued: 'Waiting to send',
      carry: 'To be done at the office',
      sent: 'Sent, not yet received',
      reviewing: 'Under review',
      returned: 'Correction requested',
      valid: 'Active',
      brought: joining.state,
      ...life.state,
    },
    head: {
      state: 'State',
      title: 'Occupation',
      number: 'Number',
      wage: 'Wage (a+b)',
      figures: 'Applicants',
      expires: 'Expiry date',
      action: 'Next step',
    },
    list: 'List of postings',
    waits: {
      draft: (filled: string, needed: string) => `${filled} of ${needed} required entries`,
      ready: 'All required entries are filled',
      queued: 'Sent automatically when you are online',
      carry: 'To be done on the official page or at the counter, and recorded',
      sent: (at: string) => `Sent at ${at}`,
      reviewing: 'The office is reviewing it',
      returned: (text: string) => `Office: ${text}`,
      valid: (date: string) => `Accepted on ${date}`,
    },
    action: { draft: 'Continue', ready: 'Check and send', returned: 'Make corrections', open: 'View' },
    left: (days: string) => `${n1(days, 'day', 'days')} left`,
    expired: 'Expired',
    discard: 'Delete the draft',
    discarded: (title: string) => `The draft “${title}” was deleted.`,
    restored: (title: string) => `The draft “${title}” was restored.`,
    empty: 'No postings yet',
    emptySub: 'Choose full-time or part-time under “New posting” to start.',
    search: 'Find postings',
    searchHelp: 'Searches your answers, posting numbers and the corrections the office requested.',
    filter: 'Filter by state',
    noMatchSub: 'Use fewer words, or show all states.',
    of: (action: string, title: string) => `${action}: ${title}`,
    more: (title: string) => `More for “${title}”`,
  },
  settings,
}
