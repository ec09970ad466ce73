// The words of a business that goes to its office itself, in Japanese.

type Args = Record<string, string | undefined>

export const recordFaults = {
  'account.business.long': () => '事業所の名前を60文字以内で入力してください。',
  'record.number': () =>
    '求人番号を「41010-01234567」のように、5桁と8桁で入力してください。8桁に足りないときは、頭に0を補います。',
  'record.notHere': () =>
    '出している求人としては取り込めません。求人番号と日付は窓口から届きます。下書きにしてください。',
  'record.doubled': (a: Args) =>
    `この求人番号は「${a['title'] ?? ''}」に記録されています。番号を確認してください。`,
  'record.day': () => '日付を「2026-12-01」や「令和8年12月1日」のように入力してください。',
  'record.on': () => '窓口で決まった日を入力してください。きょうより後の日は入力できません。',
  'record.before': () => '受付の日より前になっています。窓口で決まった日を確認してください。',
  'record.over': () =>
    'その日には、この求人の手続きはもうできません。紹介期限と、決まった日を確認してください。',
  'record.received': () => '受付年月日を入力してください。先の日は入力できません。',
  'record.receivedEarly': () => '受付年月日が古すぎます。年を確認してください。',
  'record.expires': () => '紹介期限日を、受付年月日より後の日で入力してください。',
  'record.expiresLate': () => '紹介期限日が先すぎます。年を確認してください。',
  'record.extended': () => 'いまの紹介期限日より後の日を入力してください。',
  'record.remarks': () => '窓口で言われたことを、1つずつ入力してください。',
  'record.reason': () => '受理されなかった理由を、窓口の説明のとおりに入力してください。',
  'record.tooLong': () => '500文字以内で入力してください。',
  'record.followed': () =>
    'この記録のあとに、ほかの手続きが続いています。先に、あとの手続きを取りやめるか、記録してください。',
  'task.notFound': () => 'この手続きは見つかりません。画面を開き直してください。',
}

export const hand = {
  word: '手続きは自分で行う',
  wordHelp: 'このパソコンの中だけで使っています。何も送りません。',
  way: '手続きは自分で行う',
  wayHelp:
    '求人をここで作成し、申込みは公式のページか窓口で自分で行います。メールもコードも不要です。すぐに始められます。',
  account: (business: string) => `${business}（手続きは自分で行う）`,
  own: {
    title: '手続きは自分で行う',
    lead: 'このパソコンに、事業所のデータを作ります。入力した内容は暗号化して、このパソコンだけに保存します。',
    business: '事業所の名前',
    number: '事業所番号',
    numberHelp: '4桁-6桁-1桁の番号です。あとで「事業所」に入力することもできます。',
    go: 'はじめる',
    going: '用意しています…',
    forget:
      'パスワードを忘れると、入力した内容を開けなくなります。窓口でも元に戻せません。紙に控えて保管してください。',
    back: '← 戻る',
    open: {
      business: '事業所の名前を入力してください。',
      password: 'パスワードは8文字以上32文字以内で、英字・数字・記号をすべて入れてください。',
      again: '2回のパスワードが違います。同じものを入力してください。',
    },
  },
  tasks: {
    title: 'ハローワークで手続きする',
    lead: '公式のページか窓口で手続きをして、結果を記録します。',
    file: (title: string) => `「${title}」を申し込む`,
    ask: (title: string, request: string) => `「${title}」の${request}を申し込む`,
    retire: (title: string, request: string) => `「${title}」の${request}を取りやめると伝える`,
    since: (day: string) => `${day}から`,
    go: '手続きと記録へ',
  },
  panel: {
    title: '窓口の結果を記録する',
    file: '求人の申込み',
    ask: (request: string) => `${request}の申込み`,
    retire: (request: string) => `${request}の申込みの取りやめ`,
    fileHelp:
      '下の求人票を見ながら、公式のページに入力するか、窓口に出してください。回答があったら、ここに記録します。',
    askHelp: '公式のページか窓口で申し込んでください。回答があったら、ここに記録します。',
    retireHelp: 'もう申し込んでいたときは、取りやめると伝えてください。まだなら、そのまま「済み」にします。',
    numbered: (number: string) => `求人番号 ${number}`,
    what: '窓口の回答',
    events: {
      accepted: '受理された',
      returned: '修正依頼を受けた',
      refused: '受理されなかった',
      granted: '承認された',
      declined: '承認されなかった',
      dropped: '済み',
    },
    number: '求人番号',
    numberHelp: '受理のときに付いた番号です（例 41010-01234567）。',
    newNumberHelp: '更新のときに付いた、新しい番号です（例 41010-01234567）。',
    received: '受付年月日',
    expires: '紹介期限日',
    expiresHelp: '決まりから求めた日です。窓口で受け取った書類と違うときは修正してください。',
    on: '決まった日',
    dateHelp: '西暦でも元号でも入力できます。',
    remarks: '言われたこと',
    field: (n: string) => `修正する項目 ${n}`,
    words: (n: string) => `言われた内容 ${n}`,
    noField: '全体について',
    more: '言われたことを増やす',
    less: (n: string) => `${n}つ目を外す`,
    reason: '理由',
    record: '記録する',
    recording: '記録しています…',
    recorded: '窓口の結果を記録しました。',
    done: '済みにする',
    wrong: (n: string) => `修正が必要な項目が${n}件あります`,
    choose: '窓口の回答を選んでください。',
    last: '記録した結果',
    lastOf: (event: string, day: string) => `${event}（${day}に記録）`,
    correct: '記録を修正する',
    correctOf: (what: string) => `記録を修正する：${what}`,
    takeBack: '記録を取り消す',
    takeBackOf: (what: string) => `記録を取り消す：${what}`,
    takenBack: '記録を取り消しました。手続き待ちに戻りました。',
    ask1: '記録を取り消しますか',
    ask1Text: '求人は記録する前の状態に戻ります。あとからもう一度記録できます。',
    keep: 'キャンセル',
  },
  establishment: {
    lead: 'ここに入力した内容は、すぐに保存され、新しい求人に使われます。',
    nameless: '事業所名が未入力です。入力するまでは、前の名前を使います。',
    numberless: '事業所番号がまだありません。公式の手続きで使うので、わかったら入力してください。',
  },
  settings: {
    title: '手続きは自分で行う',
    lead: 'メールも窓口との送受信も使っていません。入力した内容は、このパソコンだけにあります。',
  },
  /** What takes the place of other words while nothing is sent. */
  instead: {
    review: {
      title: '確認して提出する',
      lead: '提出する前に、内容をもう一度確認してください。',
      confirm: 'このままにする',
      confirmOf: (message: string) => `このままにする：${message}`,
      submit: '提出する（手続きへ進む）',
      submitting: '用意しています…',
      ready: '「ハローワークで手続きする」に加えます。窓口の結果を記録するまで、内容は変えられません。',
    },
    memo: { reviewLead: '要確認の印とメモは求人票に載りません。このまま提出することもできます。' },
    remarksLead: '修正したら「確認へ進む」から、もう一度提出してください。',
    station: { submitted: '手続き待ちに登録' },
    now: {
      draft: '下書きです。まだ提出していません。',
      returned: '修正依頼を受けました。修正して、もう一度提出してください。',
    },
    receipt: (at: string) =>
      `提出の用意ができました（${at}）。下の手順で、公式のページか窓口で申し込んでください。`,
    home: {
      ready: (title: string) => `「${title}」は提出できます`,
      noneSub: '手続きの期限が近づくと、ここに出ます。',
      counts: (draft: string, _waiting: string) => `下書き ${draft}`,
    },
    asked: '「ハローワークで手続きする」に加えました。',
    withdrawal: '公式のページか窓口で取り下げてください。もう受理されていたときは、取り下げられません。',
    open: { asked: (day: string) => `${day}から · 公式のページか窓口で手続きします` },
    versions: {
      lead: '提出した内容と、窓口で決まった内容が、すべて残っています。',
      origin: {
        sent: 'ここから提出',
        office: '窓口で決まった内容',
        page: '求人ページから',
        kept: '提出しなかった入力',
      },
    },
    alert: {
      kept: '記録した結果に合わせたため、ここで入力していた内容と入れ替わりました。入力した内容は「変更履歴」に残っています。',
    },
    change: {
      lead: '変更する内容をもう一度確認してください。',
      ready: '「ハローワークで手続きする」に加えます。承認されるまで、いまの内容のまま有効です。',
    },
    discard: '提出した求人は削除できません。',
    notEditable: 'この求人は、いま変更できません。窓口の結果を先に記録してください。',
    lead: '求人申込みを、お手元のパソコンで。入力して、確認して、期限も忘れません。',
  },
}
