// The words of what the business and its office write to each other, in Japanese.

export const talks = {
  title: 'メッセージ',
  lead: '窓口とのメッセージです。窓口が返事をすると、ここに届きます。',
  list: 'メッセージの一覧',
  empty: 'メッセージはまだありません',
  emptySub: '聞きたいことや伝えたいことがあれば、新しいメッセージを書いてください。',
  fresh: '新しいメッセージを書く',
  freshTitle: '新しいメッセージ',
  back: 'メッセージの一覧へ',
  unseen: (n: string) => `未読${n}件`,
  unseenAll: (n: string) => `窓口からの未読のメッセージ${n}件`,
  messages: 'やりとり',
  lastFrom: { business: '事業所から', office: '窓口から' },
  toPosting: 'この求人を見る',
  unreadOne: '窓口からのメッセージ',
  unread: '窓口からのメッセージ（未読）',
  read: '読む',
  halfway: '書きかけ',
  side: { business: '事業所', office: '窓口' },
  clerk: (name: string) => `窓口　${name}`,
  about: '関係する求人',
  aboutNone: 'なし',
  aboutHelp: '求人についての用件なら、その求人を選びます。',
  subject: '用件',
  subjectHelp: '1行、60文字まで',
  text: '本文',
  textHelp: (most: string) =>
    `${most}文字まで。窓口が読むかどうか、いつ読むかは、この画面では分かりません。急ぐときは電話をしてください。`,
  answer: '返事を書く',
  files: '添付するファイル',
  filesHelp: (most: string, bytes: string) =>
    `${most}つまで、合わせて${bytes}まで。PDF・写真・Word・Excelなど。ここへドラッグすることもできます。`,
  attach: 'ファイルを選ぶ',
  detach: '外す',
  large: (name: string, most: string) => `${name}は大きすぎます。添付は合わせて${most}までです。`,
  detachOf: (name: string) => `${name}を外す`,
  save: (name: string) => `${name}を保存する`,
  kept: '書きかけは、このパソコンに残ります。',
  send: '送る',
  sent: '送信待ちに入れました。接続でき次第送られます。',
  way: {
    queued: '送信待ち',
    sent: '送信済',
    reached: '窓口に到達',
    refused: '窓口が受け取れません',
  },
  refused: {
    posting:
      'この事業所の求人ではないため、窓口は受け取れませんでした。求人を選び直して、もう一度書いてください。',
    talk: '窓口に、このやりとりの記録がありません。新しいメッセージとして書いてください。',
    limit: '1日に送れる数を超えたため、窓口は受け取れませんでした。明日もう一度送るか、電話をしてください。',
  },
}

export const talkFaults = {
  'talk.title': (v: Record<string, string>) => `用件を1行、${v['limit'] ?? ''}文字以内で書いてください。`,
  'talk.empty': () => '本文を書いてください。',
  'talk.text': (v: Record<string, string>) => `本文を${v['limit'] ?? ''}文字以内で書いてください。`,
  'talk.files': (v: Record<string, string>) =>
    `添付は${v['most'] ?? ''}つまで、合わせて${Number(v['limit']) / 1_000_000}MBまでです。大きいものは分けて送ってください。`,
  'talk.posting': () => '窓口に出した、この事業所の求人を選んでください。',
  'talk.nobody': () => 'この番号の事業所には、届く先のパソコンがありません。番号を確かめてください。',
  'talk.notFound': () => 'このメッセージは見つかりません。一覧から選び直してください。',
}
