// The words of templates, in English.

export const templates = {
  title: 'Templates',
  lead: 'Save answers you use often under a name. They stay on this computer and are never sent to the office.',
  none: 'There are no templates yet.',
  noneSub: 'Open a posting and choose “Save as a template”; it will be listed here.',
  keep: 'Save as a template',
  keepHelp: 'Under a name, to start new postings from.',
  keepText:
    'The answers as they are now are saved as a template for new postings, without marks and notes. A template of the same name is replaced.',
  name: 'Name of the template',
  nameHelp: 'Up to 40 characters; a name you will recognise.',
  go: 'Save',
  cancel: 'Cancel',
  kept: (name: string) => `The template “${name}” was saved.`,
  heading: 'From a template',
  manage: 'Manage templates',
  use: 'Create a posting',
  useOf: (name: string) => `Create a posting from “${name}”`,
  rename: 'Rename',
  renameOf: (name: string) => `Rename “${name}”`,
  renamed: 'Template renamed.',
  drop: 'Delete',
  dropOf: (name: string) => `Delete the template “${name}”`,
  dropped: (name: string) => `The template “${name}” was deleted.`,
  restored: (name: string) => `The template “${name}” was restored.`,
  savedOn: (day: string) => `saved on ${day}`,
  back: 'Back to the postings',
}

/** Why a template cannot be kept or used. */
export const templateFaults = {
  'template.name': () => 'Give the template a name of up to 40 characters.',
  'template.taken': () => 'There is a template of that name. Choose another one.',
  'template.notFound': () => 'This template no longer exists. Open the list again.',
}
