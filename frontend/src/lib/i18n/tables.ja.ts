// The words of what is done with many postings at once, and of tables, in Japanese.

export const tables = {
  label: '選択した求人の操作',
  choose: (title: string) => `選ぶ：${title}`,
  chooseAll: '表示している求人をすべて選ぶ',
  chosen: (n: string) => `${n}件を選択中`,
  clear: '選択を外す',
  renew: '更新予約',
  renewed: (done: string, left: string) =>
    left === '0'
      ? `${done}件の更新予約を送信待ちにしました。`
      : `${done}件の更新予約を送信待ちにしました。${left}件は、受付期間外か、申込み済みです。`,
  pdf: '求人票をPDFで保存',
  csv: 'CSVで保存',
  xlsx: 'Excelで保存',
  saved: '保存しました。',
  menu: 'CSV・Excel取込',
  head: '入力用のExcelを保存する',
  headHelp: 'すべての項目の見出しだけが入った表です。',
  cell: (row: string, column: string) => `${row}行目「${column}」`,
}
