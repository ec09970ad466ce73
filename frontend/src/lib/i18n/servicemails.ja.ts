// The words of what the employment service's own page writes by mail, in Japanese. What the kinds are called: 要確認.

export const serviceMails = {
  title: 'ハローワークのページからのメール',
  lead: '届いたことと種類だけを示します。本文は出さず、返信も転送もしません。種類は、題名の言葉から見分けた目安です（言葉は要確認）。',
  kind: {
    password: 'ワンタイムパスワード',
    key: '認証キー',
    accepted: '求人の受理',
    returned: '修正依頼',
    applied: '応募の通知',
    message: 'メッセージの受信',
    approach: 'リクエストへの応募',
    renewal: '更新の時期',
    other: 'そのほかのお知らせ',
  },
  look: 'マイページをご確認ください。',
  over: '番号の有効時間が過ぎました。マイページで、もう一度発行してください。',
  left: (n: string) => `あと約${n}分使えます`,
  copy: '番号をコピー',
  copied: 'コピーしました',
  unproven: '差出人を確認できません。番号は示しません。メールの中のリンクは開かないでください。',
  likes: 'ハローワークに似せた差出人です',
  likesHelp: 'ハローワークのメールではありません。リンクを開かず、番号やパスワードを入力しないでください。',
  posting: (number: string) => `求人 ${number} を見る`,
  applicant: '応募者を見る',
  see: '確認しました',
  panel: 'ハローワークのページからのメール',
  panelLead:
    '次のアドレスから届いたメールを「お知らせ」に示します。ハローワークがほかのアドレスを使うときに追加します。',
  address: 'メールアドレス',
  add: '追加',
  added: 'アドレスを追加しました。',
  remove: '外す',
  removeOf: (address: string) => `${address} を外す`,
  removed: 'アドレスを外しました。',
}

export const serviceMailFaults = {
  'notice.writer': (v: Record<string, string>) =>
    `「${v['address'] ?? ''}」はメールアドレスではありません。kyujin@example.jp のように入力してください。`,
  'notice.imitation': (v: Record<string, string>) =>
    `「${v['address'] ?? ''}」は、ハローワークに似せたアドレスです。追加できません。窓口で正しいアドレスを確認してください。`,
  'notice.writers': () => '追加できるアドレスは10件までです。使わないものを外してください。',
}
