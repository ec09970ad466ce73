// The words about answers that nobody gave here: where they came from, usual conditions, in English.

export const usual = {
  sourceIs: 'Where this answer came from: ',
  source: {
    preset: 'Preset',
    shop: 'From your establishment',
    usual: 'Usual conditions',
    derived: 'Worked out',
  },
  sourceTitle: {
    preset: 'A common answer that stands here from the start.',
    shop: 'Taken from what you wrote under “Establishment”.',
    usual: 'Taken from your usual conditions.',
    derived: 'Worked out from other answers. It changes when they do.',
  },
  own: 'Decide myself',
  ownOf: (label: string) => `Decide myself: ${label}`,
  clear: 'Remove',
  clearOf: (label: string) => `Remove: ${label}`,
  left: (n: string) =>
    n === '1'
      ? 'One answer was filled in for you. Look where it is marked.'
      : `${n} answers were filled in for you. Look where they are marked.`,
  leftSub: 'Correct what is different. The posting cannot be sent before you have checked them.',
  all: 'All checked',
  allOf: (section: string) => `All checked: ${section}`,
  allNext: (section: string) => `All checked, next: ${section}`,
  allReview: 'All checked, go to the last look',
  ring: (n: string) => `${n} not checked yet`,
  unlooked: 'Not checked',
  still: (n: string) => `Not checked yet: ${n}. Look at them and press “All checked”.`,
}

export const usualFaults = {
  'posting.submit.unlooked': () =>
    'Some answers were filled in for you and are not checked yet. Look at them and press “All checked”.',
}
