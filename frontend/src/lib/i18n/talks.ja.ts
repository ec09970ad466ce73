// The words of what the business and its office write to each other, in Japanese.

export const talks = {
  title: 'メッセージ',
  lead: '窓口とのメッセージです。窓口が回答すると、ここに届きます。',
  list: 'メッセージの一覧',
  empty: 'メッセージはまだありません',
  emptySub: '聞きたいことや伝えたいことがあれば、新しいメッセージを作成してください。',
  fresh: '新しいメッセージを作成',
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
  halfway: '入力中',
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
  answer: '返信を作成',
  files: '添付するファイル',
  filesHelp: (most: string, bytes: string) =>
    `${most}つまで、合わせて${bytes}まで。PDF・写真・Word・Excelなど。ここへドラッグすることもできます。`,
  attach: 'ファイルを選ぶ',
  detach: '外す',
  large: (name: string, most: string) => `${name}は大きすぎます。添付は合わせて${most}までです。`,
  detachOf: (name: string) => `${name}を外す`,
  save: (name: string) => `${name}を保存する`,
  kept: '入力中の内容は、このパソコンに残ります。',
  send: '送る',
  sent: '送信待ちにしました。接続でき次第、自動で送信します。',
  way: {
    queued: '送信待ち',
    sent: '送信済',
    reached: '窓口に到達',
    refused: '窓口が受け取れません',
  },
  refused: {
    posting:
      'この事業所の求人ではないため、窓口は受け取れませんでした。求人を選び直して、もう一度作成してください。',
    talk: '窓口に、このやりとりの記録がありません。新しいメッセージとして作成してください。',
    limit: '1日に送れる数を超えたため、窓口は受け取れませんでした。明日もう一度送るか、電話をしてください。',
  },
}

export const talkFaults = {
  'talk.title': (v: Record<string, string>) => `用件を1行、${v['limit'] ?? ''}文字以内で入力してください。`,
  'talk.empty': () => '本文を入力してください。',
  'talk.text': (v: Record<string, string>) => `本文を${v['limit'] ?? ''}文字以内で入力してください。`,
  'talk.files': (v: Record<string, string>) =>
    `添付は${v['most'] ?? ''}つまで、合わせて${Number(v['limit']) / 1_000_000}MBまでです。大きいものは分けて送ってください。`,
  'talk.posting': () => '窓口に出した、この事業所の求人を選んでください。',
  'talk.nobody': () => 'この番号の事業所には、届く先のパソコンがありません。番号を確認してください。',
  'talk.notFound': () => 'このメッセージは見つかりません。一覧から選び直してください。',
}
