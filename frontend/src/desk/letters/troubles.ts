// What is wrong with the exchange, one task each.
import type { SyncView } from '$lib/api'

export type Trouble =
  { kind: 'line' } | { kind: 'stuck'; count: number } | { kind: 'odd'; count: number } | { kind: 'copied' }

export function troubles(sync: SyncView | undefined): Trouble[] {
  if (!sync || sync.state !== 'attention') return []
  const late: Trouble[] = []
  if (sync.copied) late.push({ kind: 'copied' })
  if (sync.stuck > 0) late.push({ kind: 'stuck', count: sync.stuck })
  if (sync.odd > 0) late.push({ kind: 'odd', count: sync.odd })
  // A line that is merely down mends by itself; attention for any other reason is a line a person must mend.
  const mended = sync.key === '' || sync.key === 'mail.network' || sync.key === 'mail.later'
  return late.length > 0 && mended ? late : [{ kind: 'line' }, ...late]
}
