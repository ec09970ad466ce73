// Somebody who is being entered: the record begins with the first name that is typed, and nothing typed is lost.
import { applicants, type Saved, type Values } from '$lib/api'
import { forms, type Section } from '$lib/forms'
import type { Kept } from '$lib/writing'

/** What is asked at first; the rest can wait. */
const first = [
  'person.name',
  'person.kana',
  'apply.route',
  'apply.media',
  'apply.on',
  'apply.number',
  'person.phone',
  'person.mail',
]

const all = forms.applicant.sections.flatMap((s) => s.fields)

/** What need not stand in one line with others here. */
const rowOf = (key: string, row: string | undefined) => (key === 'apply.number' ? undefined : row)

/** The questions that are asked at first, as a section of its own. */
export const firstSection: Section = {
  key: 'first',
  label: forms.applicant.label,
  lead: { ja: '', en: '' },
  rows: Object.fromEntries(
    forms.applicant.sections
      .flatMap((s) => Object.entries(s.rows ?? {}))
      .filter(([key]) => key === 'name' || key === 'reach'),
  ),
  fields: first.flatMap((key) =>
    all.filter((f) => f.key === key).map((f) => ({ ...f, row: rowOf(f.key, f.row) })),
  ),
}

/** The sections with what is left of them. */
export const moreSections: Section[] = forms.applicant.sections
  .map((s) => ({ ...s, fields: s.fields.filter((f) => !first.includes(f.key)) }))
  .filter((s) => s.fields.length > 0)

export class Arriving {
  /** Empty until the first answer is kept; the posting stays the same from then on. */
  id = $state('')
  posting = $state('')
  readonly begun: Values

  constructor(posting: string, today: string) {
    this.posting = posting
    this.begun = { 'apply.route': 'office', 'apply.on': today }
  }

  view(): Kept {
    return { values: this.begun, rev: 0, progress: [], problems: [], aids: [], lines: [] }
  }

  /** Keeps what changed: as a new record at first. */
  readonly save = async (_: string, changes: Values): Promise<Saved> => {
    if (this.id) return applicants.save(this.id, changes)
    const page = await applicants.add(this.posting, { ...this.begun, ...changes })
    this.id = page.row.id
    const { problems, progress } = page
    return { rev: 1, savedAt: page.row.updatedAt, problems, progress, aids: [], lines: [] }
  }
}
