import type { Search, SeekerRow } from '$lib/api'

/** Somebody who was found, for tests. */
export const seekerRow = (given: Partial<SeekerRow>): SeekerRow => ({
  number: '41010-00000007',
  on: '2026-11-28',
  goneAt: '',
  fresh: false,
  takes: true,
  why: [
    { wish: 'job', verdict: 'fits' },
    { wish: 'wage', verdict: 'differs' },
  ],
  lines: [
    {
      key: 'wish.job1',
      label: { ja: '希望職種', en: 'Occupations wanted' },
      text: { ja: '一般事務', en: 'Clerks' },
    },
    {
      key: 'pr.text',
      label: { ja: '自己PR', en: 'In their own words' },
      text: { ja: '正確です。', en: '正確です。' },
    },
  ],
  ...given,
})

/** A search that was answered, for tests. */
export const search = (given: Partial<Search>): Search => ({
  id: 's1',
  askedAt: '2026-11-29T01:00:00Z',
  answeredAt: '2026-11-29T01:00:02Z',
  posting: 'p1',
  values: { 'look.place1': '41' },
  lines: [{ key: 'look.place1', label: { ja: '勤務地', en: 'Places' }, text: { ja: '佐賀県', en: 'Saga' } }],
  watched: false,
  way: 'answered',
  reason: '',
  all: 1,
  new: 0,
  more: false,
  searches: 100,
  people: [],
  ...given,
})
