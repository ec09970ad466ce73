// What only the practice world has.
export { default as PracticeTools } from './PracticeTools.svelte'
