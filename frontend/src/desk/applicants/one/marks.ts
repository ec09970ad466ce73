import type { NoteMark } from '$lib/api'

/** A text cut where its marks begin and end; joined the pieces are the text. Places count in UTF-16, as here. */
export function cut(text: string, marks: NoteMark[]): { text: string; marked: boolean }[] {
  const out: { text: string; marked: boolean }[] = []
  let at = 0
  for (const { mark } of [...marks].sort((a, b) => a.mark.from - b.mark.from)) {
    if (mark.from < at || text.slice(mark.from, mark.to) !== mark.words) continue
    if (mark.from > at) out.push({ text: text.slice(at, mark.from), marked: false })
    out.push({ text: mark.words, marked: true })
    at = mark.to
  }
  if (at < text.length) out.push({ text: text.slice(at), marked: false })
  return out
}
