// Forms as data: any field of any generated table, without a line of its own.
export { forms } from '$lib/gen'
export type { Form, Section } from '$lib/gen'
export { applies, controlID, fieldOf, missing, sectionOf } from './answers'
export { findIn, type Hit } from './find'
export { copied, markedFields, markKey, questionOf, type Marked } from './marks'
export { default as SectionFields } from './SectionFields.svelte'
export { fromOf, lookedAt, unlooked } from './sources'
export { typing } from './typing'
