// The manual's Markdown, as far as its pages use it: titles, paragraphs, lists, tables, and words in bold, code and links. It comes with the
// program; whatever else stands in it is shown as it is written.

/** A part of a line. */
export type Span =
  { kind: 'text' | 'bold' | 'code'; text: string } | { kind: 'link'; text: string; page: string }
export type Block =
  | { kind: 'title'; level: number; spans: Span[] }
  | { kind: 'text'; spans: Span[] }
  | { kind: 'list'; ordered: boolean; items: Span[][] }
  | { kind: 'table'; head: Span[][]; rows: Span[][][] }

const inline = /\*\*(.+?)\*\*|`([^`]+)`|\[([^\]]+)\]\(([^)]*)\)/g

export function spansOf(line: string): Span[] {
  const spans: Span[] = []
  let at = 0
  for (const m of line.matchAll(inline)) {
    const [whole, bold, code, text = '', to = ''] = m
    if (m.index > at) spans.push({ kind: 'text', text: line.slice(at, m.index) })
    at = m.index + whole.length
    const page = /^([\w-]+)\.md/.exec(to)?.[1]
    if (bold) spans.push({ kind: 'bold', text: bold })
    else if (code) spans.push({ kind: 'code', text: code })
    else if (page) spans.push({ kind: 'link', text, page })
    else if (!to.startsWith('../')) spans.push({ kind: 'text', text })
  }
  if (at < line.length) spans.push({ kind: 'text', text: line.slice(at) })
  return spans
}

/** Lines that go on are joined: with a blank between letters, without one between kana and kanji. */
const joined = (a: string, b: string) => a + (/[ -~]$/.test(a) && /^[ -~]/.test(b) ? ' ' : '') + b

const cells = (row: string) => row.replace(/^\||\|$/g, '').split('|').map((c) => spansOf(c.trim())) // prettier-ignore

export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  for (const part of text.split(/\n\s*\n/)) {
    const lines = part.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('!['))
    while (lines.length > 0) blocks.push(...blockOf(lines))
  }
  return blocks
}

/** Takes the first block off some lines. */
function blockOf(lines: string[]): Block[] {
  const first = lines[0] ?? ''
  const title = /^(#+) (.+)$/.exec(first)
  if (title) {
    lines.shift()
    return [{ kind: 'title', level: title[1]?.length ?? 1, spans: spansOf(title[2] ?? '') }]
  }
  if (first.startsWith('|')) {
    const [head = '', , ...rows] = lines.splice(0)
    return [{ kind: 'table', head: cells(head), rows: rows.map(cells) }]
  }
  const bullet = /^(-|\d+\.) +/
  if (bullet.test(first)) {
    const ordered = !first.startsWith('-')
    const items: string[] = []
    while (lines.length > 0) {
      const line = lines[0] ?? ''
      if (bullet.test(line) && line.startsWith('-') === ordered) break
      lines.shift()
      if (bullet.test(line)) items.push(line.replace(bullet, ''))
      else items.push(joined(items.pop() ?? '', line.trim()))
    }
    return [{ kind: 'list', ordered, items: items.map(spansOf) }]
  }
  const end = lines.findIndex((line) => bullet.test(line) || line.startsWith('|'))
  const spans = spansOf(lines.splice(0, end < 0 ? lines.length : end).map((l) => l.trim()).reduce(joined)) // prettier-ignore
  return spans.length > 0 ? [{ kind: 'text', spans }] : []
}
