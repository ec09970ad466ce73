export { keyed, sentence } from './fault'
export { colons, type Formats } from './format'
export { sheetWords } from './sheet'
export { i18n, type Dictionary, type Language } from './words.svelte'
