// Locks when nobody has touched the program for a while. What is typed is kept by then: a draft saves itself within a
// quarter of a second, and one that could not goes on trying.

/** What counts as a touch. Text that an input method, handwriting or a voice brings has no key. */
const touches = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'touchstart'] as const

/** Calls lock after minutes without a touch, until the returned function is called; never for 0 minutes. */
export function watchIdle(minutes: number, lock: () => void): () => void {
  if (minutes <= 0) return () => undefined
  let last = Date.now()
  const touch = () => (last = Date.now())
  // A computer that slept has not counted: the clock is asked, not a long timer.
  const timer = setInterval(() => {
    if (Date.now() - last < minutes * 60_000) return
    last = Date.now()
    lock()
  }, 1000)
  for (const name of touches) addEventListener(name, touch, { passive: true, capture: true })
  return () => {
    clearInterval(timer)
    for (const name of touches) removeEventListener(name, touch, { capture: true })
  }
}
