// The words of what waits at an office and is answered there, in Japanese.

export { atCounter } from './atcounter.ja'

export const matters = {
  next: '次のもの',
  newer:
    '事業所が新しい内容を送りました。下は新しい内容です。もう一度確認して、判断してください。入力した内容は残っています。',
  claimed: (name: string) => `${name}さんが見ています。判断は、終わってからできます。`,
  provisional: '仮登録',
  days: (n: string) => `${n}日前`,
  by: (day: string) => `${day}まで`,
  late: (day: string) => `${day}まで（過ぎました）`,
  /** What is asked of the office, besides requests of postings. */
  sort: {
    submission: '求人の受理',
    brought: 'すでに出ている求人の確認',
    establishment: '事業所の情報の変更',
    closing: '退会',
    talk: 'メッセージ',
  },
  change: {
    title: '事業所の情報の変更',
    changes: 'いまの情報との違い',
    same: 'いまの情報と同じです。',
    grant: '承認する',
    granted: '変更を承認しました。',
    reason: '承認できない理由（事業所に伝わります）',
    decline: '承認しない',
    declined: '承認しないことを、事業所に伝えました。',
    unsaid: '承認できない理由を入力してください。',
  },
  closing: {
    title: '退会の申込み',
    since: '申込みの日時',
    why: '事業所からのコメント',
    ends: '終わる求人',
    postings: (valid: string, waiting: string) =>
      `有効中の求人 ${valid}件、判断を待っているもの ${waiting}件`,
    means:
      '有効中の求人は取り消され、判断を待っているものは取り下げになります。事業所のパソコンからは何も送れなくなります。取り消せませんが、あとから再開できます。',
    go: '退会の手続きをする',
    sure: (name: string) => `${name}の退会の手続きをしますか。`,
    done: '退会の手続きをしました。',
    mayNot: '退会の手続きをするのは、管理の係です。',
  },
  talk: {
    go: '送る',
    sent: '返信を送りました。',
    unsaid: '返信を入力してください。',
    mayNot: '返信する役割がありません。',
  },
  brought: {
    title: 'すでに出ている求人の確認',
    lead: '事業所が、すでに受理されていると知らせた求人です。窓口の記録と照らして、番号と日付を確認してください。',
    number: '求人番号',
    received: '受付年月日',
    expires: '紹介期限日',
    day: '例：2026-11-21',
    verify: 'このとおり確認する',
    verified: '確認しました。この求人は有効になりました。',
    reason: '確認できない理由（事業所に伝わります）',
    reject: '送り返す',
    rejected: '事業所に送り返しました。',
    unsaid: '確認できない理由を入力してください。',
  },
}
