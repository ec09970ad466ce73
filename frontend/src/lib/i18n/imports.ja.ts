// Why a file from elsewhere cannot be taken in, in Japanese.

export const importFaults = {
  'spreadsheet.unreadable': () => '表を読めません。CSVかExcel（xlsx）のファイルを選んでください。',
  'spreadsheet.old': () =>
    '古い形式（.xls）か、パスワードのかかったExcelです。Excelで開き、「Excelブック（.xlsx）」でパスワードなしに保存し直してください。',
  'spreadsheet.empty': () =>
    '表に何も入力されていません。CSVかExcelで、見出しの行の下に1行以上入力してください。',
  'spreadsheet.large': () => '表が大きすぎます。1,000行以内に分けて、1つずつ取り込んでください。',
  'publicPage.large': () =>
    'ページが大きすぎるか、入り組みすぎています。求人情報のページを開き、保存し直してください。',
  'publicPage.pdf': () =>
    'PDFは読めません。求人情報のページをブラウザーで開き、「ウェブページ、HTMLのみ」で保存してください。',
  'publicPage.webarchive': () =>
    'Safariの「Webアーカイブ」は読めません。「別名で保存」の形式で「ページのソース」を選んで保存してください。',
  'publicPage.notPosting': () =>
    '求人情報のページではありません。求人を1件だけ開いたページを保存してください。',
}
