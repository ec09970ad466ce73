// Words, brackets and what joins them stand in the dictionaries and in `formats`, where each language has its own. A component has none.
import { expect, test } from 'vitest'

const files = import.meta.glob<string>(
  [
    '/src/**/*.svelte',
    '/src/**/*.ts',
    '!/src/lib/{i18n,gen,jp}/**',
    '!/src/testing/**',
    '!/src/**/*.test.ts',
  ],
  { query: '?raw', import: 'default', eager: true },
)

/** These read what people write in Japanese, and say nothing. */
const readers = ['/src/desk/applicants/one/when.ts', '/src/desk/applicants/places.ts']

const comments = /<!--[^]*?-->|\/\*[^]*?\*\/|(^|[^:'"`])\/\/.*$/gm
const japanese = /[\u3000-\u30ff\u4e00-\u9fff\uff00-\uff60]+/g

test('no component has Japanese words or marks of its own', () => {
  expect(Object.keys(files).length).toBeGreaterThan(200)
  const found = Object.entries(files).flatMap(([path, text]) =>
    [...text.replace(comments, '$1').matchAll(japanese)]
      .map((m) => m[0])
      .filter(() => !readers.includes(path))
      .map((words) => `${path}: ${words}`),
  )
  expect(found).toEqual([])
})
