export type { Columns } from './columns'
export { default as Mapping } from './Mapping.svelte'
export { default as Preview } from './Preview.svelte'
