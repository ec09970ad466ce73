import '@testing-library/jest-dom/vitest'
import { configure } from '@testing-library/svelte'
import { afterEach } from 'vitest'
import { forgetApplicants } from '../desk/applicants/rows'

// What a test waits for comes when the computer has time for it; how soon is not what is tested.
configure({ asyncUtilTimeout: 10_000 })

// Files share their modules: what a page remembers of people to be shown at once goes with the test.
afterEach(forgetApplicants)
