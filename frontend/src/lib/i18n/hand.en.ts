// The words of a business that goes to its office itself, in English.
import { n1 } from './count'
import type { hand as ja, recordFaults as jaFaults } from './hand.ja'

type Args = Record<string, string | undefined>

export const recordFaults: typeof jaFaults = {
  'account.business.long': () => 'Enter the name of the establishment in at most 60 characters.',
  'record.number': () =>
    'Enter the posting number as five and eight digits, like 41010-01234567. Fill up with zeros in front where it is shorter.',
  'record.notHere': () =>
    'This cannot be imported as an active posting: its number and dates come from the office. Make it a draft.',
  'record.doubled': (a: Args) => `This number is recorded for “${a['title'] ?? ''}”. Check the number.`,
  'record.day': () => 'Enter the day like 2026-12-01 or 令和8年12月1日.',
  'record.on': () => 'Enter the day it was decided. It cannot be later than today.',
  'record.before': () => 'This is before the posting was received. Check the day it was decided.',
  'record.over': () =>
    'That was not possible any more on that day. Check the last day of the posting and the day it was decided.',
  'record.received': () => 'Enter the day it was received. It cannot be a day to come.',
  'record.receivedEarly': () => 'The day it was received is too long ago. Check the year.',
  'record.expires': () => 'Enter a last day that is after the day it was received.',
  'record.expiresLate': () => 'The last day is too far away. Check the year.',
  'record.extended': () => 'Enter a day after the present last day.',
  'record.remarks': () => 'Enter what the office said, one item at a time.',
  'record.reason': () => 'Enter why it was refused, as the office explained it.',
  'record.tooLong': () => 'Enter at most 500 characters.',
  'record.followed': () =>
    'Something else has followed this record. Stop that request or record its result first.',
  'task.notFound': () => 'This errand cannot be found. Open the page again.',
}

export const hand: typeof ja = {
  word: 'You go to the office yourself',
  wordHelp: 'Everything stays on this computer. Nothing is sent.',
  way: 'I go to the office myself',
  wayHelp:
    'Prepare and check postings here, and file them on the official page or at the counter yourself. No mailbox and no code are needed; you start at once.',
  account: (business) => `${business} (goes to the office itself)`,
  own: {
    title: 'I go to the office myself',
    lead: 'Data for your establishment is created on this computer. What you enter is encrypted and kept on this computer only.',
    business: 'Name of the establishment',
    number: 'Establishment number',
    numberHelp: 'Four, six and one digit. You can enter it later under “Establishment”.',
    go: 'Begin',
    going: 'Preparing…',
    forget:
      'If you forget the password, what you enter here cannot be opened again, not even by the office. Keep a note of it.',
    back: '← Back',
    open: {
      business: 'Enter the name of the establishment.',
      password: 'Use 8 to 32 characters with at least one letter, one digit and one symbol.',
      again: 'The two passwords differ. Enter the same one twice.',
    },
  },
  tasks: {
    title: 'To do at Hello Work',
    lead: 'Do it on the official page or at the counter, then record what came of it.',
    file: (title) => `File “${title}”`,
    ask: (title, request) => `Request for “${title}”: ${request}`,
    retire: (title, request) => `Tell the office that you stop the request for “${title}”: ${request}`,
    since: (day) => `since ${day}`,
    go: 'Do and record',
  },
  panel: {
    title: 'Record what the office decided',
    file: 'Filing the posting',
    ask: (request) => `Request: ${request}`,
    retire: (request) => `Request stopped: ${request}`,
    fileHelp:
      'Enter it on the official page, or hand it in at the counter, using the sheet below. Record the reply here.',
    askHelp: 'Request it on the official page or at the counter. Record the reply here.',
    retireHelp:
      'If you had requested it already, tell the office that you stop the request. If not, just mark it as done.',
    numbered: (number) => `Posting number ${number}`,
    what: 'What the office said',
    events: {
      accepted: 'It was accepted',
      returned: 'Corrections were requested',
      refused: 'It was refused',
      granted: 'It was approved',
      declined: 'It was not approved',
      dropped: 'Done',
    },
    number: 'Posting number',
    numberHelp: 'The number it was given when it was accepted (e.g. 41010-01234567).',
    newNumberHelp: 'The new number it was given when it was renewed (e.g. 41010-01234567).',
    received: 'Received on',
    expires: 'Expiry date',
    expiresHelp: 'By the usual rule. Correct it where the office’s document says another day.',
    on: 'Decided on',
    dateHelp: 'In the Western or the Japanese calendar.',
    remarks: 'What was said',
    field: (n) => `To be corrected ${n}`,
    words: (n) => `What was said ${n}`,
    noField: 'The whole',
    more: 'Add another item',
    less: (n) => `Remove no. ${n}`,
    reason: 'Reason',
    record: 'Record it',
    recording: 'Recording…',
    recorded: 'What the office decided is recorded.',
    done: 'Mark as done',
    wrong: (n) => (n === '1' ? '1 entry to correct' : `${n} entries to correct`),
    choose: 'Choose what the office said.',
    last: 'What you recorded',
    lastOf: (event, day) => `${event} (recorded on ${day})`,
    correct: 'Correct the record',
    correctOf: (what) => `Correct the record: ${what}`,
    takeBack: 'Withdraw the record',
    takeBackOf: (what) => `Withdraw the record: ${what}`,
    takenBack: 'The record was withdrawn. It is to be done again.',
    ask1: 'Withdraw the record?',
    ask1Text: 'The posting becomes what it was before. You can record it again later.',
    keep: 'Keep it',
  },
  establishment: {
    lead: 'What you enter here is saved at once and used for new postings.',
    nameless: 'The name is missing. Until you enter one, the former name is used.',
    numberless:
      'The establishment number is missing. The official procedures ask for it; enter it here when you know it.',
  },
  settings: {
    title: 'You go to the office yourself',
    lead: 'No mailbox is used and nothing is sent. What you enter is on this computer only.',
  },
  instead: {
    review: {
      title: 'Check and file',
      lead: 'Check everything once more before you file it.',
      confirm: 'Leave it as it is',
      confirmOf: (message) => `Leave it as it is: ${message}`,
      submit: 'File it (on to the procedure)',
      submitting: 'Preparing…',
      ready: 'It is added to “To do at Hello Work”. Until you record what came of it, it cannot be changed.',
    },
    memo: { reviewLead: 'Marks and notes are not on the sheet. You can file it as it is.' },
    remarksLead: 'When you have corrected it, go to “Check” and file it again.',
    station: { submitted: 'Filed here' },
    now: {
      draft: 'A draft. It is not filed yet.',
      returned: 'Corrections were requested. Make them and file it again.',
    },
    receipt: (at) =>
      `It is ready (${at}). File it on the official page or at the counter now, as said below.`,
    home: {
      ready: (title) => `“${title}” can be filed`,
      noneSub: 'When a deadline comes near, it appears here.',
      counts: (draft, _waiting) => n1(draft, 'draft', 'drafts'),
    },
    asked: 'Added to “To do at Hello Work”.',
    withdrawal:
      'Withdraw it on the official page or at the counter. Once it is accepted, it cannot be withdrawn any more.',
    open: { asked: (day) => `since ${day} · to be done on the official page or at the counter` },
    versions: {
      lead: 'Everything that was filed, and everything that was decided, is kept.',
      origin: {
        sent: 'filed here',
        office: 'decided at the office',
        page: 'from its page',
        kept: 'never filed',
      },
    },
    alert: {
      kept: 'To agree with what you recorded, what you were entering was replaced. It is kept under “History”.',
    },
    change: {
      lead: 'Check your changes once more.',
      ready: 'It is added to “To do at Hello Work”. Until it is approved, the posting stays as it is.',
    },
    discard: 'A posting that was filed cannot be deleted.',
    notEditable: 'This posting cannot be changed now. Record what the office decided first.',
    lead: 'Prepare job postings on your own computer, check them, and miss no deadline.',
  },
}
