// The words of taking tables in, and lists out, in English.
import { n1 } from './count'
import type { importing as ja } from './importing.ja'

export const importing: typeof ja = {
  choose: 'Choose a table',
  other: 'Choose another table',
  read: (name, rows) => `“${name}”, ${n1(rows, 'row', 'rows')}`,
  mapping: 'What the columns are',
  mappingLead: 'Read from the headings. Choose again where it is wrong.',
  column: 'Heading in the table',
  sample: 'Sample content',
  becomes: 'Import as',
  nameless: (n) => `Column ${n} (no heading)`,
  what: (name) => `Import “${name}” as`,
  leave: 'Do not import',
  first: 'How it will look',
  left: (wrong) => `${n1(wrong, 'row', 'rows')} cannot be read and will be left out.`,
  wrong: 'Rows that cannot be imported',
  row: (n) => `Row ${n}`,
  back: '“Undo” removes all of them again.',
  people: {
    title: 'Import applicants from a table',
    lead: 'Your list in Excel or CSV can be used as it is. Before anything is imported you check which column is what.',
    kinds: 'Excel (.xlsx) or CSV, one person in each row.',
    count: (n) => `${n1(n, 'person', 'people')} will be imported.`,
    take: (n) => `Import ${n1(n, 'person', 'people')}`,
    done: (n) => `${n1(n, 'person was', 'people were')} imported.`,
  },
  postings: {
    title: 'Drafts from a table',
    lead: 'Each row becomes a draft. Before anything is imported you check which column is what.',
    kinds: 'Excel (.xlsx) or CSV; one column must be “Posting type”.',
    count: (n) => `${n1(n, 'draft', 'drafts')} will be made.`,
    take: (n) => `Make ${n1(n, 'draft', 'drafts')}`,
    done: (n) => `${n1(n, 'draft was', 'drafts were')} made.`,
  },
  out: {
    menu: 'Lists and tables',
    heading: 'Save a list of applicants',
    pdf: 'PDF, to print',
    xlsx: 'Excel',
    csv: 'CSV',
    takeHeading: 'Import',
    take: 'Import applicants from a table…',
    takeHelp: 'From a list in Excel or CSV',
    ask: (n) => `Save a list of ${n1(n, 'person', 'people')}?`,
    warning:
      'The file will hold names and contacts in clear; no password protects it. Mind where you keep it, and delete it when it is not needed any more.',
    save: 'Save',
  },
  person: {
    title: 'For the person',
    dossier: 'Everything kept (PDF)',
    dossierHelp:
      'Where the person asks: everything that is kept of him or her as one PDF, with the papers attached to it. Corrections are made under “Application”; use is ended by ending the selection and erasing.',
    dossierSource: 'Act on the Protection of Personal Information, articles 33 to 35',
  },
}
