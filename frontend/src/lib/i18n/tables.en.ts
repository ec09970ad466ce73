// The words of what is done with many postings at once, and of tables, in English.
import { n1 } from './count'
import type { tables as ja } from './tables.ja'

export const tables: typeof ja = {
  label: 'What to do with the chosen postings',
  choose: (title) => `Choose: ${title}`,
  chooseAll: 'Choose all postings shown',
  chosen: (n) => `${n1(n, 'posting', 'postings')} chosen`,
  clear: 'Choose none',
  renew: 'Book renewals',
  renewed: (done, left) =>
    left === '0'
      ? `${n1(done, 'renewal was', 'renewals were')} asked for.`
      : `${n1(done, 'renewal was', 'renewals were')} asked for; ${left} cannot be renewed yet, or were asked for before.`,
  pdf: 'Save as PDF',
  csv: 'Save as CSV',
  xlsx: 'Save for Excel',
  saved: 'Saved.',
  menu: 'From a table',
  head: 'Save an empty table for Excel',
  headHelp: 'With a head for every entry, to fill in.',
  cell: (row, column) => `Row ${row}, “${column}”`,
}
