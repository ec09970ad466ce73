// The words about answers that nobody gave here: where they came from, usual conditions, in English.

export const usual = {
  title: 'Usual conditions',
  help: 'What you answer alike in every posting (how people apply, closing day, contact), changed in one place.',
  lead: 'What you answer alike in every posting. New postings begin with it, marked “Usual conditions”. Postings that exist already stay as they are. Shared only among the computers of your business, never sent to the office.',
  none: 'Nothing yet. Choose “Remember” after sending a posting, or enter it here.',
  kinds: 'Posting type',
  back: 'Back to the list of postings',
  learn: {
    title: 'Remember the answers of this posting as your usual conditions?',
    lead: (n: string) =>
      n === '1'
        ? 'One item, without the work and its pay. Your next posting begins with it, marked.'
        : `${n} items, without the work and its pay. Your next posting begins with them, marked.`,
    titleAgain: 'Some answers differ from your usual conditions. Use these from now on?',
    leadAgain: 'If they are for this posting alone, choose “Do not remember”.',
    show: (n: string) => (n === '1' ? 'Show the item' : `Show the ${n} items`),
    yes: 'Remember',
    no: 'Do not remember',
    look: 'See the usual conditions',
    done: 'Remembered as your usual conditions.',
  },
  add: (name: string) => `+ Add: ${name}`,
  earlier: 'From an earlier posting',
  fresh: 'From the beginning',
  unchanged: 'Renew without changes',
  renewed: 'The renewal is waiting to be sent.',
  sourceIs: 'Where this answer came from: ',
  source: {
    preset: 'Preset',
    shop: 'From your establishment',
    usual: 'Usual conditions',
    derived: 'Calculated',
  },
  sourceTitle: {
    preset: 'A common answer that stands here from the start.',
    shop: 'Taken from what you entered under “Establishment”.',
    usual: 'Taken from your usual conditions.',
    derived: 'Calculated from other answers. It changes when they do.',
  },
  own: 'Decide myself',
  ownOf: (label: string) => `Decide myself: ${label}`,
  clear: 'Remove',
  clearOf: (label: string) => `Remove: ${label}`,
  left: (n: string) =>
    n === '1'
      ? 'One answer was filled in for you. Check where it is marked.'
      : `${n} answers were filled in for you. Check where they are marked.`,
  leftSub: 'Correct what is different. The posting cannot be sent before you have checked them.',
  all: 'Mark all as checked',
  allOf: (section: string) => `All checked: ${section}`,
  allNext: (section: string) => `All checked, next: ${section}`,
  allReview: 'All checked, check and send',
  ring: (n: string) => `${n} not checked yet`,
  unlooked: 'Not checked',
  still: (n: string) => `Not checked yet: ${n}. Check them and choose “All checked”.`,
}

export const usualFaults = {
  'posting.submit.unlooked': () =>
    'Some answers were filled in for you and are not checked yet. Check them and choose “All checked”.',
}
