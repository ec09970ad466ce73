// A posting in hand: what is typed, what is already kept, and how saving stands.
import {
  toFault,
  type Aid,
  type Fault,
  type Line,
  type Problem,
  type Progress,
  type Saved,
  type Values,
} from '$lib/api'

/** How long typed changes are collected before they are sent, in milliseconds. Kept within 300 ms of a key. */
export const collectMs = 200

/** Waits between attempts after a failed save, in milliseconds; the last one repeats. */
export const retryMs = [1000, 2000, 5000, 10_000] as const

export type SaveState =
  | { kind: 'untouched' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed'; fault: Fault }

/** What is kept of a form, and what there is to say about it. */
export type Kept = Omit<Saved, 'savedAt'> & { values: Values }

/** Keeps changes of the form id names. */
export type Save = (id: string, changes: Values) => Promise<Saved>

/**
 * Draft keeps every keystroke in values at once and sends what changed: collectMs after the first change, at
 * flush, and again after a failure. One save is under way at a time, so answers reach the store in the order
 * they were typed; what is typed meanwhile goes with the next one.
 */
export class Draft {
  readonly id: string
  values = $state<Values>({})
  rev = $state(0)
  progress = $state.raw<Progress[]>([])
  problems = $state.raw<Problem[]>([])
  aids = $state.raw<Aid[]>([])
  lines = $state.raw<Line[]>([])
  saving = $state.raw<SaveState>({ kind: 'untouched' })

  #save: Save
  #changes = new Map<string, string>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #underway: Promise<void> | undefined
  #failures = 0

  constructor(id: string, view: Kept, save: Save) {
    this.id = id
    this.#save = save
    this.values = { ...view.values }
    this.#take(view)
  }

  /** Whether something typed is not kept yet. */
  get dirty(): boolean {
    return this.#changes.size > 0 || this.#underway !== undefined
  }

  /** Takes an answer as typed. */
  set(key: string, value: string): void {
    if ((this.values[key] ?? '') === value) return
    this.values[key] = value
    this.#changes.set(key, value)
    if (this.saving.kind !== 'failed') this.saving = { kind: 'saving' }
    if (!this.#underway && this.#failures === 0) this.#in(collectMs)
  }

  /** Sends what is not kept yet and waits for it. Resolves to whether everything is kept. */
  async flush(): Promise<boolean> {
    do {
      await (this.#underway ?? this.#send())
    } while (this.#changes.size > 0 && this.#failures === 0)
    return !this.dirty
  }

  #in(ms: number): void {
    this.#timer ??= setTimeout(() => void this.#send(), ms)
  }

  #send(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#underway) return this.#underway
    if (this.#changes.size === 0) return Promise.resolve()
    const sent = this.#changes
    this.#changes = new Map()
    this.#underway = this.#attempt(sent).finally(() => {
      this.#underway = undefined
      if (this.#changes.size === 0) return
      this.#in(
        this.#failures === 0 ? collectMs : (retryMs[Math.min(this.#failures, retryMs.length) - 1] ?? 10_000),
      )
    })
    return this.#underway
  }

  async #attempt(sent: Map<string, string>): Promise<void> {
    try {
      const saved = await this.#save(this.id, Object.fromEntries(sent))
      this.#failures = 0
      this.#take(saved)
      this.saving = this.#changes.size > 0 ? { kind: 'saving' } : { kind: 'saved', at: saved.savedAt }
    } catch (e) {
      this.#failures++
      // What was typed meanwhile is newer than what could not be sent.
      this.#changes = new Map([...sent, ...this.#changes])
      this.saving = { kind: 'failed', fault: toFault(e) }
    }
  }

  #take(from: Omit<Kept, 'values'>): void {
    // What is typed meanwhile is newer than what followed from what was saved.
    for (const [key, value] of Object.entries(from.followed ?? {}))
      if (!this.#changes.has(key)) this.values[key] = value
    this.rev = from.rev
    this.progress = from.progress
    this.problems = from.problems
    this.aids = from.aids
    this.lines = from.lines
  }
}
