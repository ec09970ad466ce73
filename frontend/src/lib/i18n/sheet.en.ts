// The words around a 求人票 on the screen, in English.
import type { sheet as ja } from './sheet.ja'

export const sheet: typeof ja = {
  tools: 'How the posting is shown',
  page: (at, of) => `${at} / ${of}`,
  pageLong: (at, of) => `Page ${at} of ${of}`,
  next: 'Next page',
  previous: 'Previous page',
  larger: 'Larger',
  smaller: 'Smaller',
  zoom: (percent) => `${percent}%`,
  paper: 'The posting on paper',
  text: 'What the posting says, as text',
  pdf: 'PDF',
  pdfLong: 'PDF: save and print',
  empty: 'Nothing is written yet.',
}
