export type { Formats } from './format'
export { i18n, type Dictionary, type Language } from './words.svelte'
