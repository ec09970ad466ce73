// @vitest-environment node
// The manual says what the screens say: what it quotes stands in **bold** and is in the words of its language.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { en } from './en'
import { ja } from './ja'

const manual = join(process.cwd(), '../docs/manual')
const hole = '\u25c7'

/** Every word of a dictionary; what a sentence is given stands there as a hole. */
function wordsOf(part: unknown): string[] {
  if (typeof part === 'string') return [part]
  if (typeof part === 'function') {
    try {
      const said = (part as (...all: string[]) => unknown)(hole, hole, hole, hole)
      return typeof said === 'string' ? [said] : []
    } catch {
      return [] // a sentence made of something else than words
    }
  }
  return part && typeof part === 'object' ? Object.values(part).flatMap(wordsOf) : []
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** How much of a sentence is its own words; a kanji is as wide as two letters. */
const own = (text: string) =>
  [...text.replaceAll(hole, '').replaceAll(' ', '')].reduce((n, c) => n + (c < '\u007f' ? 1 : 2), 0)

/** Whether a screen can say this. A sentence that is mostly holes says nothing. */
function says(dictionary: unknown): (quoted: string) => boolean {
  const words = new Set(wordsOf(dictionary))
  const filled = [...words]
    .filter((w) => w.includes(hole) && own(w) >= 6)
    .map((w) => new RegExp(`^${w.split(hole).map(escaped).join('.+')}$`))
  return (quoted) => words.has(quoted) || filled.some((w) => w.test(quoted))
}

const pagesOf = (language: string) =>
  readdirSync(join(manual, language)).filter((name) => name.endsWith('.md'))
const textOf = (language: string, name: string) => readFileSync(join(manual, language, name), 'utf8')
const linked = (text: string) => [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map((m) => m[1] ?? '')

const languages = [
  ['ja', ja, 'README.ja.md'],
  ['en', en, 'README.md'],
] as const

test.each(languages)('what the manual quotes is on the screens: %s', (language, dictionary) => {
  const known = says(dictionary)
  for (const name of pagesOf(language)) {
    const quoted = [...textOf(language, name).matchAll(/\*\*(.+?)\*\*/g)].map((m) => m[1] ?? '')
    expect({ name, strange: quoted.filter((q) => !known(q)) }).toEqual({ name, strange: [] })
    expect(quoted.length, name).toBeGreaterThan(1)
  }
})

test('a word that no screen says is found', () => {
  expect([
    says(ja)('応募者を追加'),
    says(ja)('応募者を足す'),
    says(en)('Move to “Hired”'),
    says(en)('Go to “Hired”'),
    says(ja)('あ'),
  ]).toEqual([true, false, true, false, false])
})

test.each(languages)('every page and picture is there, listed and small: %s', (language, _, list) => {
  const pages = pagesOf(language)
  const inside = new Set(pages.flatMap((name) => linked(textOf(language, name))))
  const there = readdirSync(join(manual, language))
  expect([...inside].filter((to) => to !== `../${list}` && !there.includes(to))).toEqual([])
  const listed = linked(readFileSync(join(manual, list), 'utf8')).filter((to) =>
    to.startsWith(`${language}/`),
  )
  expect(listed.toSorted()).toEqual(pages.map((name) => `${language}/${name}`).toSorted())
  const pictures = there.filter((name) => name.endsWith('.png'))
  expect(pictures.filter((name) => !inside.has(name))).toEqual([])
  expect(pictures.length).toBeLessThanOrEqual(30)
  for (const name of pictures)
    expect(statSync(join(manual, language, name)).size, name).toBeLessThanOrEqual(120_000)
})

test('both languages have the same pages with the same pictures', () => {
  expect(pagesOf('en')).toEqual(pagesOf('ja'))
  for (const name of pagesOf('ja'))
    expect({ name, has: linked(textOf('en', name)).filter((to) => to.endsWith('.png')) }).toEqual({
      name,
      has: linked(textOf('ja', name)).filter((to) => to.endsWith('.png')),
    })
})
