// The words of the practice world's tools, in Japanese: the counter and the mailbox, played by one person.

/** Sentences for what can go wrong, by the key Go gives. */
export const practiceFaults = {
  'practice.notOpen': () => 'この操作は練習のときだけ使えます。',
  'practice.address': () =>
    '練習では example.jp のメールアドレスを使ってください（例 tenpo@example.jp）。窓口のアドレスは使えません。',
}

export const practice = {
  tools: '練習用ツール',
  lead: '窓口の担当者役と、メールを読む役も、ここで試せます。実際の窓口には送信されません。',
  counter: '窓口の担当者役をする',
  mails: (n: string) => `練習用のメールを読む（${n}通）`,
  back: '練習の事業所に戻る',
  leave: '練習を終える',
  ways: '登録とログインを練習する',
  waysHelp: 'はじめての登録からログインまでの手順を、窓口の役も自分でしながら試せます。',
  acts: {
    issue: 'アカウント作成コードを発行する',
    register: 'メールアドレスを登録する',
    complete: '本登録をする',
  },
  actsLead: '来庁した事業主の手続き',
  help: {
    issue:
      '来庁した事業所にコードを発行して、用紙を渡します。「アカウント作成コードをハローワークで発行済みの事業主」の練習に使います。',
    register: '来庁した事業主のメールアドレスを書き留めます。「パスワード登録」の練習に使います。',
    complete:
      '仮登録のまま来庁した事業所に番号を付けて、登録を終えます。「事業所登録・求人申込み（仮登録）」のあとに使います。',
  },
  /** What the counter’s form holds at first: a business that does not exist. */
  sample: { establishment: '4101-654321-0', name: '例示工房', phone: '0952-00-1111' },
  establishment: '事業所番号',
  name: '事業所名',
  phone: '電話番号',
  address: '事業主のメールアドレス',
  go: { issue: 'コードを発行する', register: '登録する', complete: '本登録をする' },
  registered: (address: string) =>
    `${address} を登録しました。最初の画面の「パスワード登録」から続けられます。`,
  completed: (address: string) => `${address} の本登録が終わりました。`,
  paper: '渡す用紙',
  paperLead: (office: string) =>
    `窓口のメールアドレスは ${office} です。事業所番号と電話番号は用紙には書かれません。`,
  picture: 'アカウント作成コードのQRコード',
  save: '用紙をPDFで保存',
  noMails: 'まだ届いていません。',
  to: (address: string, time: string) => `${address} 宛て　${time}`,
}
