// The postings as a list: read once, read again at every event.
import { on, postings, toFault, type Fault, type PostingRow } from '$lib/api'

/** What needs a hand comes first, then what waits, what stands, and drafts; the newest of each first. */
const order = {
  returned: 0,
  draft: 1,
  queued: 2,
  sent: 2,
  reviewing: 2,
  valid: 3,
  refused: 4,
  withdrawn: 4,
  cancelled: 4,
  expired: 4,
}

export class Rows {
  list = $state.raw<PostingRow[]>([])
  read = $state(false)
  fault = $state.raw<Fault>()

  follow(): () => void {
    void this.load()
    return on('postings', () => void this.load())
  }

  async load(): Promise<void> {
    try {
      this.list = sorted(await postings.list())
      this.read = true
      this.fault = undefined
    } catch (e) {
      this.fault = toFault(e)
    }
  }
}

export const sorted = (rows: PostingRow[]) =>
  [...rows].sort((a, b) => order[a.state] - order[b.state] || b.updatedAt.localeCompare(a.updatedAt))
