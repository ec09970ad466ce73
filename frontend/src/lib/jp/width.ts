// Width of Japanese text, the same tables as backend/jptext. Never Unicode normal forms: even NFC rewrites
// kanji of people's names.

/** Turns full-width ASCII and the ideographic space into half-width; nothing else changes. */
export const half = (s: string) =>
  s
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll('　', ' ')
    .replaceAll('￥', '¥')

const dashes = /[‐‑‒–—―−－﹣ー─━⁃ｰ]/g

/** Turns every dash, minus and hyphen into the ASCII hyphen. For numbers only: ー becomes one too. */
export const hyphen = (s: string) => s.replace(dashes, '-')

const halfOne = /^[\u0020-\u007e¥‾｡-ﾟ]$/
const none =
  /^[\u0000-\u001f\u007f\u3099\u309a\u0300-\u036f\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u200b-\u200d\u2060\ufeff]$/u

/** Width of one character in half-width characters: 0, 1 or 2. */
const halves = (c: string) => (halfOne.test(c) ? 1 : none.test(c) ? 0 : 2)

/** How much room a text takes, in full-width characters: ASCII and half-width kana take 0.5. */
export function width(s: string): number {
  let n = 0
  for (const c of s) n += halves(c)
  return n / 2
}

/** How many full-width characters one line of a posting's free text holds on the public sheet. */
export const gridWidth = 30

const lineEnds = (s: string) => s.replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')

/**
 * Lays a text on lines of at most `chars` full-width characters, as the public sheet does: a full line ends
 * hard, wherever that is in a word; an empty line is a line; the empty text has none.
 */
export function wrap(s: string, chars: number = gridWidth): string[] {
  if (s === '') return []
  return lineEnds(s)
    .split('\n')
    .flatMap((line) => cut(line, chars * 2))
}

function cut(line: string, limit: number): string[] {
  const lines: string[] = []
  let now = ''
  let used = 0
  for (const c of line) {
    const w = halves(c)
    if (used + w > limit && used > 0) {
      lines.push(now)
      now = ''
      used = 0
    }
    now += c
    used += w
  }
  return [...lines, now]
}
