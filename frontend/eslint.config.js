import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'
import svelteConfig from './svelte.config.js'

// The arrows: sides (start, desk, office) → shell and lib, never each other; shell knows no side; App puts them together.
// lib: writing, list, importing, account, practice → forms, ui, i18n, jp, api; forms → ui, i18n, jp, gen; api → wailsjs, gen;
// jp → gen; ui → nothing. Rooms of lib are named as $lib/room; a relative path stays inside its room. arrows.test.ts sees it bite.
const wails = { regex: 'wailsjs', message: 'Only lib/api touches wailsjs.' }
const room = (...names) => ({
  regex: `^\\$lib/(?!(${names.join('|') || '-'})(/|$))`,
  message: `This room may import from $lib only: ${names.join(', ') || 'nothing'}.`,
})
const inside = { regex: '^\\.\\./', message: 'A room of lib does not reach into another by a relative path.' }
const not = (message, ...rooms) => ({
  regex: `^(?!\\./)(.*/)?(${rooms.join('|')})(/|$)`,
  message,
  caseSensitive: true,
})
const screens = not('lib knows nothing of the screens.', 'start', 'desk', 'office', 'shell')
const features = ['writing', 'list', 'importing', 'account', 'practice', 'forms', 'ui', 'i18n', 'jp', 'api']
const basics = ['forms', 'ui', 'i18n', 'jp', 'api']
const arrows = (files, ...patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
})

export default ts.config(
  { ignores: ['dist', 'wailsjs', 'src/lib/gen', 'test-results'] },
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
    rules: {
      'max-lines': ['error', { max: 150, skipBlankLines: true }],
      'svelte/no-at-html-tags': 'error',
      'svelte/no-navigation-without-resolve': 'off', // a hash router of our own
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['**/*.svelte.ts'],
    rules: { 'max-lines': ['error', { max: 400 }] },
  },
  arrows(['src/App.svelte', 'src/main.ts'], wails, room(...features)),
  arrows(
    ['src/shell/**'],
    wails,
    room('writing', 'ui', 'i18n', 'jp', 'api'),
    not('The shell knows no side: a side gives it its table of pages.', 'start', 'desk', 'office'),
  ),
  ...['start', 'desk', 'office'].map((side, _, all) =>
    arrows(
      [`src/${side}/**`],
      wails,
      room(...features),
      not(
        'A side knows no other side; what both need stands in lib.',
        ...all.filter((other) => other !== side),
      ),
    ),
  ),
  ...['writing', 'list', 'importing', 'account', 'practice'].map((name) =>
    arrows([`src/lib/${name}/**`], wails, room(...basics), inside, screens),
  ),
  arrows(['src/lib/ui/**'], wails, room(), inside, screens),
  arrows(['src/lib/gen/**'], wails, room(), inside, screens),
  arrows(['src/lib/jp/**'], wails, room('gen'), inside, screens),
  arrows(['src/lib/i18n/**'], wails, room('gen'), inside, screens),
  arrows(['src/lib/forms/**'], wails, room('ui', 'i18n', 'jp', 'gen'), inside, screens),
  arrows(['src/lib/api/**'], room('gen'), screens),
  {
    files: ['src/lib/api/**', '*.config.ts', '**/*.test.ts', 'e2e/**'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off', // a bound method may give nothing back
    },
  },
  {
    files: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['e2e/**'], rules: { 'no-console': 'off' } },
)
