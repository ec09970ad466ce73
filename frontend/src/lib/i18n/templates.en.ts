// The words of templates, in English.

export const templates = {
  title: 'Templates',
  lead: 'Keep answers you use often under a name. They stay on this computer and are never sent to the office.',
  none: 'There are no templates yet.',
  noneSub: 'Open a posting and choose “Keep as a template”; it will be listed here.',
  keep: 'Keep as a template',
  keepHelp: 'Under a name, to begin other postings with.',
  keepText:
    'The answers as they are now are kept as a template for new postings, without marks and notes. A template of the same name is replaced.',
  name: 'Name of the template',
  nameHelp: 'Up to 40 characters, such that you will know it again.',
  go: 'Keep',
  cancel: 'Cancel',
  kept: (name: string) => `The template “${name}” is kept.`,
  heading: 'From a template',
  manage: 'Tidy the templates',
  use: 'Begin a posting',
  useOf: (name: string) => `Begin a posting from “${name}”`,
  rename: 'Rename',
  renameOf: (name: string) => `Rename “${name}”`,
  renamed: 'It has its new name.',
  drop: 'Discard',
  dropOf: (name: string) => `Discard the template “${name}”`,
  dropped: (name: string) => `The template “${name}” was discarded.`,
  restored: (name: string) => `The template “${name}” is back.`,
  savedOn: (day: string) => `kept on ${day}`,
  back: 'Back to the postings',
}

/** Why a template cannot be kept or used. */
export const templateFaults = {
  'template.name': () => 'Give the template a name of up to 40 characters.',
  'template.taken': () => 'There is a template of that name. Choose another one.',
  'template.notFound': () => 'This template is gone. Read the list again.',
}
