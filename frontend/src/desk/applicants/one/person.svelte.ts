// One applicant in hand: what they wrote, the result, and everything around it.
import { applicants, type ApplicantPage, type Saved, type Values } from '$lib/api'
import { Work, type Draft, type Drafts } from '$lib/writing'

type Part = { rev: number; values: Values; page: ApplicantPage; aids: never[]; lines: never[] } & Pick<
  ApplicantPage,
  'problems' | 'progress'
>

/** Whether two sets of answers say the same; one that is not there is empty. */
export function same(a: Values, b: Values): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => (a[key] ?? '') === (b[key] ?? ''))
}

export class Person {
  readonly profile: Work<Part>
  readonly outcome: Work<Part>
  /** The next answer while it is not asked for yet, and the one before it. */
  #next: Promise<ApplicantPage> | undefined
  #last: Promise<unknown> = Promise.resolve()
  /** Counts saves as they begin and as they end: an answer from before one is old. */
  #saves = 0

  constructor(id: string, drafts: Drafts) {
    this.profile = this.#work(id, '', drafts, {
      of: (page) => page,
      draft: () => this.profile.draft,
      save: applicants.save,
    })
    this.outcome = this.#work(id, '/result', drafts, {
      of: (page) => page.outcome,
      draft: () => this.outcome.draft,
      save: applicants.saveOutcome,
    })
  }

  #work(
    id: string,
    name: string,
    drafts: Drafts,
    form: {
      of: (page: ApplicantPage) => Pick<ApplicantPage, 'values' | 'problems' | 'progress'>
      draft: () => Draft | undefined
      save: (id: string, changes: Values) => Promise<Saved>
    },
  ): Work<Part> {
    return new Work<Part>({
      id: `applicant/${id}${name}`,
      topic: 'applicants',
      drafts,
      open: async () => {
        const page = await this.#read(id)
        const { values, problems, progress } = form.of(page)
        const draft = form.draft()
        // Newer than what is in hand where the program holds other answers.
        const rev = revOf(draft) + (draft && !same(draft.values, values) ? 1 : 0)
        return { page, values, problems, progress, rev, aids: [], lines: [] }
      },
      save: async (_, changes) => {
        this.#saves++
        try {
          return { ...(await form.save(id, changes)), rev: revOf(form.draft()) }
        } finally {
          this.#saves++
        }
      },
    })
  }

  /** What the program held when it was read last. */
  get page(): ApplicantPage | undefined {
    return this.profile.view?.page
  }

  follow(): () => void {
    const offs = [this.profile.follow(), this.outcome.follow()]
    return () => offs.forEach((off) => off())
  }

  async load(): Promise<void> {
    await Promise.all([this.profile.load(), this.outcome.load()])
  }

  /** Keeps everything typed. */
  async flush(): Promise<void> {
    await Promise.all([this.profile.draft?.flush(), this.outcome.draft?.flush()])
  }

  /** Both parts ask at the same moment: one answer serves both. Who asks while one is under way gets a newer one. */
  #read(id: string): Promise<ApplicantPage> {
    const ask = () => {
      this.#next = undefined
      return this.#newest(id)
    }
    this.#next ??= this.#last.then(ask, ask)
    this.#last = this.#next
    return this.#next
  }

  async #newest(id: string): Promise<ApplicantPage> {
    for (;;) {
      const before = this.#saves
      const page = await applicants.open(id)
      if (before === this.#saves) return page
    }
  }
}

const revOf = (draft: Draft | undefined) => draft?.rev ?? 1
