// The pages of the manual (docs/manual), as they lie there. Who needs them asks for this file when it is time: it is long.
import type { Language } from '$lib/i18n'

const texts: Record<string, string> = import.meta.glob('../../../../docs/manual/{ja,en}/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** A page: its name, its title, and its text as Markdown. */
export type ManualText = { name: string; title: string; text: string }

/** All pages of a language, by title. */
export function manualIn(language: Language): ManualText[] {
  return Object.entries(texts)
    .flatMap(([path, text]) => {
      const [, of, name = ''] = /\/(ja|en)\/([\w-]+)\.md$/.exec(path) ?? []
      return of === language ? [{ name, text, title: /^# (.+)$/m.exec(text)?.[1] ?? name }] : []
    })
    .sort((a, b) => a.title.localeCompare(b.title, language))
}
