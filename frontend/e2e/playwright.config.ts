// The journeys of a person through the program in Chromium, against the real backend. Run by build/test/journeys.sh,
// which gives them a display and a session bus of their own.
import { defineConfig } from '@playwright/test'
import { existsSync } from 'node:fs'

const debian = '/usr/bin/chromium'

export default defineConfig({
  testDir: '.',
  outputDir: '../../out/e2e',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 240_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: process.env['PLAYWRIGHT_JUNIT_OUTPUT_FILE'] ? [['list'], ['junit']] : [['list']],
  use: {
    // Whatever does not let itself be pressed says so itself, long before its whole test is over time.
    actionTimeout: 60_000,
    viewport: { width: 1280, height: 800 },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(existsSync(debian) ? { executablePath: debian } : {}),
      args: ['--no-sandbox', '--disable-gpu'],
    },
  },
  projects: [
    { name: 'journeys', testMatch: 'journeys/*.ts' },
    { name: 'shots', testMatch: 'shots/*.ts' },
    // What a trace or a picture costs is none of the person's time.
    { name: 'bench', testMatch: 'bench/*.ts', use: { trace: 'off', screenshot: 'off' } },
  ],
})
