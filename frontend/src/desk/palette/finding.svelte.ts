// What is typed into the box, and what was found for it: every letter asks, and only the last question is answered.
import { palette, toFault, type Fault, type Hit } from '$lib/api'
import { i18n } from '$lib/i18n'
import type { IconName } from '$lib/ui'
import { paths } from '../paths'
import { found, type Place } from './places'

/** One line of the box. */
export type Line = {
  key: string
  kind: Hit['kind'] | Place['kind']
  title: string
  sub: string
  icon: IconName
  does: Place['does']
}

/** How many lines are shown, and how many of them are the latest where nothing is typed. */
const most = 12
const latest = 8
/** How long the keys must rest before it is looked deeper, in milliseconds. */
const restMs = 250

const icons: Record<Hit['kind'], IconName> = {
  applicant: 'people',
  posting: 'sheet',
  mail: 'letter',
  talk: 'speech',
  notice: 'bell',
  search: 'lens',
}

function hrefOf({ kind, id }: Hit): string {
  switch (kind) {
    case 'applicant':
      return paths.applicant(id)
    case 'posting':
      return paths.posting(id)
    case 'mail':
      return paths.messages(id)
    case 'talk':
      return paths.talk(id)
    case 'notice':
      return paths.notice(id)
    case 'search':
      return paths.search(id)
  }
}

function lineOf(hit: Hit): Line {
  const t = i18n.t
  const state =
    hit.kind === 'applicant'
      ? Object.entries(t.applicants.stage).find(([stage]) => stage === hit.state)?.[1]
      : Object.entries(t.postings.state).find(([state]) => state === hit.state)?.[1]
  const unnamed = hit.kind === 'applicant' ? t.applicants.unnamed : t.postings.untitled
  return {
    key: `${hit.kind}/${hit.id}/${hit.title.ja}`,
    kind: hit.kind,
    title: i18n.say(hit.title) || unnamed,
    sub: [state, hit.sub].filter(Boolean).join(' · '),
    icon: icons[hit.kind],
    does: { href: hrefOf(hit) },
  }
}

const placeLine = (place: Place): Line => ({ ...place, key: place.id, sub: place.sub ?? '' })

export class Finding {
  text = $state('')
  lines = $state.raw<Line[]>([])
  /** The line that Enter takes. */
  active = $state(0)
  fault = $state.raw<Fault>()
  /** Something was found, or not, for what stands there. */
  answered = $state(false)
  /** What was chosen before, the last first; in memory alone, and gone with the box when the account is closed. */
  #chosen: Line[] = []
  #asked = 0
  /** The arrows were used since something was typed. */
  #stepped = false
  #under: Promise<void> = Promise.resolve()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly places: () => Place[]) {}

  /** Begins with nothing typed. */
  begin(): void {
    this.text = ''
    this.#under = this.#begin()
  }

  async #begin(): Promise<void> {
    const asked = ++this.#asked
    this.lines = []
    this.answered = false
    try {
      await palette.begin()
      if (asked === this.#asked) await this.#find()
    } catch (e) {
      if (asked === this.#asked) this.fault = toFault(e)
    }
  }

  /** Forgets what was typed and found. */
  end(): void {
    this.#asked++
    clearTimeout(this.#timer)
    this.text = ''
    this.lines = []
    this.fault = undefined
    palette.end().catch(() => undefined) // nothing is open any more: then it is forgotten already
  }

  type(text: string): void {
    this.text = text
    this.#stepped = false
    this.#under = this.#find()
  }

  async #find(deep = false): Promise<void> {
    const asked = ++this.#asked
    const text = this.text
    clearTimeout(this.#timer)
    if (!deep && text.trim() !== '') this.#timer = setTimeout(() => (this.#under = this.#find(true)), restMs)
    try {
      const hits = await palette.find(text, deep)
      if (asked !== this.#asked) return
      this.fault = undefined
      const at = this.#stepped ? this.lines[this.active]?.key : undefined
      this.lines = text.trim() === '' ? this.#latest(hits) : this.#ranked(hits, text)
      this.active = Math.max(
        0,
        this.lines.findIndex((line) => line.key === at),
      )
      this.answered = true
    } catch (e) {
      if (asked === this.#asked) this.fault = toFault(e)
    }
  }

  #latest(hits: Hit[]): Line[] {
    const before = this.#chosen
    const seen = new Set(before.map((line) => line.key))
    const more = hits.map(lineOf).filter((line) => !seen.has(line.key))
    return [...before, ...more].slice(0, latest).concat(
      this.places()
        .filter((place) => place.kind === 'act' && !seen.has(place.id))
        .slice(0, most - latest)
        .map(placeLine),
    )
  }

  #ranked(hits: Hit[], text: string): Line[] {
    return [
      ...hits.map((hit) => ({ score: hit.score, line: lineOf(hit) })),
      ...found(this.places(), text).map(({ place, score }) => ({ score, line: placeLine(place) })),
    ]
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ line }) => line)
  }

  /** The next line, or the one before; round at the ends. */
  step(n: 1 | -1): void {
    const all = this.lines.length
    this.#stepped = true
    if (all > 0) this.active = (this.active + n + all) % all
  }

  /** The line that Enter takes: of what stands there now, though the answer be still under way. */
  async best(): Promise<Line | undefined> {
    let under
    do {
      under = this.#under
      await under
    } while (under !== this.#under)
    return this.lines[this.active]
  }

  /** Nobody is remembered by name: who is erased must not stand here until the account is closed. */
  remember(line: Line): void {
    if (line.kind === 'applicant' || line.kind === 'mail') return
    this.#chosen = [line, ...this.#chosen.filter((l) => l.key !== line.key)].slice(0, latest)
  }
}
