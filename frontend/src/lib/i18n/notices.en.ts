// The words of what the office writes of its own accord, in English.
import type { noticeFaults as jaFaults, notices as ja } from './notices.ja'

export const notices: typeof ja = {
  title: 'Notices',
  lead: 'What the office writes to you. Important ones stay on top until you have read them.',
  list: 'List of notices',
  empty: 'No notices yet',
  emptySub: 'When the office writes one, it stands here.',
  back: 'List of notices',
  kind: {
    renewal: 'Renewal',
    correction: 'To correct',
    scheme: 'Rules and schemes',
    system: 'This system',
    data: 'Data',
  },
  important: 'Important',
  importantUnread: 'Important notices that are not read yet',
  read: 'Read',
  fresh: 'Unread',
  unread: (n) => `${n} unread notices`,
  told: (at) => `Read on ${at}. The office is told as soon as there is a line.`,
  asks: 'The office would like to know whether you have read it. It is told when you press the button, and not before.',
  see: 'I have read it (tell the office)',
  files: 'Attached',
  open: (name) => `View ${name}`,
  close: 'Close',
}

export const noticeFaults: typeof jaFaults = {
  'notice.kind': () => 'Choose what the notice is about.',
  'notice.title': () => 'Write a title of one line, at most 60 characters.',
  'notice.text': () => 'Write a text of at most 5,000 characters.',
  'notice.files': () => 'At most three files of 3 MB together can be attached.',
  'notice.pdf': () => 'Only PDFs can be attached.',
  'notice.nobody': () => 'No business fulfils the conditions. Check them.',
  'notice.notFound': () => 'This notice cannot be found. Choose it again from the list.',
}
