// The words of the desktop's notifications, in Japanese. Nothing of anybody may stand in them.

export const notify = {
  title: (n: string, program: string) => `（${n}）${program}`,
  pressing: (n: string) => `急ぐもの ${n}件`,
  new: (kind: string, n: string) => `${kind}：${n}件`,
  kinds: {
    interview: '面接の予定',
    posting: '求人',
    applicant: '応募者',
    talk: '窓口からのメッセージ',
    notice: '重要なお知らせ',
    seekers: '求職者',
    errand: 'ハローワークでの手続き',
    counter: '本登録の期限',
    exchange: 'メールの送受信',
  },
  panel: '通知',
  lead: 'ほかの作業をしているときに、新しく対応が必要になったことを、このパソコンの通知で知らせます。名前や内容は出しません。ログアウトしているあいだは知らせません。',
  of: '知らせるもの',
  quiet: '知らせない時間',
  from: '知らせない時間の始まり',
  until: '知らせない時間の終わり',
  to: 'から',
  none: 'なし',
  try: '試しに知らせる',
  tried: '通知を出しました。見えないときは、パソコンの通知の設定を確認してください。',
  sample: 'これは試しの通知です。',
}
