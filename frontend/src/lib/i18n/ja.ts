// The words of the program in Japanese: the source. en.ts has the same shape or does not compile.
// Whole sentences; a message with a value is a function. Say what to do, never only what is wrong.

import type { FaultKey, LetterReason, PostingStage } from '$lib/gen'
import { account, accountFaults } from './account.ja'
import { applicants } from './applicants.ja'
import { calendar, calendarFaults } from './calendar.ja'
import { closing, closingFaults } from './closing.ja'
import { establishment, pictureFaults } from './establishment.ja'
import { figures } from './figures.ja'
import { hand, recordFaults } from './hand.ja'
import { kind, kindHelp } from './kinds.ja'
import { applicantFaults } from './selection.ja'
import { importFaults } from './imports.ja'
import { notify } from './notify.ja'
import { noticeFaults, notices } from './notices.ja'
import { serviceMailFaults, serviceMails } from './servicemails.ja'
import { seekerFaults, seekers } from './seekers.ja'
import { interviews } from './interview.ja'
import { keys } from './keys.ja'
import { letters } from './letters.ja'
import { joining, joiningFaults } from './joining.ja'
import { life } from './life.ja'
import { mail, mailKeys } from './mail.ja'
import { mailTemplateFaults, mailTemplates } from './mailtemplates.ja'
import { messageFaults, messages } from './message.ja'
import { office, officeFaults } from './office.ja'
import { privacy, terms } from './policy.ja'
import { palette } from './palette.ja'
import { practice, practiceFaults } from './practice.ja'
import { home } from './home.ja'
import { importing } from './importing.ja'
import { publicPages } from './pages.ja'
import { settings } from './settings.ja'
import { sheet } from './sheet.ja'
import { slip } from './slip.ja'
import { tables } from './tables.ja'
import { templateFaults, templates } from './templates.ja'
import { talkFaults, talks } from './talks.ja'
import { typing } from './typing.ja'
import { usual, usualFaults } from './usual.ja'
import { writing } from './writing.ja'

const sentence = {
  calm: '申し訳ありません。うまくいきませんでした。入力した内容はそのまま残っています。',
}

/** A sentence for every key, so that one without words does not compile. */
type Words<Key extends string> = Record<Key, (args: Record<string, string>) => string>

export const ja = {
  program: '求人デスク',
  common: {
    cancel: 'やめる',
    close: '閉じる',
    back: '戻る',
    none: '—',
    undo: '元に戻す',
    retry: 'もう一度',
    practice: '練習',
    practiceLong: '練習中です。何も外へ出ません。',
    skip: '本文へ移る',
  },
  link: {
    title: { https: 'このサイトをブラウザーで開きますか？', mailto: 'このアドレスへのメールを書きますか？' },
    go: '開く',
  },
  fault: {
    invalid: '入力した内容を見直してください。',
    notFound: 'この求人は見つかりませんでした。一覧から選び直してください。',
    conflict: 'ほかの画面で先に変更されていました。読み直してから、もう一度操作してください。',
    state: 'いまの状態ではこの操作はできません。画面を読み直してください。',
    denied: 'パスワードまたはコードが違います。確かめて、もう一度入力してください。',
    network: 'メールサーバーに接続できませんでした。ネットワークとサーバーの設定を確かめてください。',
    storage: '保存できませんでした。ディスクの空きを確かめてください。入力した内容は画面に残っています。',
    defect: sentence.calm,
    incident: (n: string) => `${sentence.calm}お問い合わせの際は番号 ${n} をお知らせください。`,
  },
  /** Sentences of their own for faults the program knows by key; args are what the program adds. */
  faultKeys: {
    ...importFaults,
    ...seekerFaults,
    'storage.unreadable': () =>
      'ファイルを開けません。ほかのプログラムで閉じてから、もう一度選んでください。',
    'office.wages': () => '最低賃金の表を読めません。47都道府県の行がそろったCSVを選んでください。',
    'office.windows': () => '日数は0から90、回数は0から12までの数字で入力してください。',
    ...mailKeys,
    'link.refused': () =>
      'このリンクは安全に開けません。https:// で始まるものとメールアドレスだけを開けます。',
    ...pictureFaults,
    ...templateFaults,
    ...usualFaults,
    ...recordFaults,
    ...joiningFaults,
    ...noticeFaults,
    ...serviceMailFaults,
    ...calendarFaults,
    ...talkFaults,
    ...closingFaults,
    ...applicantFaults,
    ...mailTemplateFaults,
    ...messageFaults,
    'establishment.asked': () => 'いまは変更を申込み中です。窓口の返事が届いてから直してください。',
    'establishment.notWaiting': () =>
      'この事業所に、返事を待っている変更はありません。一覧を読み直してください。',
    'establishment.waits': () =>
      'この事業所から変更の申込みが届いています。先に返事をしてから、もう一度記録してください。',
    'establishment.unreadable': (a) =>
      a['why'] ?? '事業所の電話番号、郵便番号などの書き方を確かめてください。',
    'establishment.notFound': () => 'この番号の事業所は見つかりません。番号を確かめてください。',
    'posting.kind': () => 'この種類の求人は、いまの版では扱えません。プログラムを新しくしてください。',
    'posting.cancel.reason': () => '取り消す理由を選んでください。',
    'posting.change.nothing': () =>
      '変更したところがありません。変えたい項目を直してから申し込んでください。',
    'posting.request.closed': () => 'この申込みには、もう窓口の返事が来ています。画面を読み直してください。',
    'posting.request.change': () =>
      'いまは内容の変更を申し込めません。先に申し込んだ変更の返事を待ってください。',
    'posting.request.renewal': () => 'いまは更新を予約できません。更新は有効期限の2週間前から予約できます。',
    'posting.request.extension': () => 'これ以上は期間を延ばせません。続けるときは更新を予約してください。',
    'posting.request.withdrawal': () =>
      'この求人は、もう取り下げられません。有効な求人は「求人を取り消す」から取り消せます。',
    'posting.request.cancellation': () => 'この求人は、いまは取り消せません。画面を読み直してください。',
    'office.reason': () => '受理できない理由を書いてください。',
    ...accountFaults,
    ...officeFaults,
    'posting.notYours': () => 'ほかの事業所の求人です。一覧から選び直してください。',
    'account.notFormer': () => '登録し直す前のものだけを削除できます。',
    ...practiceFaults,
    'account.address': () => 'メールアドレスを半角100文字以内で、name@example.jp の形で入力してください。',
    'account.alreadyOpen': () =>
      'この事業所は、もうこのパソコンで使っています。最初の画面からパスワードで開いてください。',
    'account.code.length': () => 'アカウント作成コードの20文字をすべて入力してください。',
    'account.code.typo': () =>
      'アカウント作成コードに読み違いがあります。紙の20文字と見比べてください。回数は減っていません。',
    'account.code.unknown': () => 'このコードは窓口にありません。紙のコードを確かめてください。',
    'account.device.known': () => 'このパソコンは、もう窓口に登録されています。',
    'account.device.unknown': () =>
      'このパソコンは窓口に登録されていません。もう一度アカウントを開いてください。',
    'account.enrol.entry': () =>
      '入力した内容のどれかが、窓口の記録と違います。紙と見比べて、入力し直してください。',
    'account.enrol.void': () => 'このコードは使えなくなりました。窓口で新しいコードを受け取ってください。',
    'account.notFound': () => 'このパソコンに、この事業所の記録が見つかりません。',
    'account.notOpen': () => '先に最初の画面から事業所を開いてください。',
    'account.password.halfWidth': () => 'パスワードは半角の英字・数字・記号で入力してください。',
    'account.password.kinds': () => 'パスワードには、英字・数字・記号をそれぞれ1文字以上入れてください。',
    'account.password.length': () => 'パスワードは8文字以上、32文字以内にしてください。',
    'account.password.wrong': () => 'パスワードが違います。確かめて、もう一度入力してください。',
    'account.phone': () => '電話番号を市外局番から入力してください。',
    'account.server': () => 'サーバーの名前とポートを確かめてください。',
    'desk.notOpen': () => '先に最初の画面から事業所を開いてください。',
    'establishment.number': () => '事業所番号を4桁-6桁-1桁の11桁で入力してください。',
    'posting.changed': () => '内容がほかの画面で変わりました。読み直してから、もう一度確かめてください。',
    'posting.discard.sent': () => '送信した求人は削除できません。',
    'posting.notEditable': () => 'この求人は、いま変更できません。窓口の返事を待ってください。',
    'posting.notFound': () => 'この求人は見つかりませんでした。一覧から選び直してください。',
    'posting.submit.errors': () => '直すところが残っています。上の一覧から移って直してください。',
    'posting.submit.warnings': () => '確かめていないところが残っています。印を付けるか、直してください。',
    'program.notReady': () =>
      'プログラムの準備がまだ終わっていません。少し待ってから、もう一度操作してください。',
    'program.stopped': () => '中止しました。',
    'program.tooSlow': () => '時間がかかりすぎたので中止しました。もう一度操作してください。',
    'storage.busy': () => 'ほかの処理が終わるのを待っています。少ししてから、もう一度操作してください。',
    'storage.emptied': () =>
      'データのファイルが空になっています。書いたものが失われたおそれがあるので、上書きせずに止めました。控えがあれば戻してください。',
    'storage.damaged': () => '保存したファイルが壊れています。控えから戻す必要があります。',
    'storage.file': () => 'ファイルを保存できませんでした。保存先を変えて、もう一度試してください。',
    'storage.full': () => 'ディスクがいっぱいで保存できません。不要なファイルを消すと、自動で保存されます。',
    'storage.inUse': (v) =>
      `「${v.file}」がほかのプログラム（Excelなど）で開かれているため、保存できません。閉じてから、もう一度保存してください。`,
    'storage.newer': () => '保存した内容が新しい版のものです。プログラムを新しくしてから開いてください。',
    'storage.older': () =>
      'この内容は試作版で保存されたもので、今の版では開けません。試作版で開くか、保存先のフォルダーを移して、はじめから登録してください。',
    'storage.otherKind': () => '別のプログラムのファイルが置かれているため、開けません。',
    'attention.unavailable': () =>
      'このパソコンでは、通知を出せません。パソコンの通知の設定を確かめてください。',
    'settings.quiet': () => '「知らせない時間」は、何時何分の形で書いてください。',
    'storage.unwritable': () => '保存先に書き込めません。フォルダーの権限とディスクを確かめてください。',
  } satisfies Words<Exclude<FaultKey, LetterReason>>, // those stand in the record of letters
  nav: {
    label: '主なメニュー',
    home: 'ホーム',
    postings: '求人',
    applicants: '応募者',
    calendar: 'カレンダー',
    seekers: '求職者',
    notices: 'お知らせ',
    talks: 'メッセージ',
    establishment: '事業所',
    settings: '設定',
    intake: '受付箱',
  },
  /** The sides of the program, and the way from one to the other. */
  sides: { desk: { go: '事業所の側に戻る' }, office: { go: '窓口の側を見る' } },
  office,
  seekers,
  sync: {
    label: '送受信の状態',
    latest: '最新',
    latestAt: (at: string) => `最新 · ${at}に送受信`,
    sending: (n: string) => `送信中 ${n}`,
    waiting: (n: string) => `送信待ち ${n}`,
    offline: (n: string) => `送信待ち ${n}（オフライン）`,
    offlineIdle: 'オフライン',
    attention: '要対応',
    panel: '窓口との送受信',
    lastOK: '最後にやりとりできた時刻',
    never: 'まだありません',
    pending: '送信を待っているもの',
    letters: (n: string) => `${n}件`,
    now: '今すぐ送受信',
    underway: '窓口の受け取りを待っているもの',
    explain: {
      offline: 'いまメールサーバーに接続していません。送るものはありません。接続でき次第自動で受け取ります。',
      latest: '送るものはありません。窓口からの連絡は自動で受け取ります。',
      sending: '窓口へ送っています。このまま作業を続けられます。',
      waiting: '接続でき次第自動で送ります。このまま作業を続けられます。',
      attention: 'メールをやりとりできません。下の内容を確かめてください。',
      stuck: (n: string) => `3日以上、窓口から受け取りの返事がない連絡が${n}件あります。`,
      odd: (n: string) => `読み込めなかったメールが${n}通あります。`,
    },
    cut: '接続を切る',
    cutHelp: 'オフラインのときの動きを試せます。書くことも送信の操作もそのままできます。',
  },
  start: {
    aside: {
      settings:
        '設定のファイルが読めなかったので、はじめの設定で始めました。前のファイルは別の名前で残してあります。',
      practice: '練習のデータが壊れていたので、新しく作りました。前のものは別の名前で残してあります。',
    },
    matter: {
      network:
        'データのフォルダーがほかのコンピューターにあります。書いている間に線が切れると壊れることがあります。このパソコンの中のフォルダーを、環境変数 KYUJIN_DATA で指定してください。',
      synchronised:
        'データのフォルダーが、OneDriveなどでほかと共有される場所にあります。書いている間に写されると壊れることがあります。共有されないフォルダーを、環境変数 KYUJIN_DATA で指定してください。',
    },
    lead: '求人の申込みを、自分の机の上で。オフラインでも書けて、接続できたら送られます。',
    practice: '練習をはじめる',
    practiceHelp:
      '何も設定せずに、求人を書いて、送って、受理されるまでを試せます。見本の事業所を使い、何も外へ出ません。',
    accounts: 'このパソコンで使っている事業所',
    account: (business: string, address: string) =>
      business || address ? `${business}（${address}）` : '名前の記録がない事業所（開くと名前が戻ります）',
    password: 'パスワード',
    unlock: '開く',
    unlocking: '開いています…',
    opening: '練習を用意しています…',
    former: '登録し直す前のもの',
    formerHelp:
      '同じIDで登録し直したため、窓口とはもう連絡できません。前のパスワードで開くと、下書きを見られます。',
    formerRemove: '削除する',
    formerRemoveOf: (address: string) => `登録し直す前の ${address} を削除する`,
    formerAsk: '登録し直す前のデータを削除しますか？',
    formerLost: 'このパソコンにある前の下書きと記録がなくなります。元には戻せません。',
    forgotten: 'パスワードを忘れたとき、メールを受信できなくなったとき',
    forgottenHelp:
      '窓口へお越しください。窓口でメールアドレスを登録し直すと、下の「パスワード登録」から新しいパスワードを登録できます。窓口とやりとりした内容は戻ります。このパソコンの中だけのメモは戻りません。',
    independent: 'このプログラムは国の製品ではない、独立したものです。',
    version: (v: string) => `版 ${v}`,
    language: '表示する言語',
  },
  enrol: {
    sheet: '窓口の紙',
    sheetLead: '「アカウント作成コード」の紙と、窓口に届け出た内容を見ながら入力してください。',
    code: 'アカウント作成コード',
    codeHelp:
      '紙にある20文字です。貼り付けもできます。大文字と小文字、ハイフンの違いは気にしなくてかまいません。',
    codeCount: (n: string) => `20文字のうち${n}文字`,
    office: '窓口のメールアドレス',
    officeHelp: '紙にある窓口のアドレスです（例 madoguchi@example.jp）。',
    establishment: '事業所番号',
    establishmentHelp: '4桁-6桁-1桁の番号です（例 4101-123456-7）。',
    phone: '電話番号',
    phoneHelp: '窓口に届け出た番号です。',
    mail: '事業所のメール',
    mailLead: '窓口とのやりとりに使います。メールのパスワードはこのパソコンの中で暗号化して保管します。',
    summary: (n: string) => `直すところが${n}か所あります`,
    wrong: {
      code: 'アカウント作成コードの20文字をすべて入力してください。',
      office: '窓口のメールアドレスを、紙のとおりに入力してください。',
      establishment: '事業所番号を4桁-6桁-1桁の11桁で入力してください。',
      phone: '電話番号を市外局番から入力してください。',
    },
    state: {
      queued: '申込みをまだ送っていません。メールサーバーに接続でき次第、自動で送ります。',
      sent: '申込みを送りました。窓口の返事が届くと、自動で次へ進みます。',
      refused: '窓口に受け付けてもらえませんでした。内容を確かめて、もう一度申し込んでください。',
    },
    stations: { queued: '送信待ち', sent: '送信済・返事待ち', refused: '受け付けられませんでした' },
    tries: (n: string) => `このコードはあと${n}回入力できます。`,
    cancel: '申込みを取りやめる',
    again2: '入力し直す',
  },
  palette,
  calendar,
  practice,
  establishment,
  keys,
  letters,
  mail,
  joining,
  notices,
  serviceMails,
  talks,
  closing,
  life,
  tables,
  importing,
  publicPages,
  sheet,
  slip,
  typing,
  applicants,
  mailTemplates,
  messages,
  interviews,
  figures,
  hand,
  templates,
  usual,
  ...writing,
  ...account,
  policy: { privacy, terms },
  home,
  notify,
  /** What every list says. */
  list: {
    all: 'すべて',
    chip: (state: string, n: string) => `${state} ${n}`,
    sortBy: (column: string) => `${column}で並べ替える`,
    shownOf: (n: string, all: string) => `${all}件のうち${n}件を表示`,
    shown: (n: string) => `${n}件を表示`,
    showAll: '条件をすべて外す',
    noMatch: '当てはまる求人がありません',
  },
  postings: {
    title: '求人',
    counts: (valid: string, waiting: string, draft: string) =>
      `有効 ${valid} · 確認中 ${waiting} · 下書き ${draft}`,
    new: '新しい求人',
    newMenu: 'どの求人を書きますか',
    kind,
    kindHelp,
    untitled: '職種が未記入の求人',
    state: {
      draft: '下書き',
      queued: '送信待ち',
      carry: '手続き待ち',
      sent: '送信済・到達待ち',
      reviewing: '確認中',
      returned: '修正依頼',
      valid: '有効',
      brought: joining.state,
      ...life.state,
    } satisfies Record<PostingStage, string>,
    head: {
      state: '状態',
      title: '職種',
      number: '求人番号',
      wage: '賃金（a＋b）',
      figures: '応募',
      expires: '期限',
      action: '次にすること',
    },
    list: '求人の一覧',
    waits: {
      draft: (filled: string, needed: string) => `必須${needed}項目のうち${filled}項目を記入`,
      ready: '必須の項目はすべて記入',
      queued: '接続でき次第自動で送ります',
      carry: '公式のページか窓口で手続きして、結果を記録します',
      sent: (at: string) => `${at}に送信`,
      reviewing: '窓口で確認しています',
      returned: (text: string) => `窓口：${text}`,
      valid: (date: string) => `${date}に受理`,
    },
    action: { draft: '続きを書く', ready: '確認へ進む', returned: '直す', open: '見る' },
    left: (days: string) => `あと${days}日`,
    expired: '期限切れ',
    discard: '下書きを削除する',
    discarded: (title: string) => `下書き「${title}」を削除しました。`,
    restored: (title: string) => `下書き「${title}」を元に戻しました。`,
    empty: 'まだ求人がありません',
    emptySub: '「新しい求人」からフルタイムかパートを選ぶと、すぐに書きはじめられます。',
    search: '求人を探す',
    searchHelp: '求人に書いたすべての言葉と、求人番号、窓口の言葉から探します。',
    filter: '状態でしぼる',
    noMatchSub: '探す言葉を短くするか、状態のしぼり込みを外してください。',
    of: (action: string, title: string) => `${action}：${title}`,
    more: (title: string) => `「${title}」のほかの操作`,
  },
  settings,
}
