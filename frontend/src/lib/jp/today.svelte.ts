// The day it is in Japan, also in a window that stays open overnight or sleeps with its computer.
import { dayInJapan } from './era'

/** How often the clock is looked at, in milliseconds: a new day shows within half a minute. */
const every = 30_000

export class Today {
  day = $state(dayInJapan(new Date()))

  /** Follows the clock until the returned function is called, and tells of each new day. */
  follow(changed: () => void = () => undefined): () => void {
    const timer = setInterval(() => {
      const day = dayInJapan(new Date())
      if (day === this.day) return
      this.day = day
      changed()
    }, every)
    return () => clearInterval(timer)
  }
}
