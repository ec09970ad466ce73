// The words of backups, in English.
import type { backupFaults as jaFaults, backups as ja } from './backups.ja'

export const backups: typeof ja = {
  title: 'Backup',
  lead: 'All of this account, with its postings, applicants, documents and messages, goes into one file that is encrypted with a passphrase. From it you can restore the account when the computer breaks, or move it to a new one.',
  passphrase: 'Passphrase',
  passphraseHelp: (least) =>
    `At least ${least} characters, and not the password you log in with. If you forget it, only the paper with the backup key opens the backups.`,
  again: 'Passphrase (again)',
  differs: 'The two passphrases differ. Please enter them again.',
  make: 'Set the passphrase',
  renew: 'Change the passphrase',
  renewHelp: 'Backups made from now on get the new passphrase. Earlier ones keep theirs.',
  made: 'The passphrase is set. Please print the backup key as well.',
  paper: 'Print the backup key',
  paperHelp: 'A paper for when the passphrase is forgotten. Keep it apart from the backups.',
  saved: (path) => `Saved: ${path}`,
  folder: 'Folder for a backup every day',
  folderHelp: 'A place outside this computer is safest, such as a USB stick or an external disk.',
  choose: 'Choose',
  keep: 'How many to keep',
  keepHelp: (n) =>
    `The newest ${n} are kept and older ones are deleted. Applicants you have erased stay in old backups until those are replaced.`,
  start: 'Back up every day',
  change: 'Save these settings',
  stop: 'Stop backing up every day',
  started: 'A backup will be made every day.',
  stopped: 'No more backups are made every day. Those that were made are still there.',
  now: 'Back up now',
  working: 'Backing up…',
  done: 'The backup was made, read again and checked.',
  last: (at, file) => `Last backup: ${at} (${file})`,
  lastAt: (at) => `Last backup: ${at}`,
  see: 'See backups',
  never: 'There is no backup yet.',
  trouble: 'The backup could not be made.',
  restore: {
    way: 'Restore from a backup',
    wayHelp:
      'When the computer broke or is a new one. You need the backup file, and its passphrase or backup key.',
    title: 'Restore from a backup',
    lead: 'First you see what is in it. Nothing on this computer changes until you restore.',
    file: 'Backup file',
    secret: 'Passphrase or backup key',
    look: 'See what is in it',
    looking: 'Reading it from beginning to end…',
    missing: 'Please choose a backup file.',
    noSecret: 'Please enter the passphrase or the backup key.',
    found: 'What is in this backup',
    business: 'Business',
    account: 'Account',
    byHand: 'Procedures done by yourself',
    at: 'Made',
    size: 'Size',
    here: 'This account is on this computer as well. Restoring replaces what it has now by what it was at that time. What it has now is kept until you log in to the restored account.',
    follows: [
      'The password is the one from when the backup was made.',
      'You may have to enter the mail password again.',
      'What came from the office since then is received again. Nothing is sent twice.',
      'Do not go on with the old computer. If both are used, both will tell you.',
    ],
    go: 'Restore',
    restoring: 'Restoring…',
    done: 'Restored. Please log in with the password from when the backup was made.',
    login: 'Go on to log in',
    other: 'Choose another file',
  },
}

export const backupFaults: typeof jaFaults = {
  'backup.passphrase': (v) => `Please choose a passphrase of at least ${v['min'] ?? ''} characters.`,
  'backup.secret': () =>
    'That is not its passphrase. Capitals and blanks count. The backup key on paper opens it, too.',
  'backup.paper': () =>
    'There is a mistake in the backup key. Please compare it with the paper and enter it again.',
  'backup.damaged': () =>
    'This backup is damaged. Nothing was changed. Please choose a backup of another day.',
  'backup.other': () =>
    'This is not a backup of Kyujin Desk. Please choose a file whose name ends in “.kyujinbackup”.',
  'backup.newer': () =>
    'This backup was made by a newer version of Kyujin Desk. Please update Kyujin Desk and restore it then.',
  'backup.office': () => 'This is the backup of an office. Please choose one of a business’s account.',
  'backup.missing': () =>
    'That file cannot be found. Please check its place and name, and whether the USB stick is plugged in.',
  'backup.open': () => 'Please log out of the open account before you restore.',
  'backup.desk': () => 'This is the backup of a business’s account. Please choose one of an office.',
  'backup.officeStands': () =>
    'There is an office in this folder already. Nothing was changed. Choose another folder, or move that one away.',
  'backup.noKey': () => 'Please set a passphrase for backups first.',
  'backup.folder': () =>
    'That folder cannot be found. If it is on a USB stick, please plug it in before you choose it.',
  'backup.inside': () =>
    'That is inside the folder where Kyujin Desk keeps its data. Please choose a place that is not lost together with it.',
  'backup.keep': (v) => `Please keep between 1 and ${v['max'] ?? ''} backups.`,
  'backup.away': () =>
    'The folder for backups cannot be found. Once the USB stick or disk is plugged in, the backup is made by itself.',
  'backup.unread': () =>
    'The backup was read again and differs from what was written. The disk may be failing. Please choose another place.',
}
