import '@testing-library/jest-dom/vitest'
import { configure } from '@testing-library/svelte'

// What a test waits for comes when the computer has time for it; how soon is not what is tested.
configure({ asyncUtilTimeout: 10_000 })
