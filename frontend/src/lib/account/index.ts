// What an account is made of: its mailbox, and its password.
export { isMailAddress, MailEntry, plain, type MailField } from './entry.svelte'
export { default as MailAgain } from './MailAgain.svelte'
export { default as MailboxSetup } from './MailboxSetup.svelte'
export { goodPassword } from './password'
