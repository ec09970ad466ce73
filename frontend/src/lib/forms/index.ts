// Forms as data: any field of any generated table, without a line of its own.
export { forms } from '$lib/gen'
export type { Form, Section } from '$lib/gen'
export { controlID, fieldOf, missing, sectionOf } from './answers'
export { default as SectionFields } from './SectionFields.svelte'
export { typing } from './typing'
