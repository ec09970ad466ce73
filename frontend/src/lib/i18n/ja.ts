// The words of the program in Japanese: the source. en.ts has the same shape or does not compile.
// Whole sentences; a message with a value is a function. Say what to do, never only what is wrong.

import type { FaultKey, LetterReason, PostingStage } from '$lib/gen'
import { account, accountFaults } from './account.ja'
import { applicants } from './applicants.ja'
import { calendar, calendarFaults } from './calendar.ja'
import { backupFaults, backups } from './backups.ja'
import { sync } from './sync.ja'
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
import { atCounter, matters } from './matters.ja'
import { office, officeFaults, officeNav } from './office.ja'
import { journal, staff } from './staff.ja'
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
    cancel: 'キャンセル',
    close: '閉じる',
    back: '戻る',
    none: '—',
    undo: '元に戻す',
    retry: 'もう一度',
    practice: '練習',
    practiceLong: '練習中です。実際の窓口には送信されません。',
    skip: '本文へ移る',
  },
  link: {
    title: { https: 'このサイトをブラウザーで開きますか？', mailto: 'このアドレスへのメールを書きますか？' },
    go: '開く',
  },
  fault: {
    invalid: '入力した内容を確認してください。',
    notFound: 'この求人は見つかりませんでした。一覧から選び直してください。',
    conflict: 'ほかの画面で先に変更されていました。画面を開き直してから、もう一度操作してください。',
    state: 'いまの状態では、この操作はできません。画面を開き直してください。',
    denied: 'パスワードまたはコードが違います。確認して、もう一度入力してください。',
    network: 'メールサーバーに接続できませんでした。ネットワークとサーバーの設定を確認してください。',
    storage: '保存できませんでした。ディスクの空きを確認してください。入力した内容は画面に残っています。',
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
    ...backupFaults,
    ...applicantFaults,
    ...mailTemplateFaults,
    ...messageFaults,
    'establishment.asked': () => 'いまは変更を申込み中です。窓口の回答が届いてから修正してください。',
    'establishment.notWaiting': () =>
      'この事業所に、回答を待っている変更はありません。一覧を開き直してください。',
    'establishment.waits': () =>
      'この事業所から変更の申込みが届いています。先に回答してから、もう一度記録してください。',
    'establishment.unreadable': (a) =>
      a['why'] ?? '事業所の電話番号、郵便番号などの書き方を確認してください。',
    'establishment.notFound': () => 'この番号の事業所は見つかりません。番号を確認してください。',
    'posting.kind': () => 'この求人区分は、このバージョンでは扱えません。プログラムを更新してください。',
    'posting.cancel.reason': () => '取り消す理由を選んでください。',
    'posting.change.nothing': () =>
      '変更したところがありません。変えたい項目を修正してから申し込んでください。',
    'posting.request.closed': () =>
      'この申込みには、もう窓口の回答が届いています。画面を開き直してください。',
    'posting.request.change': () =>
      'いまは内容の変更を申し込めません。先に申し込んだ変更の回答を待ってください。',
    'posting.request.renewal': () => '現在、更新予約はできません（受付期間外か、申込み済みです）。',
    'posting.request.extension': () =>
      '有効期間をこれ以上延長できません。続けて募集するときは、更新予約をしてください。',
    'posting.request.withdrawal': () =>
      'この求人は、もう取り下げられません。有効中の求人は「求人取消」から取り消せます。',
    'posting.request.cancellation': () => 'この求人は、いまは取り消せません。画面を開き直してください。',
    'office.reason': () => '受理できない理由を入力してください。',
    ...accountFaults,
    ...officeFaults,
    'posting.notYours': () => 'ほかの事業所の求人です。一覧から選び直してください。',
    'account.notFormer': () => '登録し直す前のものだけを削除できます。',
    ...practiceFaults,
    'account.address': () => 'メールアドレスを半角100文字以内で、name@example.jp の形で入力してください。',
    'account.alreadyOpen': () =>
      'この事業所は、もうこのパソコンで使っています。最初の画面からパスワードでログインしてください。',
    'account.code.length': () => 'アカウント作成コードの20文字をすべて入力してください。',
    'account.code.typo': () =>
      'コードに誤りがあります。用紙の20文字を確認してください（残り回数は減っていません）。',
    'account.code.unknown': () => 'このコードは窓口にありません。用紙のコードを確認してください。',
    'account.device.known': () => 'このパソコンは、もう窓口に登録されています。',
    'account.device.unknown': () =>
      'このパソコンは窓口に登録されていません。もう一度アカウントを開いてください。',
    'account.enrol.entry': () =>
      '入力した内容のどれかが、窓口の記録と違います。コードは用紙と、番号は窓口への届出内容と照合し、入力し直してください。',
    'account.enrol.void': () => 'このコードは使えなくなりました。窓口で新しいコードを受け取ってください。',
    'account.notFound': () => 'このパソコンに、この事業所の記録が見つかりません。',
    'account.notOpen': () => '先に最初の画面からログインしてください。',
    'account.password.halfWidth': () => 'パスワードは半角の英字・数字・記号で入力してください。',
    'account.password.kinds': () => 'パスワードには、英字・数字・記号をそれぞれ1文字以上入れてください。',
    'account.password.length': () => 'パスワードは8文字以上、32文字以内にしてください。',
    'account.password.wrong': () => 'パスワードが違います。確認して、もう一度入力してください。',
    'account.phone': () => '電話番号を市外局番から入力してください。',
    'account.server': () => 'サーバーの名前とポートを確認してください。',
    'desk.notOpen': () => '先に最初の画面からログインしてください。',
    'establishment.number': () => '事業所番号を4桁-6桁-1桁の11桁で入力してください。',
    'posting.changed': () =>
      '内容がほかの画面で変わりました。画面を開き直してから、もう一度確認してください。',
    'posting.discard.sent': () => '送信した求人は削除できません。',
    'posting.notEditable': () => 'この求人は、いま変更できません。窓口の回答を待ってください。',
    'posting.notFound': () => 'この求人は見つかりませんでした。一覧から選び直してください。',
    'posting.submit.errors': () => '修正が必要な項目が残っています。上の一覧から選んで修正してください。',
    'posting.submit.warnings': () =>
      '確認していないところが残っています。チェックを付けるか、修正してください。',
    'program.notReady': () =>
      'プログラムの準備がまだ終わっていません。少し待ってから、もう一度操作してください。',
    'program.stopped': () => '中止しました。',
    'program.tooSlow': () => '時間がかかりすぎたので中止しました。もう一度操作してください。',
    'storage.busy': () => 'ほかの処理が終わるのを待っています。少ししてから、もう一度操作してください。',
    'storage.emptied': () =>
      'データのファイルが空になっています。入力した内容が失われたおそれがあるので、上書きせずに止めました。バックアップがあれば戻してください。',
    'storage.damaged': () => '保存したファイルが壊れています。バックアップから戻す必要があります。',
    'storage.file': () => 'ファイルを保存できませんでした。保存先を変えて、もう一度試してください。',
    'storage.full': () =>
      'ディスクがいっぱいで保存できません。不要なファイルを削除すると、自動で保存されます。',
    'storage.inUse': (v) =>
      `「${v.file}」がほかのプログラム（Excelなど）で開かれているため、保存できません。閉じてから、もう一度保存してください。`,
    'storage.newer': () => '新しいバージョンで保存された内容です。プログラムを更新してから開いてください。',
    'storage.older': () =>
      'この内容は試作版で保存されたもので、このバージョンでは開けません。試作版で開くか、保存先のフォルダーを移して、はじめから登録してください。',
    'storage.otherKind': () => '別のプログラムのファイルが置かれているため、開けません。',
    'attention.unavailable': () =>
      'このパソコンでは、通知を出せません。パソコンの通知の設定を確認してください。',
    'settings.quiet': () => '「知らせない時間」は、何時何分の形で入力してください。',
    'storage.unwritable': () => '保存先に書き込めません。フォルダーの権限とディスクを確認してください。',
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
    ...officeNav,
  },
  /** The sides of the program, and the way from one to the other. */
  sides: { desk: { go: '事業所の側に戻る' }, office: { go: '窓口の側を見る' } },
  ...{ matters, atCounter, staff, journal },
  office,
  seekers,
  sync,
  start: {
    aside: {
      settings:
        '設定のファイルが読めなかったので、はじめの設定で始めました。前のファイルは別の名前で残してあります。',
      practice: '練習のデータが壊れていたので、新しく作りました。前のものは別の名前で残してあります。',
    },
    matter: {
      network:
        'データのフォルダーがほかのコンピューターにあります。保存中に接続が切れると壊れることがあります。このパソコンの中のフォルダーを、環境変数 KYUJIN_DATA で指定してください。',
      synchronised:
        'データのフォルダーが、OneDriveなどでほかと共有される場所にあります。保存中に複製されると壊れることがあります。共有されないフォルダーを、環境変数 KYUJIN_DATA で指定してください。',
    },
    lead: '求人申込みを、お手元のパソコンで。オフラインでも入力でき、接続でき次第、自動で送信します。',
    practice: '練習をはじめる',
    practiceHelp:
      '何も設定せずに、求人の作成から送信、受理までを試せます。見本の事業所を使い、実際の窓口には送信されません。',
    accounts: 'このパソコンで使っている事業所',
    account: (business: string, address: string) =>
      business || address
        ? `${business}（${address}）`
        : '名前の記録がない事業所（ログインすると名前が戻ります）',
    password: 'パスワード',
    unlock: 'ログイン',
    unlocking: 'ログインしています…',
    opening: '練習を用意しています…',
    former: '登録し直す前のもの',
    formerHelp:
      '同じIDで登録し直したため、窓口とはもう連絡できません。前のパスワードでログインすると、下書きを見られます。',
    formerRemove: '削除する',
    formerRemoveOf: (address: string) => `登録し直す前の ${address} を削除する`,
    formerAsk: '登録し直す前のデータを削除しますか？',
    formerLost: 'このパソコンにある前の下書きと記録がなくなります。元には戻せません。',
    forgotten: 'パスワードを忘れたとき、メールを受信できなくなったとき',
    forgottenHelp:
      '窓口へお越しください。窓口でメールアドレスを登録し直すと、下の「パスワード登録」から新しいパスワードを登録できます。窓口と送受信した内容は戻ります。このパソコンの中だけのメモは戻りません。',
    independent: '求人デスクは、国の機関が提供するプログラムではありません。',
    version: (v: string) => `バージョン ${v}`,
    language: '表示する言語',
  },
  enrol: {
    sheet: '窓口で受け取った用紙',
    sheetLead: '「アカウント作成コード」の用紙と、窓口に届け出た内容を見ながら入力してください。',
    code: 'アカウント作成コード',
    codeHelp: '用紙にある20文字です。貼り付けもできます。大文字・小文字、ハイフンの有無は問いません。',
    codeCount: (n: string) => `20文字のうち${n}文字`,
    office: '窓口のメールアドレス',
    officeHelp: '用紙にある窓口のアドレスです（例 madoguchi@example.jp）。',
    establishment: '事業所番号',
    establishmentHelp: '4桁-6桁-1桁の番号です（例 4101-123456-7）。',
    phone: '電話番号',
    phoneHelp: '窓口に届け出た番号です。',
    mail: '事業所のメール',
    mailLead: '窓口との送受信に使います。メールのパスワードはこのパソコンの中で暗号化して保管します。',
    summary: (n: string) => `修正が必要な項目が${n}件あります`,
    wrong: {
      code: 'アカウント作成コードの20文字をすべて入力してください。',
      office: '窓口のメールアドレスを、用紙のとおりに入力してください。',
      establishment: '事業所番号を4桁-6桁-1桁の11桁で入力してください。',
      phone: '電話番号を市外局番から入力してください。',
    },
    state: {
      queued: '申込みをまだ送信していません。メールサーバーに接続でき次第、自動で送信します。',
      sent: '申込みを送信しました。窓口の回答が届くと、自動で次へ進みます。',
      refused: '窓口で受け付けられませんでした。内容を確認して、もう一度申し込んでください。',
    },
    stations: { queued: '送信待ち', sent: '送信済・回答待ち', refused: '受け付けられませんでした' },
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
  backups,
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
    noMatch: '当てはまるものがありません',
  },
  postings: {
    title: '求人',
    counts: (valid: string, waiting: string, draft: string) =>
      `有効中 ${valid} · 送信待ち・確認中 ${waiting} · 下書き・修正依頼 ${draft}`,
    new: '新規求人',
    newMenu: '求人区分を選択してください',
    kind,
    kindHelp,
    untitled: '職種が未入力の求人',
    state: {
      draft: '下書き',
      queued: '送信待ち',
      carry: '手続き待ち',
      sent: '送信済・到達待ち',
      reviewing: '確認中',
      returned: '修正依頼',
      valid: '有効中',
      brought: joining.state,
      ...life.state,
    } satisfies Record<PostingStage, string>,
    head: {
      state: '状態',
      title: '職種',
      number: '求人番号',
      wage: '賃金（a＋b）',
      figures: '応募',
      expires: '紹介期限日',
      action: '次の操作',
    },
    list: '求人の一覧',
    waits: {
      draft: (filled: string, needed: string) => `必須${needed}項目のうち${filled}項目を入力済み`,
      ready: '必須項目はすべて入力済み',
      queued: '接続でき次第、自動で送信します',
      carry: '公式のページか窓口で手続きして、結果を記録します',
      sent: (at: string) => `${at}に送信`,
      reviewing: '窓口で確認しています',
      returned: (text: string) => `窓口：${text}`,
      valid: (date: string) => `${date}に受理`,
    },
    action: { draft: '入力を続ける', ready: '確認へ進む', returned: '修正する', open: '見る' },
    left: (days: string) => `あと${days}日`,
    expired: '期限満了',
    discard: '下書きを削除する',
    discarded: (title: string) => `下書き「${title}」を削除しました。`,
    restored: (title: string) => `下書き「${title}」を元に戻しました。`,
    empty: 'まだ求人がありません',
    emptySub: '「新規求人」からフルタイムかパートを選ぶと、すぐに入力を始められます。',
    search: '求人を検索',
    searchHelp: '入力内容、求人番号、修正依頼から検索します。',
    filter: '状態で絞り込む',
    noMatchSub: '検索の言葉を短くするか、状態の絞り込みを外してください。',
    of: (action: string, title: string) => `${action}：${title}`,
    more: (title: string) => `「${title}」のほかの操作`,
  },
  settings,
}
