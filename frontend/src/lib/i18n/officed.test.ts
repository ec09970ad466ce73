// The office without a window says the same sentences: they are written for it from the English dictionary, `vitest run officed -u`.
import { expect, test } from 'vitest'
import { en } from './en'

/** Values that stand for themselves: a sentence says where they go. */
const places: Record<string, string> = new Proxy({}, { get: (_, name) => `{${String(name)}}` })

test('the sentences of officed are those of the screens', async () => {
  const sentences = Object.fromEntries(
    Object.entries(en.faultKeys)
      .map(([key, say]) => [key, say(places)] as const)
      .filter(([, said]) => !said.includes('NaN')) // two that count megabytes, and are the desk's
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
  expect(Object.keys(sentences).length).toBeGreaterThan(Object.keys(en.faultKeys).length - 3)
  expect(Object.values(sentences).filter((s) => !s || /undefined|\[object/.test(s))).toEqual([])
  await expect(JSON.stringify(sentences, null, '\t') + '\n').toMatchFileSnapshot(
    '../../../../backend/cmd/officed/sentences.json',
  )
})
