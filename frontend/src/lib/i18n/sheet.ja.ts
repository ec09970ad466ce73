// The words around a 求人票 on the screen, in Japanese.

export const sheet = {
  tools: '求人票の表示',
  page: (at: string, of: string) => `${at} / ${of}`,
  pageLong: (at: string, of: string) => `${of}ページのうち${at}ページ目`,
  next: '次のページ',
  previous: '前のページ',
  larger: '大きくする',
  smaller: '小さくする',
  zoom: (percent: string) => `${percent}%`,
  paper: '求人票の紙面',
  text: '求人票の内容（文字）',
  pdf: 'PDF',
  pdfLong: 'PDFで保存して印刷',
  empty: 'まだ何も入力されていません。',
}
