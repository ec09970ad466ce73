/**
 * Whether a button of the mouse, or a finger, is down. What changes the height of the page waits until it is up:
 * a click is lost when its target moves away between press and release, and leaving a field by a click is just
 * when answers are settled and problems come back.
 */
export class Press {
  down = $state(false)
  #waiting: (() => void)[] = []
  #timer: ReturnType<typeof setTimeout> | undefined

  press(): void {
    clearTimeout(this.#timer)
    this.down = true
  }

  /** The click itself comes right after the release, so what waited comes a moment later. */
  release(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.down = false
      this.#waiting.splice(0).forEach((act) => act())
    }, 0)
  }

  /** Does it now, or after the release. */
  after(act: () => void): void {
    if (this.down) this.#waiting.push(act)
    else act()
  }

  /** Does at once what still waits. */
  end(): void {
    clearTimeout(this.#timer)
    this.#waiting.splice(0).forEach((act) => act())
  }
}
