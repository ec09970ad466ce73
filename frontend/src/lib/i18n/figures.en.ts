// The words of what came of a posting, in English.

export const figures = {
  title: 'Applications',
  none: 'Nobody has applied yet. When the office refers somebody, it is counted here.',
  people: (n: string) => n,
  introduced: 'Referred by the office',
  applied: 'Applied directly online',
  open: 'In selection',
  hired: 'Hired',
  rejected: 'Not hired',
  withdrawn: 'Withdrew',
  chart: 'Outcomes of the applications',
  resultsBy: (day: string) => `Tell the office the results by ${day}.`,
  told: 'Figures from the office.',
}
