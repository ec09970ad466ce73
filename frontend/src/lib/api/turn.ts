/**
 * Has read answer one question at a time, and once more what has changed meanwhile: answers of Go overtake one another, and an old one
 * must never come after a new one. Whoever asks waits for an answer that was asked for after they did.
 */
export function inTurn(read: () => Promise<void>): () => Promise<void> {
  let stale = false
  let underway: Promise<void> | undefined
  const all = async () => {
    while (stale) {
      stale = false
      await read()
    }
    underway = undefined
  }
  return () => {
    stale = true
    return (underway ??= all())
  }
}
