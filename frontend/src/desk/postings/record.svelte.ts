// What a person records of an office's decision, while it is typed.
import {
  postings,
  toFault,
  type Decision,
  type DecisionKind,
  type Fault,
  type PostingView,
  type Task,
} from '$lib/api'

/** Which of the questions belong to a decision. */
export function asks(task: Task, event: Decision['event']) {
  const renewed = event === 'granted' && task.kind === 'renewal'
  return {
    number: event === 'accepted' || renewed,
    received: event === 'accepted' || renewed,
    expires: event === 'accepted' || renewed || (event === 'granted' && task.kind === 'extension'),
    on: event !== '' && event !== 'accepted' && event !== 'dropped',
    remarks: event === 'returned' || event === 'declined',
    reason: event === 'refused',
  }
}

const none: Decision = { event: '', on: '', number: '', received: '', expires: '', remarks: [], reason: '' }

export class Recording {
  readonly task: Task
  /** Whether it takes the place of what was recorded. */
  readonly correct: boolean
  said = $state<Decision>({ ...none })
  fault = $state.raw<Fault>()
  busy = $state(false)
  readonly asks = $derived.by(() => asks(this.task, this.said.event))
  /** The last day the rules proposed: one that was typed by hand is left alone. */
  #proposed = ''

  constructor(task: Task) {
    this.task = task
    this.correct = task.doneAt !== ''
    const only = task.may.length === 1 ? task.may[0] : undefined
    this.said = this.correct
      ? { ...task.said, remarks: task.said.remarks.map((r) => ({ ...r })) }
      : { ...none, event: only ?? '', remarks: [{ field: '', text: '' }] }
  }

  /** What can be chosen: of a record that is corrected, what could have been recorded in its place. */
  get may(): DecisionKind[] {
    if (!this.correct) return this.task.may
    if (this.task.errand === 'file') return ['accepted', 'returned', 'refused']
    const { kind } = this.task
    return kind === 'withdrawal' || kind === 'cancellation' ? ['granted'] : ['granted', 'declined']
  }

  choose(event: DecisionKind): void {
    this.said.event = event
    this.fault = undefined
    if (this.asks.remarks && this.said.remarks.length === 0) this.said.remarks = [{ field: '', text: '' }]
    if (this.said.on === '' || (this.asks.received && this.said.received === '')) void this.propose('')
  }

  /** Fills in the days the rules say, where nothing else was typed. */
  async propose(received: string): Promise<void> {
    try {
      const likely = await postings.propose(this.task.id, received)
      const { said } = this
      said.on ||= likely.on
      said.received ||= likely.received
      if (said.expires === '' || said.expires === this.#proposed) said.expires = likely.expires
      this.#proposed = likely.expires
    } catch {
      // A day that cannot be read is said when it is recorded.
    }
  }

  async record(): Promise<PostingView | undefined> {
    if (this.busy) return undefined
    this.busy = true
    this.fault = undefined
    try {
      return await postings.record(this.task.id, $state.snapshot(this.said), this.correct)
    } catch (e) {
      this.fault = toFault(e)
      return undefined
    } finally {
      this.busy = false
    }
  }
}
