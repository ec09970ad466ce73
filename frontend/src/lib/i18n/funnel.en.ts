// The words about how far applicants came, in English.
import { n1 } from './count'
import type { funnel as ja } from './funnel.ja'

const people = (n: string) => n1(n, 'person', 'people')
const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const nameOf = (month: string) => names[Number(month) - 1] ?? month

export const funnel: typeof ja = {
  title: 'Applicants in figures',
  lead: (n) => `${people(n)} applied`,
  posting: 'Narrow by posting',
  empty: 'No applicants yet',
  emptySub: 'Once somebody has applied, how many came how far, and how long it took, appears here.',
  steps: {
    title: 'How far they came',
    lead: 'People who came to the stage, or beyond it.',
    stage: 'Stage',
    reached: 'Came so far',
    here: 'There now',
    days: 'Days it took (median)',
    share: (n, percent) => `${n} (${percent})`,
    day: (n) => (n === '0' ? 'under a day' : n1(n, 'day', 'days')),
  },
  sources: {
    title: 'Where they came from',
    from: 'Route',
    came: 'Applied',
    joined: 'Hired',
    share: (joined, came) => `${joined} of ${came} hired`,
  },
  promises: {
    title: 'Days the posting promises',
    lead: 'People who got an answer after their interview within the days the posting names.',
    kept: 'In time',
    late: 'Late',
    none: 'No answer after an interview has been due yet. Only postings that promise one within days are counted.',
    sum: (kept, all) => `${kept} of ${people(all)} got their answer in time.`,
  },
  months: {
    title: 'Month by month',
    month: 'Month',
    came: 'Applied',
    decided: 'Decided',
    joined: 'Hired',
    chart: (n) => `Bars of the last ${n1(n, 'month', 'months')}. The figures are in the table below.`,
    table: 'Show the figures as a table',
    name: (year, month) => `${nameOf(month)} ${year}`,
    short: nameOf,
  },
}
