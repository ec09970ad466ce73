// The words of taking over saved pages of the public employment service, in English.
import { n1 } from './count'
import type { publicPages as ja } from './pages.ja'

export const publicPages: typeof ja = {
  title: 'Take over postings from Hello Work’s pages',
  lead: 'Brings the postings you have out now from their pages at the Hello Work Internet Service. Nothing is typed again.',
  leadOffice:
    'Makes drafts from the pages of postings at the Hello Work Internet Service. Nothing is typed again.',
  label: 'Saved pages',
  help: 'Drop them here, or choose the files; as many as you like at once. They are read on this computer only.',
  choose: 'Choose files',
  menu: 'From a page of Hello Work…',
  menuHelp: 'Brings a posting you have out now from its saved page',
  how: {
    title: 'How to save a page',
    steps: [
      'Open the Hello Work Internet Service in a browser and look up your posting by its number.',
      'Open one posting with 「詳細を表示」.',
      'Save the page (Ctrl+S, on a Mac ⌘S). With several postings, save each one.',
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
  dates: (from, to) => `received ${from}, open until ${to}`,
  away: 'Remove from this list',
  becomes: 'Take it over',
  as: { posting: 'as a posting that is out', draft: 'as a draft', none: 'not at all' },
  knownSame: 'The posting with this number is here already, with the same contents.',
  knownOther: 'The posting with this number is here already. The page differs from it in this:',
  toPosting: 'Open that posting',
  differences: 'How the page differs from the posting here',
  notPlaced: (n) => `${n1(n, 'entry', 'entries')} without a place in the form`,
  notPlacedHelp: 'Nothing is dropped: it is written into the note of the question nearest to it.',
  placed: (n) => `${n1(n, 'entry', 'entries')} for the form`,
  place: {
    title: 'The establishment',
    lead: 'What is empty here is filled in from the page. What differs is replaced only where you tick it.',
    item: 'Item',
    take: 'Take over',
    takeOf: (label) => `Make “${label}” as on the page`,
    here: 'Here now',
    page: 'On the page',
  },
  take: (n) => `Take over ${n1(n, 'posting', 'postings')}`,
  takePlace: 'Take over the establishment only',
  done: (n) => `${n1(n, 'posting', 'postings')} taken over.`,
}
