// The words of sending and receiving, in Japanese.

export const sync = {
  label: '送受信の状態',
  latest: '最新',
  latestAt: (at: string) => `最新 · ${at}に送受信`,
  sending: (n: string) => `送信中 ${n}`,
  waiting: (n: string) => `送信待ち ${n}`,
  offline: (n: string) => `送信待ち ${n}（オフライン）`,
  offlineIdle: 'オフライン',
  attention: '要対応',
  panel: '窓口との送受信',
  lastOK: '最後に送受信できた日時',
  never: 'まだありません',
  pending: '送信待ち',
  letters: (n: string) => `${n}件`,
  now: '今すぐ送受信',
  underway: '到達確認待ち',
  explain: {
    offline:
      'いまメールサーバーに接続していません。送信するものはありません。接続でき次第、自動で受信します。',
    latest: '送信するものはありません。窓口からの連絡は自動で受信します。',
    sending: '窓口へ送信中です。このまま作業を続けられます。',
    waiting: '接続でき次第、自動で送信します。このまま作業を続けられます。',
    attention: 'メールを送受信できません。下の内容を確認してください。',
    stuck: (n: string) => `3日以上、窓口から到達確認がない連絡が${n}件あります。`,
    odd: (n: string) => `読み込めなかったメールが${n}通あります。`,
  },
  cut: 'オフラインにする（練習）',
  cutHelp: 'オフライン時の動作を試せます。入力と送信の操作は通常どおりできます。',
}
