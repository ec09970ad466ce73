// The words of the mailbox's set-up and of its troubles, in English.
import type { mail as source, mailKeys as sourceKeys } from './mail.ja'

type Args = Record<string, string | undefined>

const at = (a: Args) => (a.host ? `The mail server ${a.host}` : 'The mail server')
const page = (a: Args) => (a.url ? ` (The server names ${a.url}.)` : '')
const mega = (bytes: string | undefined) => (bytes ? ` (${Math.floor(Number(bytes) / 1_000_000)} MB)` : '')

export const mail: typeof source = {
  title: 'Email settings',
  lead: 'The mailbox used to send to and receive from the office. Change the password or the servers here.',
  address: 'Email address',
  addressHelp: 'Up to 100 characters. This address is your ID. The servers are looked up for it.',
  finding: 'Looking for the mail servers…',
  practice:
    'A practice mailbox. Any address at example.jp will do; no servers and no password need be entered.',
  notFound: 'No servers were found for this address. Enter them as your email provider describes them.',
  provider: 'Email provider',
  byHand: 'Enter the servers by hand',
  changeByHand: 'Change the servers by hand',
  imap: 'Incoming server (IMAP)',
  smtp: 'Outgoing server (SMTP)',
  hostOf: { imap: 'Name of the incoming server', smtp: 'Name of the outgoing server' },
  portOf: { imap: 'Incoming port', smtp: 'Outgoing port' },
  tlsOf: { imap: 'Incoming encryption', smtp: 'Outgoing encryption' },
  tlsModes: { tls: 'TLS (from the start)', starttls: 'STARTTLS (after connecting)' },
  tlsShort: { tls: 'TLS', starttls: 'STARTTLS' },
  user: 'User name at the mail server',
  userHelp: 'Left empty, the email address is used.',
  smtpUser: 'User name at the outgoing server',
  smtpUserHelp: 'Only where it differs from the incoming server’s.',
  withheld: {
    title: 'Enter the email password again',
    text: 'It could not be read from this computer’s keychain. That happens when the keychain is locked, or the data was moved to another computer. Nothing you wrote or received is lost.',
    keep: 'Test and save',
  },
  password: 'Email password',
  passwordHelp: 'The password of the mail server. It is kept encrypted on this computer.',
  passwordKept: 'Left empty, the password kept here is used.',
  test: 'Test the connection',
  testing: 'Testing the connection…',
  and: ' and ',
  report: 'Result of the connection test',
  passed: 'Connected',
  failed: 'Problems were found',
  failedAt: (servers, step) => `${servers}: ${step}`,
  sizeLimit: (mb) => `Emails up to ${mb} MB can be sent`,
  quota: (used, most) => `${used} MB of ${most} MB of the mailbox used`,
  step: {
    name: 'Server name',
    network: 'Network',
    certificate: 'Certificate',
    encryption: 'Encryption',
    password: 'Password',
    folder: 'Inbox',
    size: 'Sending',
  },
  result: { passed: 'OK', failed: 'Failed', skipped: 'Not tested' },
  certificate: {
    title: (server) => `Certificate of the ${server.toLowerCase()}`,
    lead: 'This computer alone cannot tell whether the server is genuine. Ask the administrator of the email for the fingerprint and compare it with the one below.',
    leadChanged:
      'The server shows another certificate than the one you trusted. Unless it was replaced, somebody may be listening. Do not trust it before you have asked the administrator.',
    why: 'Why it cannot be checked',
    reasons: {
      authority: 'Whoever issued the certificate is not known to this computer.',
      name: 'The certificate is for a server of another name.',
      expired: 'The certificate has expired or is not valid yet.',
      changed: 'It is not the certificate you trusted before.',
      other: 'Something in the certificate is wrong.',
    },
    names: 'Server',
    issuer: 'Issued by',
    selfSigned: 'The server itself (self-signed)',
    until: 'Valid until',
    fingerprint: 'Fingerprint (SHA-256)',
    compared: 'I have compared the fingerprint with what the administrator told me. They are the same.',
    first: 'Compare the fingerprints and tick the box to trust this certificate.',
    trust: 'Trust this certificate and test again',
    landlord: (host) =>
      host.startsWith('*')
        ? `This is the certificate of a hosting company. Instead of trusting it, enter the name of the server as (the name you signed up with)${host.slice(1)} and test again.`
        : `This is the certificate of a hosting company. Instead of trusting it, you can use ${host} as the name of the server.`,
    rename: 'Change the name of the server',
  },
  signIn: {
    title: (name) => `Sign in with ${name}`,
    lead: (name) =>
      `A page of ${name} opens in your browser. Your password does not pass through Kyujin Desk.`,
    program: (name) =>
      `This needs the client ID under which the program is registered with ${name}. Ask the administrator of your organisation.`,
    id: 'Client ID',
    secret: 'Client secret (if there is one)',
    begin: (name) => `Sign in with ${name}`,
    waiting: 'Waiting for you to sign in in the browser…',
    done: (name) => `You are signed in with ${name}. Continue with the connection test.`,
    without: 'Without a client ID, enter a password below.',
    kept: (name) => `You are signed in with ${name}.`,
    again: 'Sign in again',
    lost: 'Sign in to your email again',
    lostText:
      'The sign-in has ended, or could not be read from this computer’s keychain. Nothing you wrote or received is lost.',
    doneAlone: (name) => `You are signed in with ${name}. Check it with the button below.`,
    first: 'Sign in first.',
  },
  open: 'Email settings',
  copies: {
    restored: 'This data seems to have been restored from a backup',
    restoredText: (at) =>
      `On ${at} it turned out to be older than what the office has. The messages are being brought in line automatically. If you restored a backup, there is nothing to do. If not, check whether the same account is open on another computer.`,
    copied: 'A copy of this account is at work elsewhere',
    copiedText: (address, at) =>
      `On ${at} it turned out that the account of ${address} is in use on another computer, too. Decide which one to continue with, close Kyujin Desk on the other one and do not open this account there again; to use two computers, register the second one with the office. No message is lost, but neither screen shows the other’s postings.`,
    sub: 'Open the record and check what to do.',
    understood: 'Understood',
  },
  keep: 'Test and save',
  changed: 'The email settings were changed. The new settings are in use.',
  tidy: 'Move processed messages into the folder KyujinDesk',
  tidyHelp:
    'Only your own messages that Kyujin Desk has processed are moved. Other email is not touched, nothing is deleted.',
  untested: 'Fix the problems the connection test found.',
  wrong: {
    address: 'Enter the email address in the form name@example.jp.',
    mailPassword: 'Enter the email password.',
    imapHost: 'Enter the name of the incoming server.',
    smtpHost: 'Enter the name of the outgoing server.',
    imapPort: 'Enter the port of the incoming server, 1 to 65535.',
    smtpPort: 'Enter the port of the outgoing server, 1 to 65535.',
  },
}

/** Sentences for faults of the mail, by key. */
export const mailKeys: typeof sourceKeys = {
  'mail.appPassword': () =>
    'This mailbox does not take your usual password. Make an app password on your provider’s page and enter that.',
  'mail.bounce.address': () =>
    'A mail server reports that the address is not in use. Ask the office for its address.',
  'mail.bounce.delayed': () => 'A mail server reports a delay. It keeps trying.',
  'mail.bounce.failed': () =>
    'A mail server reports that the email could not be delivered. If this goes on, call the office.',
  'mail.bounce.full': () =>
    'A mail server reports that the office’s mailbox is full. The message is sent again automatically; call the office if it is urgent.',
  'mail.bounce.refused': () =>
    'The office’s mail server refused the email. Tell the office and the administrator of your email.',
  'mail.bounce.returned': () =>
    'An email about this message came back from a mail server. The message is sent again automatically; if this goes on, call the office.',
  'mail.bounce.tooLarge': () =>
    'A mail server reports that the email is too large. Shorten it, or ask the office.',
  'mail.certificate': (a) =>
    `${at(a)} could not be verified. Look at its certificate in the connection test in the settings, and ask the administrator of the email.`,
  'mail.folder': (a) => `${at(a)} did not open the inbox. Check whether you can read email in a browser.`,
  'mail.gone': () => 'The email is no longer in the inbox. Open the list again.',
  'mail.hint.accountName': () =>
    'This provider wants the account name it gave you, not the email address. Enter it as the user name.',
  'mail.hint.docomo': () =>
    'With docomo email, enter the ID of your d ACCOUNT as the user name and the password for IMAP as the password. Both are in the settings of docomo email.',
  'mail.hint.noIMAP': () =>
    'The incoming server (IMAP) of this provider is not known for sure. Look up on its pages whether it offers IMAP and what the server is called, and enter that. If it does not, use another email address.',
  'mail.hint.appPassword': () =>
    'This provider wants an app password, made on its own pages, instead of your usual one.',
  'mail.hint.signIn': () => 'This provider wants you to sign in in a browser instead of a password.',
  'mail.hint.switchOn': () => 'With this provider, IMAP must be switched on in its own settings first.',
  'mail.imapOff': () => 'Your provider has IMAP switched off. Switch it on in the provider’s settings.',
  'mail.later': () => 'The mail server is busy. It is tried again automatically after a while.',
  'mail.limit': (a) =>
    `${at(a)} says that a limit of connections or traffic is reached. The password is right. It is tried again automatically after a while.`,
  'mail.lockedOut': (a) =>
    `Your email provider has locked this account for now. Open its pages in a browser and follow what they say.${page(a)} It continues automatically afterwards.`,
  'mail.name': (a) => `${at(a)} was not found. Check the spelling of its name and the network.`,
  'mail.network': (a) => `${at(a)} could not be reached. Check the network and the server settings.`,
  'mail.noBrowser': () => 'No browser could be opened. Check which browser this computer uses.',
  'mail.noProgram': () =>
    'Signing in needs a client ID from the administrator of your organisation. Enter it.',
  'mail.notDiscovered': () =>
    'No servers were found for this address. Enter them as your email provider describes them.',
  'mail.keychain': () =>
    'The email password could not be read from this computer’s keychain. Enter the email password again. Nothing else is lost.',
  'mail.oldServer': (a) =>
    `${at(a)} encrypts in a way that is too old to be safe. Ask the administrator of your email for TLS 1.2 or newer.`,
  'mail.ownProvider': (a) =>
    `The mail servers “${a.name ?? ''}” in the settings file cannot be used. Ask whoever administers them.`,
  'mail.password': () => 'The mail server refused the sign-in. Check the user name and the email password.',
  'mail.quota': () => 'The mailbox is full. Delete email you do not need; it is tried again automatically.',
  'mail.recipient': () => 'The office’s email address could not be reached. Ask the office for it.',
  'mail.refused': () => 'The mail server refused to send. Ask the administrator of your email.',
  'mail.security': () => 'The server wants another kind of encryption. Try the other of TLS and STARTTLS.',
  'mail.sendLimit': () =>
    'Your email provider’s limit of sending is reached, or it has stopped your sending. It is tried again every hour. If that goes on, ask your provider.',
  'mail.sender': (a) => `${at(a)} does not let this address send. Check the user name and the address.`,
  'mail.server': (a) => `${at(a)} gave an unexpected reply. Try again after a while.`,
  'mail.signIn': () =>
    'The sign-in with your email provider has ended. Sign in again under “Email settings”.',
  'mail.signInDenied': () => 'The sign-in was cancelled. Sign in again to continue.',
  'mail.signInFailed': () =>
    'The result of the sign-in could not be used. Check the client ID and try again.',
  'mail.smtpOff': () => 'Your provider has sending by SMTP switched off. Switch it on in its settings.',
  'mail.renumbered': () =>
    'The mail server numbers the emails of the inbox anew each time. Messages still come, but may come late. Tell the administrator of your email.',
  'mail.tooLarge': (a) =>
    `This is larger than the mail server takes${mega(a.limit)}. Shorten it or leave out attachments.`,
  'mail.unread': () =>
    'The mail server lists an email and does not hand it over. All others were read. It is requested again automatically. If this goes on, look into the inbox in a browser for an email that cannot be read.',
  'letter.peer': () =>
    'The confirmation of delivery could not be made. It is tried again in an hour; other messages are not affected. If it goes on, ask the office.',
  'mail.unsure': () =>
    'It is not known whether this was sent. It was handed to the mail server, and the connection broke before its reply arrived.',
  'mail.unprotected': () => 'Connections without encryption cannot be used. Choose TLS or STARTTLS.',
}
