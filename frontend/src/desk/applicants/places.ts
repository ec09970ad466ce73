// Places in templates of mails (backend/desk/applicants/template.go).
import { mailPlaces } from '$lib/api'

/** The places of a text, in half or full width, that the program knows nothing of: a person fills them each time. */
export function strangePlaces(text: string): string[] {
  const known: readonly string[] = mailPlaces
  const found = [...text.matchAll(/[{｛]([^{}｛｝\n]{1,20})[}｝]/g)].map((m) => m[1] ?? '')
  return [...new Set(found.filter((p) => !known.includes(p.replace(/^[?？]/, '').trim())))]
}
