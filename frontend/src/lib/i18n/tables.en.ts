// The words of what is done with many postings at once, and of tables, in English.
import { n1 } from './count'
import type { tables as ja } from './tables.ja'

export const tables: typeof ja = {
  label: 'Actions for selected postings',
  choose: (title) => `Choose: ${title}`,
  chooseAll: 'Choose all postings shown',
  chosen: (n) => `${n} selected`,
  clear: 'Clear selection',
  renew: 'Book renewals',
  renewed: (done, left) =>
    left === '0'
      ? `${n1(done, 'renewal is', 'renewals are')} waiting to be sent.`
      : `${n1(done, 'renewal is', 'renewals are')} waiting to be sent; ${left} could not be booked: outside the booking period, or already booked.`,
  pdf: 'Save as PDF',
  csv: 'Save as CSV',
  xlsx: 'Save for Excel',
  saved: 'Saved.',
  menu: 'Import CSV or Excel',
  head: 'Save a blank Excel form',
  headHelp: 'Column headings are the field names.',
  cell: (row, column) => `Row ${row}, “${column}”`,
}
