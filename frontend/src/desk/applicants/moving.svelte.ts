// Moving applicants from stage to stage: shown at once, taken back with one key.
import { applicants, toFault, type ApplicantRow, type ApplicantStage } from '$lib/api'
import { i18n, sentence } from '$lib/i18n'
import type { Toasts } from '$lib/ui'
import { offersOf, type Offer } from './stages'

/** What was moved last, and what one would do now. */
export type Moved = { rows: ApplicantRow[]; stage: ApplicantStage; offers: Offer[] }

export class Moving {
  /** Where those are shown whose move is not kept yet. */
  ahead = $state.raw<ReadonlyMap<string, ApplicantStage>>(new Map())
  last = $state.raw<Moved>()
  #undo: { token: string; rows: ApplicantRow[] }[] = []
  /** What was asked for last: acts are done in the order of the keys, however quick they come. */
  #underway: Promise<unknown> = Promise.resolve()
  /** How many moves of somebody are asked for and not kept yet. */
  #asked = new Map<string, number>()

  /** reread brings what the program holds now. */
  constructor(
    private readonly toasts: Toasts,
    private readonly reread: () => Promise<unknown>,
  ) {}

  /** The stage somebody is shown in. */
  stageOf(row: ApplicantRow): ApplicantStage {
    return this.ahead.get(row.id) ?? row.stage
  }

  /** Moves those that stand elsewhere, and offers the way back. Resolves to whether somebody was moved. */
  async move(rows: ApplicantRow[], stage: ApplicantStage): Promise<boolean> {
    const going = rows.filter((r) => this.stageOf(r) !== stage)
    if (going.length === 0) return false
    const ids = going.map((r) => r.id)
    this.#show(ids, stage)
    return this.#inTurn(() => this.#move(going, ids, stage))
  }

  async #move(going: ApplicantRow[], ids: string[], stage: ApplicantStage): Promise<boolean> {
    const t = i18n.t.applicants.moved
    try {
      const { undo, moved } = await applicants.move(ids, stage)
      this.#undo.push({ token: undo, rows: going })
      const back = { label: i18n.t.common.undo, run: () => void this.undo() }
      const where = i18n.t.applicants.stage[stage]
      const [one] = going
      const left = going.length - moved
      if (going.length === 1 && one) this.toasts.say(t.one(nameOf(one), where), back, 'move')
      else if (left > 0)
        this.toasts.say(t.some(i18n.f.number(moved), where, i18n.f.number(left)), back, 'move')
      else this.toasts.say(t.many(i18n.f.number(moved), where), back, 'move')
      this.last = { rows: going, stage, offers: going.length === 1 && one ? offersOf(stage, one) : [] }
      return moved > 0
    } catch (e) {
      this.toasts.say(sentence(i18n.t, toFault(e)), undefined, 'move')
      return false
    } finally {
      await this.reread().catch(() => undefined)
      this.#show(ids)
    }
  }

  /** Takes the last move back. Resolves to those who were moved by it. */
  undo(): Promise<ApplicantRow[]> {
    return this.#inTurn(() => this.#takeBack())
  }

  async #takeBack(): Promise<ApplicantRow[]> {
    const step = this.#undo.pop()
    const t = i18n.t.applicants.moved
    if (!step) {
      this.toasts.say(t.nothing, undefined, 'move')
      return []
    }
    this.last = undefined
    try {
      await applicants.undo(step.token)
      const [one] = step.rows
      const back = step.rows.length === 1 && one ? t.back(nameOf(one)) : t.backMany
      this.toasts.say(back, undefined, 'move')
    } catch (e) {
      this.toasts.say(sentence(i18n.t, toFault(e)), undefined, 'move')
    } finally {
      await this.reread().catch(() => undefined)
    }
    return step.rows
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#underway.then(act, act)
    this.#underway = done
    return done
  }

  /** Shows where somebody will be; without a stage, one move of them has come to its end. */
  #show(ids: string[], stage?: ApplicantStage): void {
    const ahead = new Map(this.ahead)
    for (const id of ids) {
      const asked = (this.#asked.get(id) ?? 0) + (stage ? 1 : -1)
      this.#asked.set(id, asked)
      if (stage) ahead.set(id, stage)
      else if (asked === 0) ahead.delete(id)
    }
    this.ahead = ahead
  }
}

/** What somebody is called; who was entered without a name has none yet. */
export const nameOf = (row: Pick<ApplicantRow, 'name'>) => row.name || i18n.t.applicants.unnamed
