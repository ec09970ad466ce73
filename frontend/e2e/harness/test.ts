// The test of a journey: a program of its own, ended afterwards, and no error in the page that nobody expected.
import { test as base, expect, type Locator, type Page } from '@playwright/test'
import { Program } from './program'

type Given = { program: Program }

export const test = base.extend<Given>({
  program: async ({}, use, info) => {
    const program = await Program.prepare()
    await program.start()
    await use(program)
    if (info.status !== info.expectedStatus)
      await info.attach('program.log', { body: await program.log(), contentType: 'text/plain' })
    await program.remove()
  },
  page: async ({ page }, use) => {
    const errors: string[] = []
    page.on('pageerror', (e) => {
      // The development server's own script complains about what a browser lacks.
      if (!e.stack?.includes('/wails/ipc.js')) errors.push(e.stack ?? e.message)
    })
    await use(page)
    expect(errors, 'errors in the page').toEqual([])
  },
})

export { expect, type Locator, type Page }
