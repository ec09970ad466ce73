// Short messages that come and go without taking the focus.

export type Toast = { id: number; text: string; action?: { label: string; run(): void }; topic?: string }

/** How long a message stays, in milliseconds; longer where it offers an action (WCAG 2.2.1). */
const stayMs = { plain: 7000, action: 20_000 }

export class Toasts {
  list = $state<Toast[]>([])
  #next = 1
  #timers = new Map<number, ReturnType<typeof setTimeout>>()

  /** A newer message on a topic takes the place of the older one. */
  say(text: string, action?: Toast['action'], topic = ''): void {
    const id = this.#next++
    const others = this.list.filter((t) => topic === '' || t.topic !== topic)
    this.list = [...others.slice(-2), { id, text, action, topic }]
    this.resume(id)
  }

  drop(id: number): void {
    this.hold(id)
    this.list = this.list.filter((t) => t.id !== id)
  }

  /** Stops the clock of a message while someone is at it. */
  hold(id: number): void {
    clearTimeout(this.#timers.get(id))
    this.#timers.delete(id)
  }

  resume(id: number): void {
    const toast = this.list.find((t) => t.id === id)
    if (!toast) return
    this.hold(id)
    const ms = toast.action ? stayMs.action : stayMs.plain
    this.#timers.set(
      id,
      setTimeout(() => this.drop(id), ms),
    )
  }
}
