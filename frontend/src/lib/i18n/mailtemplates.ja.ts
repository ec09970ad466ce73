/** The words of a business's own templates of mails, in Japanese. */
import type { MailPlace } from '$lib/gen'

export const mailTemplates = {
  page: 'メールのひな形',
  lead: '応募者へのメールの、自分のひな形です。事業所のどのパソコンでも同じものを使えます。',
  add: 'ひな形を作る',
  none: '自分のひな形はまだありません',
  noneSub: '「ひな形を作る」を押すか、決まったひな形を写して直すと、メールを書くときに選べます。',
  name: 'ひな形の名前',
  nameHelp: '40文字まで。メールには出ません。',
  copy: '決まったひな形を写す',
  places: '入れられるところ',
  placesHelp:
    '押すと、カーソルのところに入ります。メールにするとき、わかっていることで埋まります。{?電話} のように ? を付けると、わからないときはその行を省きます。',
  place: {
    応募者: '応募者の氏名',
    事業所: '事業所の名前',
    求人: '応募した求人の職種',
    電話: '事業所の電話番号',
    書類: 'まだ届いていない応募書類',
    面接日時: '面接の日時（日本時間）',
    所要時間: '面接の長さ',
    面接場所: '面接の場所',
    リンク: 'ビデオ会議のリンク',
    面接担当: '面接の担当者',
    持ち物: '面接の持ち物',
    候補: '面接日時の候補',
    返事の日: '約束した返事の日',
    入社日: '働き始める日',
    書類の扱い: '応募書類を返すか、廃棄するか',
  } satisfies Record<MailPlace, string>,
  placeOf: (place: string, what: string) => `{${place}} を入れる（${what}）`,
  strange: (place: string) =>
    `{${place}} は、自動では埋まりません。メールを送る前に、そのつど書き換えます。書き間違いなら直してください。`,
  keep: '保存する',
  kept: (name: string) => `ひな形「${name}」を保存しました。`,
  change: '修正する',
  changeOf: (name: string) => `ひな形「${name}」を修正する`,
  halfway: '入力の続きです。',
  let: '入力中の内容を削除しました。',
  drop: '削除する',
  dropOf: (name: string) => `ひな形「${name}」を削除する`,
  dropped: (name: string) => `ひな形「${name}」を削除しました。`,
  restored: (name: string) => `ひな形「${name}」を元に戻しました。`,
  own: '自分のひな形',
  usual: '決まったひな形',
  manage: '自分のひな形を作る・直す',
}

/** Why a template of a mail cannot be kept. */
export const mailTemplateFaults = {
  'message.unknownPlace': (a: Record<string, string>) =>
    `${a['place'] ?? ''} は、自動では埋まらないところです。書き換えるか、削除してください。`,
  'message.templateName': () => 'ひな形の名前を40文字以内で入力してください。',
  'message.templateTaken': () => '同じ名前のひな形があります。別の名前にしてください。',
  'message.templates': () => 'ひな形は100個までです。使わないものを削除してください。',
}
