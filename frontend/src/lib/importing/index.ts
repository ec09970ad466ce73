export type { Columns } from './columns'
export { default as ImportTable } from './ImportTable.svelte'
