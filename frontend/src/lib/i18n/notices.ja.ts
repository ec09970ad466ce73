// The words of what the office writes of its own accord, in Japanese.

export const notices = {
  title: 'お知らせ',
  lead: '窓口からのお知らせです。重要なものは、読むまで上に残ります。',
  list: 'お知らせの一覧',
  empty: 'お知らせはまだありません',
  emptySub: '窓口がお知らせを送ると、ここに並びます。',
  back: 'お知らせの一覧へ',
  kind: {
    renewal: '更新',
    correction: '修正依頼',
    scheme: '制度',
    system: 'システム',
    data: 'データ',
  },
  important: '重要',
  importantUnread: 'まだ読んでいない重要なお知らせ',
  read: '読む',
  fresh: '未読',
  unread: (n: string) => `${n}件の未読のお知らせ`,
  told: (at: string) => `${at}に読みました。読んだことは、つながりしだい窓口へ伝わります。`,
  asks: '窓口は、読んだかどうかを知りたいとしています。ボタンを押すと、読んだことが窓口へ伝わります。押すまでは伝わりません。',
  see: '読みました（窓口に知らせる）',
  files: '添付',
  open: (name: string) => `${name}を見る`,
  close: '閉じる',
}

export const noticeFaults = {
  'notice.kind': () => 'お知らせの種類を選んでください。',
  'notice.title': () => '見出しを1行、60文字以内で書いてください。',
  'notice.text': () => '本文を5,000文字以内で書いてください。',
  'notice.files': () => '添付は3つまで、合わせて3MBまでです。',
  'notice.pdf': () => '添付できるのはPDFだけです。',
  'notice.nobody': () => '条件に合う事業所がありません。条件を確かめてください。',
  'notice.notFound': () => 'このお知らせは見つかりません。一覧から選び直してください。',
}
