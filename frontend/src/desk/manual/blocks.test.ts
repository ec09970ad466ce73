import { expect, test } from 'vitest'
import { blocksOf, spansOf } from './blocks'
import { manualIn } from './pages'

test('words in bold, code and links are told from the rest; a link leads to a page of the manual or nowhere', () => {
  expect(
    spansOf('**面接** は `12/3` と [返事](interview.md)、[外](https://example.com) [目次](../README.ja.md)'),
  ).toEqual([
    { kind: 'bold', text: '面接' },
    { kind: 'text', text: ' は ' },
    { kind: 'code', text: '12/3' },
    { kind: 'text', text: ' と ' },
    { kind: 'link', text: '返事', page: 'interview' },
    { kind: 'text', text: '、' },
    { kind: 'text', text: '外' },
    { kind: 'text', text: ' ' },
  ])
})

test('lists, lines that go on, and tables are blocks', () => {
  expect(
    blocksOf('# 題\n\n1. 一\n2. 二の\n   続き\n\n- three\n  goes on\n\n| a | b |\n|---|---|\n| 1 | 2 |\n'),
  ).toMatchObject([
    { kind: 'title', level: 1 },
    { kind: 'list', ordered: true, items: [[{ text: '一' }], [{ text: '二の続き' }]] },
    { kind: 'list', ordered: false, items: [[{ text: 'three goes on' }]] },
    { kind: 'table', head: [[{ text: 'a' }], [{ text: 'b' }]], rows: [[[{ text: '1' }], [{ text: '2' }]]] },
  ])
})

test.each(['ja', 'en'] as const)('every page of the manual is read whole: %s', (language) => {
  const pages = manualIn(language)
  expect(pages.length).toBeGreaterThan(15)
  for (const { name, title, text } of pages) {
    const blocks = blocksOf(text)
    expect(blocks[0], name).toMatchObject({ kind: 'title', level: 1 })
    expect(title, name).not.toBe(name)
    expect(JSON.stringify(blocks), name).not.toMatch(/\*\*|\]\(|!\[/)
    for (const to of JSON.stringify(blocks).matchAll(/"page":"([\w-]+)"/g))
      expect(
        pages.map((p) => p.name),
        name,
      ).toContain(to[1])
  }
})
