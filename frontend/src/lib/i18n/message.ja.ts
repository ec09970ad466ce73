/** Sentences for faults about mails to applicants and about interviews, by key. */
export const messageFaults = {
  'message.address': () =>
    'このメールアドレスへは送れません。応募者のメールアドレスを、半角の1つだけにしてください。',
}
