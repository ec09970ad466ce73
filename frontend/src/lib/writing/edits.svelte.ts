// Undo and redo over the whole form. Within a text control the browser's own undo works on letters; this one works
// on answers.

/** Takes an answer as typed, and tells the present one. */
type Answers = { values: Record<string, string>; set(key: string, value: string): void }
type Step = Map<string, { before: string; after: string }>

/** How many steps can be taken back. */
const depth = 200

/**
 * Edits remembers what was changed in one piece of work: all typing in one question until it is left, or all
 * answers a repair changed at once, make one step.
 */
export class Edits {
  #answers: Answers
  #past = $state.raw<Step[]>([])
  #future = $state.raw<Step[]>([])
  #open = ''
  /** Whether what changes now happens in the same moment as the last change. */
  #together = false

  constructor(answers: Answers) {
    this.#answers = answers
  }

  get canUndo(): boolean {
    return this.#past.length > 0
  }

  get canRedo(): boolean {
    return this.#future.length > 0
  }

  set(key: string, value: string): void {
    const before = this.#answers.values[key] ?? ''
    if (before === value) return
    const last = this.#past.at(-1)
    const joins = last && (this.#together || (this.#open === key && last.size === 1 && last.has(key)))
    if (joins) last.set(key, { before: last.get(key)?.before ?? before, after: value })
    else this.#past = [...this.#past.slice(1 - depth), new Map([[key, { before, after: value }]])]
    this.#future = []
    this.#open = key
    this.#together = true
    queueMicrotask(() => (this.#together = false))
    this.#answers.set(key, value)
  }

  /** The question was left: what is typed next is a step of its own. */
  close(): void {
    this.#open = ''
  }

  /** Takes the last step back; returns the key of the question it was about, or '' where there is none. */
  undo(): string {
    const step = this.#past.at(-1)
    if (!step) return ''
    this.close()
    this.#past = this.#past.slice(0, -1)
    this.#future = [...this.#future, step]
    for (const [key, { before }] of step) this.#answers.set(key, before)
    return step.keys().next().value ?? ''
  }

  redo(): string {
    const step = this.#future.at(-1)
    if (!step) return ''
    this.close()
    this.#future = this.#future.slice(0, -1)
    this.#past = [...this.#past, step]
    for (const [key, { after }] of step) this.#answers.set(key, after)
    return step.keys().next().value ?? ''
  }
}
