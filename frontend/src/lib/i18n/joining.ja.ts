// The words of a business that joins an office after it had gone there itself, in Japanese.

export const joining = {
  /** What the office says of a posting that stood before. */
  state: '窓口の確認待ち',
  waits: (number: string) => `${number}を窓口が確かめています`,
  now: (expires: string) =>
    `窓口の確認待ちです。番号と日付を窓口が確かめます。公式の求人はそのまま、${expires}まで有効です。`,
  event: {
    joined: '窓口へ引き継ぎ',
    unfiled: '窓口とつないだため、下書きに戻しました',
    verified: '窓口が確認',
    rejected: '窓口が確認できませんでした',
  },
  rejected:
    'この求人は、窓口で確認できませんでした。公式の求人がなくなったわけではありません。番号や日付のまちがいなら、直してもう一度確認を求めてください。新しい求人として出すときは、下書きをそのまま送れます。',
  rejectedTask: (title: string) => `「${title}」を窓口が確認できませんでした`,
}

export const joiningFaults = {
  'brought.held': () => 'この求人番号は、ほかの求人に付いています。番号を確かめてください。',
  'brought.over': () => '紹介期限がすぎています。新しい求人として送ってください。',
  'brought.long': () => '紹介期限日が決まりより先です。日を確かめてください。',
}
