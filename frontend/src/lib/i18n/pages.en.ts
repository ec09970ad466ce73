// The words of taking over saved pages of the public employment service, in English.
import { n1 } from './count'
import type { publicPages as ja } from './pages.ja'

export const publicPages: typeof ja = {
  title: 'Import postings from Hello Work’s pages',
  lead: 'Imports your current postings from their pages at the Hello Work Internet Service. You do not have to enter them again.',
  leadOffice:
    'Creates drafts from posting pages at the Hello Work Internet Service. You do not have to enter them again.',
  label: 'Saved pages',
  help: 'Drag files here or choose them; you can add several at once. They are read on this computer only.',
  choose: 'Choose files',
  menu: 'From a page of Hello Work…',
  menuHelp: 'Imports a current posting from its saved page',
  how: {
    title: 'How to save a page',
    steps: [
      'Open the Hello Work Internet Service in a browser and look up your posting by its number.',
      'Open one posting with 「詳細を表示」.',
      'Save the page (Ctrl+S, on a Mac ⌘S). If you have several postings, save each one.',
    ],
    browsers: [
      'Chrome, Edge, Firefox: “HTML only” and “complete” can both be read.',
      'Edge’s “single file (.mhtml)” can be read, too.',
      'Safari: choose “Page Source” as the format. A web archive cannot be read.',
      'The PDF of a posting cannot be read.',
    ],
  },
  reading: (left) => `Reading (${left} left)`,
  noNumber: 'no posting number',
  dates: (from, to) => `received ${from}, expiry date ${to}`,
  away: 'Remove from this list',
  becomes: 'Import',
  as: { posting: 'as a current posting', draft: 'as a draft', none: 'do not import' },
  knownSame: 'A posting with this number is already here, with the same contents.',
  knownOther: 'A posting with this number is already here. The page differs in the following:',
  toPosting: 'Open that posting',
  differences: 'Differences between this posting and the page',
  notPlaced: (n) => `${n1(n, 'entry', 'entries')} without a field in the form`,
  notPlacedHelp: 'Nothing is deleted: it is kept in the memo of the closest field.',
  placed: (n) => `${n1(n, 'entry', 'entries')} for the form`,
  place: {
    title: 'The establishment',
    lead: 'Empty fields are filled in from the page. Where it differs, only what you tick is replaced.',
    item: 'Item',
    take: 'Import',
    takeOf: (label) => `Use the page’s “${label}”`,
    here: 'Current',
    page: 'On the page',
  },
  take: (n) => `Import ${n1(n, 'posting', 'postings')}`,
  takePlace: 'Import the establishment only',
  done: (n) => `${n1(n, 'posting', 'postings')} imported.`,
}
