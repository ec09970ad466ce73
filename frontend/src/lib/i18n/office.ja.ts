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
  'office.ground': () =>
    '不受理の根拠を、職業安定法5条の6の6つから選んでください。ほかの理由では断れません。',
  'office.found.office': () => '窓口の名前を60字以内で入力してください。',
  'office.found.code': () => '窓口の番号を5桁の数字で入力してください。',
  'office.found.hours': () => '開いている時間を60字以内で入力してください。',
  'office.found.helpDesk': () => '問い合わせの電話番号を60字以内で入力してください。',
  'office.found.signIn': () =>
    '窓口のメールボックスは、パスワードで開くものにしてください。サインインでは、だれもいないときに続けられません。',
  'office.found.practice': () => '練習を終わってから、窓口を作ってください。',
  'office.notFound': () => 'この窓口は、このパソコンにありません。はじめの画面を開き直してください。',
  'journal.head': () =>
    '業務記録の控えの行ではありません。控えのメールの「控え」の行を、そのまま写してください。',
  'posting.notWaiting': () => 'この求人は、いま判断を待っていません。一覧を読み直してください。',
}

export const office = {
  /** Who works there, in practice. */
  practice: '窓口の側（練習の窓口）',
  at: (office: string, clerk: string) => `${office}　${clerk}`,
  /** An office that is run in this window. */
  found: {
    way: '窓口として使う',
    wayHelp:
      '無料職業紹介の窓口（自治体・商工団体・学校など）の側です。事業所の求人を受け付けて、判断します。',
    offices: '窓口にログインする',
    office: (name: string, code: string) => `${name}（${code}）`,
    clerk: '係',
    password: '係のパスワード',
    title: '窓口として使う',
    lead: 'このパソコンを、求人を受け付ける窓口にします。窓口の鍵はここで作られ、このパソコンから出ません。',
    about: '窓口について',
    name: '窓口の名前',
    code: '窓口の番号（5桁）',
    codeHelp: '求人番号のはじめの5桁になります。あとから変えられません。',
    hours: '開いている時間',
    hoursHelp: '例：平日 9:00–17:00',
    helpDesk: '問い合わせの電話番号',
    mail: '窓口のメールボックス',
    mailHelp: '事業所とのやりとりは、すべてこのメールで行います。窓口だけで使うアドレスにしてください。',
    first: '最初の係',
    firstHelp: '受付・審査・管理のすべての役割を持つ係です。ほかの係は、あとから加えられます。',
    clerkName: '係の名前',
    forget:
      'パスワードを忘れると、ほかに管理の係がいないかぎり、この窓口を開けません。書いて、鍵のかかるところにしまってください。',
    go: '窓口を作る',
    going: '作っています…',
    back: 'もどる',
    wrong: {
      office: '窓口の名前を入力してください。',
      code: '窓口の番号を5桁の数字で入力してください。',
      clerk: '係の名前を入力してください。',
      password: 'パスワードは、8〜32文字の半角で、数字・英字・記号をそれぞれ1つ以上入れてください。',
      again: '同じパスワードを、もう一度入力してください。',
      mailTest: 'メールボックスにつながりません。接続テストの結果を見て、直してください。',
    },
  },
  intake: {
    title: '受付箱',
    lead: '事業所から届いて、窓口の判断を待っている求人です。長く待っているものから並びます。',
    practice: '練習では、届いて数秒後に係が判断します。仮登録の事業所の求人は、本登録まで待ちます。',
    list: '受付箱の求人',
    waiting: (n: string) => `${n}件待ち`,
    empty: '待っている求人はありません',
    emptySub: '事業所の側に戻って求人を送ると、ここに届きます。',
    emptyOwn: '事業所から求人が届くと、ここに出ます。',
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
