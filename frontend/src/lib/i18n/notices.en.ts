// The words of what the office writes of its own accord, in English.
import { n1 } from './count'
import type { noticeFaults as jaFaults, notices as ja } from './notices.ja'

export const notices: typeof ja = {
  title: 'Notices',
  lead: 'Notices from the office. Important ones stay on top until you have read them.',
  list: 'List of notices',
  empty: 'No notices yet',
  emptySub: 'When the office sends one, it appears here.',
  back: 'List of notices',
  kind: {
    renewal: 'Renewal',
    correction: 'Correction request',
    scheme: 'Rules and schemes',
    system: 'This system',
    data: 'Data',
  },
  important: 'Important',
  importantUnread: 'Important notices that are not read yet',
  read: 'Read',
  fresh: 'Unread',
  unread: (n) => n1(n, 'unread notice', 'unread notices'),
  told: (at) => `Read on ${at}. The office is told when you are online.`,
  asks: 'The office would like to know whether you have read it. It is told when you press the button, and not before.',
  see: 'I have read it (tell the office)',
  files: 'Attached',
  open: (name) => `View ${name}`,
  close: 'Close',
  table: {
    title: { wages: 'Minimum wages', holidays: 'Holidays', windows: 'Renewals and extensions' },
    begins: {
      wages: (day) =>
        `In force from ${day} on. Each prefecture’s amount is used in the checks from its own day.`,
      holidays: () => 'They are used in the calendar and for the days of interviews.',
      windows: (day) => `This office changes them from ${day} on.`,
    },
    day: 'Day',
    rule: 'Rule',
    workday: 'No holiday',
    windows: {
      renewal: { name: 'Renewal booking', value: (n) => `from ${n} days before expiry` },
      extensions: { name: 'Extensions', value: (n) => `up to ${n}` },
    },
    touched: (n) => `${n1(n, 'posting is', 'postings are')} below the new minimum wage. Check the pay.`,
    untouched: 'No draft or posting is below the new minimum wage.',
    prefecture: 'Prefecture',
    before: 'Until now',
    after: 'From then on',
    newRate: 'New',
    difference: 'Difference',
    from: 'In force from',
    yen: (n) => `${n} yen`,
    unknown: 'unknown',
    verdict: {
      odd: 'This table is not used: it cannot be read, leaves a row out, or has amounts or days nobody can mean. The present one stays in use. Ask the office.',
      old: 'This table is not used: there is a newer one.',
      far: 'This table is not used: its days are too far ahead. Ask the office.',
    },
  },
  outdated: {
    list: 'Tables that are out of date',
    title: { wages: 'The minimum wages are out of date', holidays: 'Next year’s holidays are not known' },
    todo: {
      wages:
        'A new year’s amounts should be in force. Until the office sends them in a notice, look them up at the ministry’s site.',
      holidays: 'Update the program. Until then, look up next year’s holidays at the Cabinet Office’s site.',
    },
    byHand: {
      wages:
        'A new year’s amounts should be in force. Until you update the program, look them up at the ministry’s site.',
      holidays: 'Update the program. Until then, look up next year’s holidays at the Cabinet Office’s site.',
    },
    notices: 'See the notices',
    settings: 'See the settings',
  },
}

export const noticeFaults: typeof jaFaults = {
  'notice.kind': () => 'Choose what the notice is about.',
  'notice.title': () => 'Write a title of one line, at most 60 characters.',
  'notice.text': () => 'Write a text of at most 5,000 characters.',
  'notice.files': () => 'At most three files of 3 MB together can be attached.',
  'notice.pdf': () => 'Only PDFs can be attached.',
  'notice.table': () => 'A table comes with a notice about data only, of at most 16 KB.',
  'notice.tableToAll': () => 'A notice with a table goes to every business. Leave the conditions out.',
  'notice.table.odd': () =>
    'The table cannot be read. Check its heading, that all 47 prefectures are there (minimum wages), and amounts and days.',
  'notice.table.old': () => 'The table is of a year before the one in force.',
  'notice.table.far': () => 'Its days are too far ahead. Check them.',
  'notice.nobody': () => 'No business fulfils the conditions. Check them.',
  'notice.notFound': () => 'This notice cannot be found. Choose it again from the list.',
}
