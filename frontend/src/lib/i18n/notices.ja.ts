// The words of what the office writes of its own accord, in Japanese.

export const notices = {
  title: 'お知らせ',
  lead: '窓口からのお知らせです。重要なものは、読むまで上に残ります。',
  list: 'お知らせの一覧',
  empty: 'お知らせはまだありません',
  emptySub: '窓口がお知らせを送ると、ここに並びます。',
  back: 'お知らせの一覧へ',
  kind: {
    renewal: '更新予約',
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
  told: (at: string) => `${at}に読みました。読んだことは、接続でき次第、窓口へ伝わります。`,
  asks: '窓口は、読んだかどうかを知りたいとしています。ボタンを押すと、読んだことが窓口へ伝わります。押すまでは伝わりません。',
  see: '読みました（窓口に知らせる）',
  files: '添付',
  open: (name: string) => `${name}を見る`,
  close: '閉じる',
  table: {
    title: {
      wages: '最低賃金の表',
      holidays: '祝日の表',
      windows: '更新予約と有効期間の延長',
    },
    begins: {
      wages: (day: string) =>
        `${day}から順に適用されます。それぞれの都道府県の日から、求人の確認に使われます。`,
      holidays: () => 'カレンダーと面接の日取りに使われます。',
      windows: (day: string) => `${day}から、この窓口で次のように変わります。`,
    },
    day: '日',
    rule: '決まり',
    workday: '祝日ではない',
    windows: {
      renewal: { name: '更新予約', value: (n: string) => `紹介期限日の${n}日前から` },
      extensions: { name: '有効期間の延長', value: (n: string) => `${n}回まで` },
    },
    touched: (n: string) => `新しい額では最低賃金を下回る求人が${n}件あります。賃金を見直してください。`,
    untouched: '新しい額で最低賃金を下回る下書きや求人はありません。',
    prefecture: '都道府県',
    before: 'いままで',
    after: 'これから',
    newRate: '新しい額',
    difference: '差',
    from: '適用の日',
    yen: (n: string) => `${n}円`,
    unknown: '不明',
    verdict: {
      odd: 'この表は使いません。読み取れない、足りない行がある、またはありえない額や日付があるためです。今までの表を使います。窓口に問い合わせてください。',
      old: 'この表は使いません。もっと新しい表があるためです。',
      far: 'この表は使いません。適用の日が先すぎるためです。窓口に問い合わせてください。',
    },
  },
  outdated: {
    list: '古くなった表',
    title: { wages: '最低賃金の表が古くなっています', holidays: '来年の祝日が分かりません' },
    todo: {
      wages:
        '新しい年度の額になっているはずです。窓口から「データ」のお知らせが届くまで、厚生労働省のサイトで額を確認してください。',
      holidays: 'プログラムを更新してください。届くまで、来年の祝日は内閣府のサイトで確認してください。',
    },
    byHand: {
      wages:
        '新しい年度の額になっているはずです。プログラムを更新するまで、厚生労働省のサイトで額を確認してください。',
      holidays: 'プログラムを更新してください。それまで、来年の祝日は内閣府のサイトで確認してください。',
    },
    notices: 'お知らせを見る',
    settings: '設定を見る',
  },
}

export const noticeFaults = {
  'notice.kind': () => 'お知らせの種類を選んでください。',
  'notice.title': () => '見出しを1行、60文字以内で入力してください。',
  'notice.text': () => '本文を5,000文字以内で入力してください。',
  'notice.files': () => '添付は3つまで、合わせて3MBまでです。',
  'notice.pdf': () => '添付できるのはPDFだけです。',
  'notice.table': () => '表は「データ」のお知らせにだけ、16KBまで付けられます。',
  'notice.tableToAll': () => '表の付いたお知らせは、すべての事業所に送ります。条件を外してください。',
  'notice.table.odd': () =>
    '表を読み取れません。見出しの行、47都道府県がそろっているか（最低賃金）、額と日付が正しいかを確認してください。',
  'notice.table.old': () => 'いまの表より古い年度の表です。',
  'notice.table.far': () => '適用の日が先すぎます。日付を確認してください。',
  'notice.nobody': () => '条件に合う事業所がありません。条件を確認してください。',
  'notice.notFound': () => 'このお知らせは見つかりません。一覧から選び直してください。',
}
