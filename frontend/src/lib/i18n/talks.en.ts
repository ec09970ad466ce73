// The words of what the business and its office write to each other, in English.
import { n1 } from './count'
import type { talkFaults as jaFaults, talks as ja } from './talks.ja'

export const talks: typeof ja = {
  title: 'Messages',
  lead: 'Messages between you and the office. Its replies arrive here.',
  list: 'List of messages',
  empty: 'No messages yet',
  emptySub: 'If you have something to ask or to say, write a new message.',
  fresh: 'Write a new message',
  freshTitle: 'New message',
  back: 'List of messages',
  unseen: (n) => `${n} unread`,
  unseenAll: (n) => n1(n, 'unread message from the office', 'unread messages from the office'),
  messages: 'What was written',
  lastFrom: { business: 'From you', office: 'From the office' },
  toPosting: 'View the posting',
  unreadOne: 'Message from the office',
  unread: 'Messages from the office (unread)',
  read: 'Read',
  halfway: 'Not sent yet',
  side: { business: 'You', office: 'Office' },
  clerk: (name) => `Office, ${name}`,
  about: 'Posting',
  aboutNone: 'None',
  aboutHelp: 'Choose one if the message is about it.',
  subject: 'Subject',
  subjectHelp: 'One line, at most 60 characters',
  text: 'Text',
  textHelp: (most) =>
    `At most ${most} characters. Whether and when the office reads it cannot be seen here. If it is urgent, telephone.`,
  answer: 'Write a reply',
  files: 'Files to attach',
  filesHelp: (most, bytes) =>
    `At most ${most} files, ${bytes} together: PDF, pictures, Word, Excel and so on. They can be dropped here, too.`,
  attach: 'Choose files',
  detach: 'Remove',
  large: (name, most) => `${name} is too large. What is attached may be ${most} together.`,
  detachOf: (name) => `Remove ${name}`,
  save: (name) => `Save ${name}`,
  kept: 'What is not sent yet is kept on this computer.',
  send: 'Send',
  sent: 'Waiting to be sent. It will go automatically when you are online.',
  way: {
    queued: 'Waiting to be sent',
    sent: 'Sent',
    reached: 'Reached the office',
    refused: 'Not accepted by the office',
  },
  refused: {
    posting:
      'The office does not accept it: the posting is not of this business. Choose the posting again and write a new message.',
    talk: 'The office has no record of this conversation. Write it as a new message.',
    limit:
      'The office does not accept it: there were too many in one day. Send it again tomorrow, or telephone.',
  },
}

export const talkFaults: typeof jaFaults = {
  'talk.title': (v) => `Write a subject of one line, at most ${v['limit'] ?? ''} characters.`,
  'talk.empty': () => 'Enter a text.',
  'talk.text': (v) => `Write a text of at most ${v['limit'] ?? ''} characters.`,
  'talk.files': (v) =>
    `At most ${v['most'] ?? ''} files of ${Number(v['limit']) / 1_000_000} MB together can be attached. Send what is larger in parts.`,
  'talk.posting': () => 'Choose a posting of this business that was filed with the office.',
  'talk.nobody': () => 'No computer of the business with this number can be reached. Check the number.',
  'talk.notFound': () => 'This message cannot be found. Choose it again from the list.',
}
