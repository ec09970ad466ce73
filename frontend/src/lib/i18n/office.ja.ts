// The words of the office's side, in Japanese.

/** Sentences for what can go wrong at the counter, by the key Go gives. */
export const officeFaults = {
  'introduction.notFound': () => 'この紹介は見つかりません。一覧を読み直してください。',
  'introduction.notValid': () => '有効でない求人には紹介できません。求人の状態を確かめてください。',
  'introduction.notDirect': () => 'この求人は、オンライン自主応募を受け付けていません。',
  'introduction.route': () => '窓口の紹介か、オンライン自主応募かを選んでください。',
  'introduction.result': () => '選考の結果を選んでください。',
  'introduction.paper': () => '紙の紹介状は、窓口の紹介だけにできます。書類は本人が持参します。',
  'introduction.reason': () => '理由は1,000字以内で入力してください。',
  'introduction.twice': () => 'この人は、この求人にもう紹介しています。',
  'introduction.found': () => '採用人数に達した求人です。もう紹介できません。',
  'introduction.over': () => '結果の出た紹介、取り消した紹介は、変えられません。一覧を読み直してください。',
  'introduction.answer': () => '紹介状の内容に、足りないところか読めないところがあります。',
  'introduction.until': () => '紹介期限を、今日以後の日で入力してください。',
  'introduction.document': () =>
    '応募書類は、PDF、画像（JPEG・PNG・HEIC）、Word、Excel、テキストを選んでください。マクロ入りのものは送れません。',
  'introduction.large': () => '大きすぎて送れない書類があります。小さくしてから添えてください。',
  'office.return.remarks': () => '直してほしいところを1か所以上書いてください。',
  'clerk.mayNot': () => 'この操作をする役割がありません。管理の係に頼んでください。',
  'clerk.gone': () => 'この係は、もう登録されていません。管理の係に確かめてください。',
  'clerk.name': (a: Record<string, string>) => `係の名前を、${a.most}字以内で入力してください。`,
  'clerk.nameTaken': () => 'この名前の係がもういます。見分けられる名前にしてください。',
  'clerk.roles': () => '役割を1つ以上選んでください（受付・審査・管理）。',
  'clerk.last': () => '管理の係がいなくなります。先に、ほかの係を管理にしてください。',
  'clerk.notFound': () => 'この係は見つかりません。一覧を読み直してください。',
  'clerk.claimed': (a: Record<string, string>) =>
    `${a.name || 'ほかの係'}さんが見ています。終わるまで待つか、ほかのものを先に進めてください。`,
  'journal.head': () =>
    '業務記録の控えの行ではありません。控えのメールの「控え」の行を、そのまま写してください。',
  'posting.notWaiting': () => 'この求人は、いま判断を待っていません。一覧を読み直してください。',
}

export const office = {
  /** Who works there, in practice. */
  practice: '窓口の側（練習の窓口）',
  intake: {
    title: '受付箱',
    lead: '事業所から届いて、窓口の判断を待っている求人です。長く待っているものから並びます。',
    practice: '練習では、届いて数秒後に係が判断します。仮登録の事業所の求人は、本登録まで待ちます。',
    list: '受付箱の求人',
    waiting: (n: string) => `${n}件待ち`,
    empty: '待っている求人はありません',
    emptySub: '事業所の側に戻って求人を送ると、ここに届きます。',
    search: '求人を探す',
    searchHelp: '職種と事業所名から探します。',
    filter: '申込みの内容でしぼる',
    noMatchSub: '探す言葉を短くするか、しぼり込みを外してください。',
    head: {
      title: '職種',
      business: '事業所',
      state: '状態',
      asked: '申込みの内容',
      since: 'いつから',
    },
    /** What a business asks for where it is no request: that the office takes a posting. */
    submission: '求人の受理',
  },
}
