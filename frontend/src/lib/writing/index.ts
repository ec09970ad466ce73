// Writing a form, whichever: what is typed and kept, what can be taken back, what must be looked at before it is sent.
export { default as Differences } from './Differences.svelte'
export { Draft, type Kept, type Save } from './draft.svelte'
export { Drafts } from './drafts'
export { Edits } from './edits.svelte'
export { revealQuestion, revealSection } from './reveal'
export { default as SectionList } from './SectionList.svelte'
export { default as Warnings } from './Warnings.svelte'
