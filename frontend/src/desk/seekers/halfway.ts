// What is typed of a search and not asked yet.
import { seekers, type Values } from '$lib/api'
import type { Draft, Drafts } from '$lib/writing'

/** The key of the posting it is for, among the conditions. */
export const forKey = 'posting'

/** The conditions alone, and the posting. */
export function parted(values: Values): { conditions: Values; posting: string } {
  const { [forKey]: posting = '', ...conditions } = values
  return { conditions, posting }
}

export async function halfway(drafts: Drafts): Promise<Draft> {
  const none = { rev: 0, progress: [], problems: [], aids: [], lines: [] }
  const kept = await seekers.halfway()
  const draft: Draft = drafts.of(
    'search',
    { ...none, values: { ...kept.values, [forKey]: kept.posting } },
    async () => {
      const { conditions, posting } = parted(draft.values)
      await seekers.keepHalfway(conditions, posting)
      return { ...none, rev: 1, savedAt: new Date().toISOString() }
    },
  )
  return draft
}
