/** The mails that are usual (backend/desk/applicants/template.go), in the order of a selection. */
export const templates = [
  'received',
  'documents',
  'propose',
  'invite',
  'change',
  'cancel',
  'thanks',
  'hired',
  'rejected',
] as const
export type TemplateCode = (typeof templates)[number]
