package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Folded is a text in one spelling, with the way back to the text as it was written. Runes[i] was written at bytes
// from[i] to to[i] of the original; several runes may share a place (㈱), and what was dropped (blanks inside words, invisible
// characters) has none. It is for reading only and is never kept: names lose their form in it.
type Folded struct {
	Runes    []rune
	from, to []int
}

// Fold brings a text into the spelling that the tables are written in: half-width Latin and digits in small letters, kana as
// hiragana, new forms of kanji, circled signs as what they hold, no blanks or dots inside words, and words that are often
// written in kana as kanji. A line end stays ('\n') unless it stands inside a word written downwards or a full line of the form.
func Fold(s string) Folded {
	return respell(join(unspaced(widths(s))))
}

// Len is how many runes the folded text has.
func (f Folded) Len() int { return len(f.Runes) }

// Place is where the runes from i to before j stand in the original, in bytes. An empty stretch has no place of its own.
func (f Folded) Place(i, j int) (from, to int) {
	if i >= j {
		return 0, 0
	}
	from, to = f.from[i], f.to[i]
	for k := i + 1; k < j; k++ {
		from, to = min(from, f.from[k]), max(to, f.to[k])
	}
	return from, to
}

// Part is the stretch from i to before j as a text of its own; its places still point into the original.
func (f Folded) Part(i, j int) Folded {
	return Folded{f.Runes[i:j], f.from[i:j], f.to[i:j]}
}

func (f *Folded) add(r rune, from, to int) {
	f.Runes, f.from, f.to = append(f.Runes, r), append(f.from, from), append(f.to, to)
}

// widths folds rune by rune: width, case, kana, signs, old forms.
func widths(s string) Folded {
	f := Folded{make([]rune, 0, len(s)/2), make([]int, 0, len(s)/2), make([]int, 0, len(s)/2)}
	for i, r := range s {
		end := i + len(string(r))
		if r == unicode.ReplacementChar && !strings.HasPrefix(s[i:], string(r)) {
			end = i + 1
		}
		if r < ' ' && r != '\n' && r != '\t' || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r) {
			continue
		}
		if n := len(f.Runes); n > 0 && voicing(r) != 0 {
			if c := []rune(norm.NFC.String(string([]rune{f.Runes[n-1], voicing(r)}))); len(c) == 1 {
				f.Runes[n-1], f.to[n-1] = c[0], end
				continue
			}
		}
		for _, c := range plain(r) {
			f.add(c, i, end)
		}
	}
	return f
}

// voicing is the combining mark of a voiced sound that a rune stands for, or 0.
func voicing(r rune) rune {
	switch r {
	case 'ﾞ', '゛', '\u3099':
		return '\u3099'
	case 'ﾟ', '゜', '\u309a':
		return '\u309a'
	}
	return 0
}

// plain is what one rune is read as.
func plain(r rune) []rune {
	if alike, ok := oldForms()[r]; ok {
		return []rune{alike}
	}
	folded := []rune{r}
	if compatible(r) {
		folded = []rune(norm.NFKC.String(string(r)))
	}
	for i, c := range folded {
		folded[i] = small(c)
	}
	return folded
}

// compatible are the blocks whose characters only repeat others: circled and full-width forms, radicals, squared words.
func compatible(r rune) bool {
	return r >= 0x2460 && r <= 0x24ff || r >= 0x2776 && r <= 0x2793 || r >= 0x2e80 && r <= 0x2fdf || r >= 0x3200 && r <= 0x33ff ||
		r >= 0xf900 && r <= 0xfaff || r >= 0xff00 && r <= 0xffef
}

func small(r rune) rune {
	switch {
	case r >= 'ァ' && r <= 'ヶ':
		return r - 'ァ' + 'ぁ'
	case r >= 'A' && r <= 'Z':
		return r - 'A' + 'a'
	case r == '♂':
		return '男'
	case r == '♀':
		return '女'
	case strings.ContainsRune("〜～∼˜", r):
		return '~'
	case strings.ContainsRune("・･·•‧∙", r):
		return '・'
	case strings.ContainsRune("‐‑‒–—―−－﹣─━⁃", r):
		return '-'
	case r == '　' || r == '\t' || unicode.Is(unicode.Zs, r):
		return ' '
	}
	return r
}

// fullLine is how many characters a line of the form takes, less what a person leaves when breaking by hand.
const fullLine = 28

// unspaced drops blanks, but for those between Latin words and numbers.
func unspaced(f Folded) Folded {
	out := Folded{make([]rune, 0, len(f.Runes)), make([]int, 0, len(f.Runes)), make([]int, 0, len(f.Runes))}
	for i, r := range f.Runes {
		if r != ' ' || latin(f.near(i, -1)) && latin(f.near(i, 1)) {
			out.add(r, f.from[i], f.to[i])
		}
	}
	return out
}

// join drops what stands inside words: dots, the line ends of full lines and of text written downwards.
func join(f Folded) Folded {
	out := Folded{make([]rune, 0, len(f.Runes)), make([]int, 0, len(f.Runes)), make([]int, 0, len(f.Runes))}
	line := 0
	for i, r := range f.Runes {
		line++
		before, after := f.near(i, -1), f.near(i, 1)
		switch {
		case r == '・' && (!digit(before) || !digit(after)):
			continue
		case r == '/' && before != 0 && after != 0 && (f.alone(i, -1) || f.alone(i, 1)) && !latin(before) && !latin(after):
			continue
		case r == '\n':
			inside := line > fullLine || line == 2 && f.alone(i, 1)
			line = 0
			if inside && !stop(before) && !strings.ContainsRune("-*※◆■●①", after) {
				continue
			}
		case r == '-' && kana(before) && kana(after):
			r = 'ー'
		}
		out.add(r, f.from[i], f.to[i])
	}
	return out
}

// near is the rune before or after place i, or 0 at an end.
func (f Folded) near(i, step int) rune {
	if i+step < 0 || i+step >= len(f.Runes) {
		return 0
	}
	return f.Runes[i+step]
}

// alone says whether a single character stands between place i and the next separator.
func (f Folded) alone(i, step int) bool {
	next := f.near(i, 2*step)
	return f.near(i, step) != 0 && (next == 0 || next == '/' || next == '\n' || next == '・')
}

func digit(r rune) bool { return r >= '0' && r <= '9' }

func latin(r rune) bool { return r > ' ' && r < 0x7f }

func kana(r rune) bool { return r >= 'ぁ' && r <= 'ゖ' || r == 'ー' }

func stop(r rune) bool { return strings.ContainsRune("。!?！？.", r) }
