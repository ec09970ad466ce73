// The words of the practice world's tools, in English.
import type { practice as ja, practiceFaults as jaFaults } from './practice.ja'

export const practiceFaults: typeof jaFaults = {
  'practice.notOpen': () => 'This can be done in practice only.',
  'practice.address': () =>
    'In practice, use an email address at example.jp (such as tenpo@example.jp). That of the office is not to be used.',
}

export const practice: typeof ja = {
  tools: 'Practice tools',
  lead: 'Here you can also play the office clerk, and read the emails. Nothing is sent to a real office.',
  counter: 'Play the office clerk',
  mails: (n) => `Read the practice email (${n})`,
  back: 'Back to the practice business',
  leave: 'Leave practice',
  ways: 'Practise registration and login',
  waysHelp: 'Walk every step from the first registration to the login, and play the counter’s part yourself.',
  acts: {
    issue: 'Issue an account creation code',
    register: 'Register an email address',
    complete: 'Complete a registration',
  },
  actsLead: 'Visitor’s request',
  help: {
    issue:
      'You issue a code to a business that has come, and hand over the paper form. It is for the way in with a code.',
    register: 'You note the email address of an employer who has come. It is for “Register a password”.',
    complete:
      'A business that is registered provisionally has come: you give it its number. It comes after “Register an establishment (provisional)”.',
  },
  sample: { establishment: '4101-654321-0', name: '例示工房', phone: '0952-00-1111' },
  establishment: 'Establishment number',
  name: 'Name of the business',
  phone: 'Phone number',
  address: 'Email address of the employer',
  go: { issue: 'Issue the code', register: 'Register', complete: 'Complete the registration' },
  registered: (address) => `${address} is registered. Continue with “Register a password” on the start page.`,
  completed: (address) => `The registration of ${address} is complete.`,
  paper: 'Paper form to hand over',
  paperLead: (office) =>
    `The office’s email address is ${office}. The establishment number and the phone number are not on the paper form.`,
  picture: 'QR code of the account creation code',
  save: 'Save the paper form as PDF',
  noMails: 'No emails yet.',
  to: (address, time) => `To ${address}, ${time}`,
}
