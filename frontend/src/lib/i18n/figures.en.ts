// The words of what came of a posting, in English.

export const figures = {
  title: 'Applications',
  none: 'Nobody has applied yet. When the office introduces somebody, it is counted here.',
  people: (n: string) => n,
  introduced: 'Introduced by the office',
  applied: 'Applied directly online',
  open: 'Being selected',
  hired: 'Hired',
  rejected: 'Not hired',
  withdrawn: 'Withdrew',
  chart: 'What came of the applications',
  resultsBy: (day: string) => `Tell the office the results that are open by ${day}.`,
  told: 'As the office counts.',
}
