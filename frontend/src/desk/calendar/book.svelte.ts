// The calendar as it is asked for: it counts at once; the address follows when the keys rest.
import { calendar, type CalendarDay, type CalendarSpan, type Planned, type Span } from '$lib/api'
import { Rows } from '$lib/list'
import { bare } from './words'
import { dayOf, groupsOf, readAsked, spanOf, writeAsked, type Asked } from './span'

/** How long the keys must rest before the address follows and another span is asked for, in milliseconds. */
const rest = 250
/** How many of a kind are named: in a list that is a year long few, else all that one day can show. */
const each = { month: 20, week: 20, list: 3 }

export class Book {
  asked = $state.raw<Asked>({ view: 'month', day: '', hidden: [] })
  readonly rows: Rows<CalendarSpan>
  /** What was read, and for which span: another one is empty until it comes. */
  #of = $state.raw<{ span: Span; read: CalendarSpan }>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #written: string

  constructor(
    query: string,
    private readonly today: () => string,
    private readonly put: (query: string) => void,
  ) {
    this.#written = query
    this.asked = readAsked(query, today())
    this.rows = new Rows(
      async () => {
        const span = this.span
        const read = await calendar.read(span)
        this.#of = { span, read }
        return [read]
      },
      'postings',
      'applicants',
      'stage',
    )
  }

  readonly days = $derived.by(() => spanOf(this.asked.view, this.asked.day))
  readonly span = $derived.by((): Span => ({
    ...this.days,
    groups: groupsOf(this.asked.hidden),
    each: each[this.asked.view],
  }))
  /** Changes whenever something else is to be read. */
  readonly key = $derived.by(() => JSON.stringify(this.span))
  readonly #map = $derived.by(() => new Map(this.#of?.read.days.map((d) => [d.on, d])))
  readonly #meetings = $derived.by(() => {
    const by = new Map<string, Planned[]>()
    for (const one of this.#of?.read.planned ?? []) {
      const on = dayOf(one)
      by.set(on, [...(by.get(on) ?? []), one])
    }
    return by
  })
  /** The span that is shown has been read. */
  readonly read = $derived.by(
    () => this.#of?.span.from === this.days.from && this.#of.span.until === this.days.until,
  )
  /** Days with something on them, in their order. */
  readonly full = $derived.by(() => {
    const on = new Set([...(this.#of?.read.days ?? []).map((d) => d.on), ...this.#meetings.keys()])
    return [...on].filter((day) => day >= this.days.from && day <= this.days.until).sort()
  })
  readonly empty = $derived.by(() =>
    this.full.every((on) => this.day(on).due.length + this.planned(on).length === 0),
  )

  day(on: string): CalendarDay {
    return this.#map.get(on) ?? bare(on)
  }

  planned(on: string): Planned[] {
    return this.#meetings.get(on) ?? []
  }

  /** Takes the address as it is: another link was followed. */
  take(query: string): void {
    if (query !== this.#written) this.asked = readAsked(query, this.today())
    this.#written = query
  }

  choose(fresh: Partial<Asked>): void {
    this.asked = { ...this.asked, ...fresh }
    this.end()
    this.#timer = setTimeout(() => this.write(), rest)
  }

  /** Brings the address up to date, before a link is followed. */
  write(): void {
    this.end()
    const fresh = writeAsked(this.asked, this.today())
    if (fresh === this.#written) return
    this.#written = fresh
    this.put(fresh)
  }

  end(): void {
    clearTimeout(this.#timer)
  }
}
