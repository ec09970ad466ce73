// Why a file from elsewhere cannot be taken in, in English.

export const importFaults = {
  'spreadsheet.unreadable': () => 'The table cannot be read. Choose a CSV or Excel (xlsx) file.',
  'spreadsheet.old': () =>
    'This is an old Excel file (.xls) or is protected by a password. Open it in Excel and save it as a workbook (.xlsx) without a password.',
  'spreadsheet.empty': () => 'The table is empty. Enter at least one row below the headings.',
  'spreadsheet.large': () => 'The table is too large. Split it into files of up to 1,000 rows.',
  'publicPage.large': () =>
    'The page is too large or too deeply nested. Open the posting’s page and save it again.',
  'publicPage.pdf': () =>
    'A PDF cannot be read. Open the posting’s page in a browser and save it as “Webpage, HTML only”.',
  'publicPage.webarchive': () => 'A Safari web archive cannot be read. Save the page as “Page Source”.',
  'publicPage.notPosting': () => 'This is not a posting page. Save the page that shows one posting.',
}
