// What is typed of a template of a mail and not kept as one yet.
import { messages, type MailForm } from '$lib/api'
import type { Draft, Drafts } from '$lib/writing'

export const keys = ['name', 'subject', 'text'] as const
export type Key = (typeof keys)[number]

export const writtenOf = (id: string, draft: Draft): MailForm => {
  const value = (key: Key) => draft.values[key] ?? ''
  return { id, name: value('name'), subject: value('subject'), text: value('text') }
}

/** What is written of a template, from what was typed of it before. */
export function halfway(drafts: Drafts, one: MailForm, typed: MailForm | undefined): Draft {
  const { name, subject, text } = typed ?? one
  const none = { rev: 0, progress: [], problems: [], aids: [], lines: [] }
  const draft: Draft = drafts.of(
    `mailtemplate/${one.id}`,
    { ...none, values: { name, subject, text } },
    async () => {
      await messages.keepTemplate(writtenOf(one.id, draft))
      return { ...none, rev: 1, savedAt: new Date().toISOString() }
    },
  )
  return draft
}
