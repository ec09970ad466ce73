// @vitest-environment node
// Who may import whom is said in eslint.config.js. This sees that it is held: a rule that no longer bites fails here.
import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

const eslint = new ESLint({ cwd: process.cwd() })

/** Whether a file may import something. */
async function may(file: string, what: string): Promise<boolean> {
  const line = `import '${what}'\n`
  const code = file.endsWith('.svelte') ? `<script lang="ts">\n  ${line}</script>\n` : line
  const [result] = await eslint.lintText(code, { filePath: `src/${file}` })
  return !result?.messages.some((m) => m.ruleId === 'no-restricted-imports')
}

test.each<[file: string, what: string, want: boolean]>([
  // The shell knows no side, and the sides do not know each other.
  ['shell/Frame.svelte', '../desk/pages', false],
  ['shell/side.ts', '../office/pages', false],
  ['shell/router.svelte.ts', '../start/paths', false],
  ['shell/Frame.svelte', '$lib/writing', true],
  ['desk/home/HomePage.svelte', '../../office/paths', false],
  ['desk/home/HomePage.svelte', '../../start/paths', false],
  ['desk/home/HomePage.svelte', '../../shell/side', true],
  ['desk/home/HomePage.svelte', '../postings/words', true],
  ['office/intake/IntakePage.svelte', '../../desk/paths', false],
  ['office/pages.ts', '../start/paths', false],
  ['office/pages.ts', '../shell/side', true],
  ['start/FirstPage.svelte', '../desk/paths', false],
  ['start/FirstPage.svelte', '../office/paths', false],
  ['App.svelte', './desk/pages', true],
  ['App.svelte', './office/pages', true],
  // lib knows none of them, and its rooms are in order.
  ...['account', 'api', 'forms', 'i18n', 'importing', 'jp', 'list', 'practice', 'ui', 'writing'].flatMap(
    (room): [string, string, boolean][] =>
      [
        [`lib/${room}/x.ts`, '../../desk/pages', false],
        [`lib/${room}/x.ts`, '../../office/pages', false],
        [`lib/${room}/x.ts`, '../../start/paths', false],
        [`lib/${room}/x.ts`, '../../shell/side', false],
      ] as const,
  ),
  ['lib/list/Table.svelte', '$lib/writing', false],
  ['lib/list/Table.svelte', '../writing/draft.svelte', false],
  ['lib/list/Table.svelte', '$lib/forms', true],
  ['lib/ui/Menu.svelte', '$lib/i18n', false],
  ['lib/forms/Line.svelte', '$lib/api', false],
  // Only lib/api calls the program.
  ['desk/pages.ts', '../../wailsjs/go/bridge/Postings', false],
  ['office/pages.ts', '../../wailsjs/go/bridge/Office', false],
  ['lib/list/rows.svelte.ts', '../../../wailsjs/go/bridge/Office', false],
  ['lib/api/index.ts', '../../../wailsjs/go/bridge/Office', true],
])('%s importing %s: %s', async (file, what, want) => {
  expect(await may(file, what)).toBe(want)
})
