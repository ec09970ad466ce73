// The privacy policy and the terms of use, in English.
import type { Policy } from './policy.ja'

export const privacy: Policy = {
  name: 'Privacy policy',
  parts: [
    {
      title: 'About this policy',
      text: [
        'Kyujin Desk runs on your own computer and sends to and receives from the office over your own mailbox. Its developers have no server and receive nothing from you.',
        'This policy says which information is kept where, and who receives it.',
      ],
    },
    {
      title: 'What is collected',
      text: [
        'Name, number, address and phone of the establishment, login addresses, postings, messages to and from the office, and records of applicants: only what you enter and what the office sends.',
        'No records of use, nothing for advertising.',
      ],
    },
    {
      title: 'Where it is kept',
      text: [
        'In a folder for each establishment on this computer. Applicants’ data, email passwords and this computer’s key are encrypted with a key that your password opens.',
        'Postings and the establishment’s data, which are made to be published, are not encrypted.',
      ],
    },
    {
      title: 'Who receives it',
      text: [
        'Only the office you chose. Messages to it are encrypted with its key, signed with this computer’s, and sent over your own email.',
        'Email providers can see when, with which address and how much email is exchanged. They cannot see what it says.',
        'Emails with a verification key or a one-time password are ordinary emails, and providers can read them. Therefore they are not enough to log in.',
      ],
    },
    {
      title: 'Applicants',
      text: [
        'Use applicants’ data for the selection alone, and erase it after the period you have set.',
        'To hand it to anybody else you need the applicant’s consent.',
      ],
    },
    {
      title: 'Erasing',
      text: [
        'To leave, delete the establishment’s folder: nothing remains on this computer. Ask the office about the records it keeps.',
      ],
    },
    { title: 'Questions', text: ['Ask the office you use.'] },
  ],
}

export const terms: Policy = {
  name: 'Terms of use',
  parts: [
    {
      title: 'Article 1 (Purpose)',
      text: [
        'These terms say what to observe when you deal with an office through Kyujin Desk. It is an independent program, not a government product.',
      ],
    },
    {
      title: 'Article 2 (Account)',
      text: [
        'There is one account for each establishment. Its ID must be an email address that is in use for sending and receiving. Avoid personal addresses that end when somebody leaves.',
        'Choose your own password and tell nobody. An office never asks for a password or a verification key.',
        'When a registered computer is lost, remove it at once, from another computer or at the office.',
      ],
    },
    {
      title: 'Article 3 (Correctness)',
      text: [
        'State the facts about the establishment and its postings, and the working conditions as the law requires.',
        'Tell the office without delay when something changes.',
      ],
    },
    {
      title: 'Article 4 (What is forbidden)',
      text: [
        'Posing as another establishment, using applicants’ data for anything but the selection, hindering the office, and misusing this program or the office’s systems.',
      ],
    },
    {
      title: 'Article 5 (The office decides)',
      text: [
        'Accepting, returning and cancelling postings is decided by the office under the law. A posting that was sent is not yet accepted.',
        'The office may stop an account that breaks these terms.',
      ],
    },
    {
      title: 'Article 6 (Time)',
      text: [
        'Messages travel by email and may take time. Send early what has a deadline. The status “Delivered” shows that the office has it.',
      ],
    },
    {
      title: 'Article 7 (Liability)',
      text: [
        'The program is given free of charge and as it is (MIT License). Keep backups in case the computer fails.',
      ],
    },
    { title: 'Article 8 (Changes)', text: ['Changes are announced with a new version of the program.'] },
  ],
}
