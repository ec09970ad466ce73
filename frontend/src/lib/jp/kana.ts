// Kana, the same tables as backend/jptext.

// The half-width kana block U+FF61–FF9F in order (JIS X 0201), in full width (JIS X 0208).
const fullOfHalf =
  '。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜'
const plain = 'ウカキクケコサシスセソタチツテトハヒフヘホワヲうかきくけこさしすせそたちつてとはひふへほヽゝ'
const voiced = 'ヴガギグゲゴザジズゼゾダヂヅデドバビブベボヷヺゔがぎぐげござじずぜぞだぢづでどばびぶべぼヾゞ'
const plainHa = 'ハヒフヘホはひふへほ'
const voicedHa = 'パピプペポぱぴぷぺぽ'

/** Turns half-width kana into full-width and joins sound marks with the kana before them. */
export function kana(s: string): string {
  let out = ''
  for (const c of s) {
    const last = out.at(-1) ?? ''
    const joined =
      c === 'ﾞ' || c === '\u3099'
        ? sounded(last, plain, voiced)
        : c === 'ﾟ' || c === '\u309a'
          ? sounded(last, plainHa, voicedHa)
          : ''
    if (joined) out = out.slice(0, -1) + joined
    else out += c >= '｡' && c <= 'ﾟ' ? (fullOfHalf[c.charCodeAt(0) - 0xff61] ?? c) : c
  }
  return out
}

const sounded = (c: string, from: string, to: string) => (c === '' ? '' : (to[from.indexOf(c)] ?? ''))

/** Turns hiragana into katakana; everything else stays. */
export const katakana = (s: string) =>
  s.replace(/[ぁ-ゖゝゞ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60))
