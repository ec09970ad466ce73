// Saved pages in hand: read one after the other, and what is made of each.
import { pageMost, publicPages, toFault, type PageLook, type Values } from '$lib/api'
import { base64 } from '$lib/api/file'
import { i18n, keyed, sentence } from '$lib/i18n'

/** What becomes of a page. */
export type Becomes = 'posting' | 'draft' | ''
export type SavedPage = {
  id: number
  name: string
  data: string
  look?: PageLook
  wrong: string
  as: Becomes
}

/** Files that were dropped on the list, until their page is there. */
export const dropped: { files: File[] } = { files: [] }

export class Reading {
  pages = $state<SavedPage[]>([])
  /** How many are still to be read. */
  left = $state(0)
  /** Which differences of the establishment are taken over, by their keys. */
  taken = $state<Record<string, boolean>>({})
  private next = 0

  readonly chosen = $derived(this.pages.filter((p) => p.as !== ''))
  /** The establishment as the first page that says so has it. */
  readonly place = $derived.by(() => {
    const seen = new Set<string>()
    return this.pages
      .flatMap((p) => p.look?.place ?? [])
      .filter((d) => {
        const key = keyOf(d)
        return !seen.has(key) && seen.add(key)
      })
  })

  takes(d: { keys: string[]; before: { ja: string } }): boolean {
    return this.taken[keyOf(d)] ?? d.before.ja === ''
  }
  readonly answers = $derived(
    this.place.filter((d) => this.takes(d)).reduce<Values>((all, d) => ({ ...all, ...d.answers }), {}),
  )

  async add(files: File[]): Promise<void> {
    this.left += files.length
    for (const file of files) {
      const page = await this.read(file)
      this.pages.push(page)
      this.left--
    }
  }

  drop(page: SavedPage): void {
    this.pages = this.pages.filter((p) => p.id !== page.id)
  }

  private async read(file: File): Promise<SavedPage> {
    const page: SavedPage = { id: this.next++, name: file.name, data: '', wrong: '', as: '' }
    if (file.size > pageMost) return { ...page, wrong: keyed(i18n.t, 'publicPage.large', {}) }
    try {
      const data = await base64(file)
      const look = await publicPages.read(data)
      return { ...page, data, look, as: this.proposed(look) }
    } catch (e) {
      return { ...page, wrong: sentence(i18n.t, toFault(e)) }
    }
  }

  /** One that is here already, or was chosen a moment ago, is only compared. */
  private proposed(look: PageLook): Becomes {
    const twice = look.number !== '' && this.pages.some((p) => p.look?.number === look.number)
    if (look.known || twice) return ''
    return look.stands ? 'posting' : 'draft'
  }
}

export const keyOf = (d: { keys: string[] }) => d.keys.join(' ')
