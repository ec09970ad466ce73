/** Sentences for faults about mails to applicants and about interviews, by key. */
export const messageFaults = {
  'message.address': () =>
    'このメールアドレスへは送れません。応募者のメールアドレスを、半角の1つだけにしてください。',
  'message.noAddress': () => '応募者のメールアドレスがありません。連絡先に書くと送れます。',
  'message.noMailbox': () =>
    'このプログラムにメールの設定がありません。ふだんのメールソフトから送ってください。',
  'message.ownAddress': () =>
    '応募者のメールアドレスが、自分かハローワークのものになっています。直してください。',
  'message.subject': () => '件名を1文字から100文字までの1行で書いてください。',
  'message.text': () => '本文を書いてください。1万文字ほどまで送れます。',
  'message.unfilled': (a: Record<string, string>) =>
    `まだ埋まっていないところがあります：${a['place'] ?? ''}。書き換えるか、消してください。`,
  'message.gone': () => 'もう送られたか、送っているところです。取り消せません。',
  'message.template': () => 'このひな形はありません。選び直してください。',
  'message.notFound': () => 'このメールか添付ファイルは、もうありません。読み直してください。',
  'message.elsewhere': () =>
    '添付ファイルは、このパソコンにありません。受け取ったパソコンか、メールソフトで開いてください。',
  'interview.minutes': () => '所要時間は1分から480分までで書いてください。',
  'interview.line': () => '場所などは、それぞれ1行、200文字までで書いてください。',
  'interview.past': () => '面接の日時は、これから1年以内にしてください。',
  'interview.slots': () => '候補の日時を、1つから10個までで書いてください。',
  'interview.fixed': () => 'この面接は日時が決まっています。変えるときは「日時を変える」から送ってください。',
  'interview.calledOff': () => 'この面接は、もう取りやめになっています。',
  'interview.answer': () => '返事を選び直してください。',
  'interview.notFound': () => 'この面接は、もうありません。読み直してください。',
  'interview.ahead': () =>
    '面接がこれからの日時で決まっています。終わってから「面接済」に移すか、先に面接を取りやめてください。',
}
