// A note while it is written: kept like every form, from its first letter on.
import { applicants, type ApplicantNote, type ApplicantPage, type NoteMark, type Saved } from '$lib/api'
import type { Draft, Drafts } from '$lib/writing'

const key = 'text'

export class NoteInHand {
  /** Empty until the first letter is kept. */
  id = $state('')
  /** Words of what is kept that should not be. */
  marks = $state.raw<NoteMark[]>([])
  readonly draft: Draft
  #applicant: string
  #known: () => ApplicantNote[]

  /** known are the notes there are. */
  constructor(applicant: string, drafts: Drafts, known: () => ApplicantNote[], note?: ApplicantNote) {
    this.#applicant = applicant
    this.#known = known
    this.id = note?.id ?? ''
    this.marks = note?.marks ?? []
    this.draft = drafts.of(
      `applicant/${applicant}/note/${note?.id ?? crypto.randomUUID()}`,
      { values: { [key]: note?.text ?? '' }, rev: 0, progress: [], problems: [], aids: [], lines: [] },
      (_, changes) => this.#save(changes[key] ?? ''),
    )
  }

  get text(): string {
    return this.draft.values[key] ?? ''
  }

  set text(text: string) {
    this.draft.set(key, text)
  }

  async #save(text: string): Promise<Saved> {
    if (this.id) this.#take(await applicants.saveNote(this.#applicant, this.id, text))
    else if (text.trim() !== '') await this.#add(text)
    if (text.trim() === '') this.id = ''
    return { rev: 1, savedAt: new Date().toISOString(), progress: [], problems: [], aids: [], lines: [] }
  }

  /** The note that was not there before is this one. */
  async #add(text: string): Promise<void> {
    const before = new Set(this.#known().map((n) => n.id))
    const page = await applicants.addNote(this.#applicant, text)
    this.id = page.notes.find((n) => !before.has(n.id) && n.text === text)?.id ?? ''
    this.#take(page)
  }

  #take({ notes }: ApplicantPage): void {
    this.marks = notes.find((n) => n.id === this.id)?.marks ?? []
  }
}
