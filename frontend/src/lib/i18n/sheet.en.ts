// The words around a 求人票 on the screen, in English.
import type { sheet as ja } from './sheet.ja'

export const sheet: typeof ja = {
  tools: 'Posting sheet view',
  page: (at, of) => `${at} / ${of}`,
  pageLong: (at, of) => `Page ${at} of ${of}`,
  next: 'Next page',
  previous: 'Previous page',
  larger: 'Larger',
  smaller: 'Smaller',
  zoom: (percent) => `${percent}%`,
  paper: 'Posting sheet',
  text: 'Posting sheet as text',
  pdf: 'PDF',
  pdfLong: 'Save as PDF and print',
  empty: 'Nothing has been entered yet.',
}
