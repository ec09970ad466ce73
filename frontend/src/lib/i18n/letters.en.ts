// The words of the record of letters in English.
import type { letters as ja } from './letters.ja'

export const letters: typeof ja = {
  title: 'Letters sent and received',
  lead: 'What went between you and the office, and how far it has come.',
  table: 'List of letters sent and received',
  head: { letter: 'Letter', state: 'State', way: 'Its way', action: 'Action' },
  out: 'Sent',
  in: 'Received',
  kind: {
    'office.rules': 'What the office has set',
    'establishment.change': 'Change of the establishment',
    'establishment.told': 'News of the establishment',
    'posting.submit': 'Application of a posting',
    'posting.ask': 'Request about a posting',
    'posting.drop': 'Request taken back',
    'posting.told': 'News of a posting',
    'account.enrol': 'Application for the account',
    'account.enrolled': 'The account is open',
    'account.refused': 'The account was not opened',
    ack: 'Note that letters have arrived',
    unsupported: 'Note that a letter could not be handled',
  },
  otherKind: 'Another letter',
  oddMail: 'Mail that could not be taken in',
  about: (title: string) => `“${title}”`,
  state: {
    waiting: 'Waiting to send',
    failing: 'Sending again',
    sent: 'Not yet received',
    bounced: 'Bounced',
    stuck: 'No answer for 3 days',
    arrived: 'Received',
    answered: 'Answered',
    came: 'Came',
    applied: 'Taken in',
    odd: 'Set aside',
  },
  station: {
    made: 'Made',
    sent: 'Sent',
    arrived: 'Received',
    answered: 'Answered',
    came: 'Came',
    applied: 'Taken in',
  },
  ahead: 'not yet',
  attempts: (n: string) => (n === '1' ? 'Tried once.' : `Tried ${n} times.`),
  nextTry: (at: string) => `Next try ${at}`,
  byItself: 'It is sent by itself once there is a line.',
  stuckHelp:
    'The office has not said that it received this. It is sent again by itself. If it is urgent, ask the office by phone.',
  said: (text: string) => `The mail server’s words: ${text}`,
  unread: 'Written in the words of another version. Only its data were used.',
  retry: 'Try again',
  retryOf: (at: string) => `Try again: the mail that came ${at}`,
  retried: 'The mail is being read again. This list shows what came of it.',
  empty: 'No letters yet',
  emptySub: 'When you send a posting, the times it left and arrived are listed here.',
  shown: (n: string) => (n === '1' ? '1 letter' : `${n} letters`),
  open: 'Letters sent and received',
  openHelp: 'Shows each letter to and from the office, with its times from making to answer.',
  reasons: {
    'letter.notALetter':
      'This is no letter of Kyujin Desk. If it is ordinary mail to you, there is nothing to do.',
    'letter.signature':
      'It could not be verified that this comes from the office. It was not used. If you did not expect it, ask the office by phone.',
    'letter.version': 'This was made by a newer version. Update Kyujin Desk, then try again.',
    'letter.tooLarge': 'This letter is too large to take in. Ask the office to send it in smaller parts.',
    'letter.unreadable':
      'The letter could not be opened; it seems damaged. If trying again does not help, ask the office to send it once more.',
    'letter.text': 'The text of the letter differs from its data. It was not used. Ask the office by phone.',
    'letter.number':
      'Another letter with this number has come already, or it was sent from an older copy. It is not used. It clears up by itself when the right one comes; otherwise ask the office.',
    'letter.overtaken':
      'This answers what you sent earlier, and came after you sent something newer. The posting is unchanged. Wait for the new answer.',
    'letter.notAsked': 'This answers something that was not asked. It was not used. There is nothing to do.',
    'posting.notExpected':
      'This came while no answer about the posting was awaited. Check the state of the posting, and tell the office if it is wrong.',
    'posting.notYours':
      'This is about a posting of another business. It was not used. Please tell the office.',
    'posting.notFound':
      'The posting in this letter is not on this computer. Check whether it was sent from another one.',
  },
  otherReason: 'The letter could not be applied. If trying again does not help, ask the office.',
}
