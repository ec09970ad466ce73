// The words of what came of a posting, in Japanese.

export const figures = {
  title: '応募の状況',
  none: 'まだ応募はありません。窓口から紹介があると、ここに人数が出ます。',
  people: (n: string) => `${n}人`,
  introduced: '窓口からの紹介',
  applied: 'オンライン自主応募',
  open: '選考中',
  hired: '採用',
  rejected: '不採用',
  withdrawn: '辞退',
  chart: '応募した人の内訳',
  resultsBy: (day: string) => `選考結果は、${day}までに窓口へ連絡してください。`,
  told: '窓口が数えた人数です。',
}
