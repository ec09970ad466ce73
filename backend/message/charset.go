package message

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/japanese"
	utf "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// decode makes text of bytes in the charset they are labelled with, or where that label cannot be true, in the one they are in.
// Mails in Japanese are often labelled wrongly: Shift_JIS as ISO-8859-1, CP932 as ISO-2022-JP, EUC-JP as nothing.
func decode(raw []byte, label string) string {
	label = strings.ToLower(strings.Trim(strings.TrimSpace(label), `"'`))
	switch {
	case bytes.HasPrefix(raw, []byte("\xef\xbb\xbf")):
		raw = raw[3:]
	case bytes.HasPrefix(raw, []byte("\xff\xfe")), bytes.HasPrefix(raw, []byte("\xfe\xff")):
		return by(utf.UTF16(utf.BigEndian, utf.UseBOM), raw)
	case escape.Match(raw), strings.Contains(label, "2022-jp") && isASCII(raw):
		return by(japanese.EUCJP, eucOf(raw))
	}
	raw = emoji.ReplaceAll(raw, nil)
	named := encodingOf(label)
	if utf8.Valid(raw) && (!isJapanese(named) || hasLong(raw)) && !isWide(label) {
		return string(raw)
	}
	if named != nil && !isJapanese(named) && !isLatin(label) {
		return by(named, raw)
	}
	best := named
	if !isJapanese(best) {
		best = japanese.ShiftJIS
	}
	text := by(best, raw)
	for _, other := range []encoding.Encoding{japanese.ShiftJIS, japanese.EUCJP} {
		if read := by(other, raw); likelier(read, text) {
			text = read
		}
	}
	switch {
	case kana(text) == 0 && isLatin(label):
		return by(named, raw)
	case misread(text) > 0 && misread(string(raw)) < misread(text): // UTF-8, cut or broken in a few places
		return strings.ToValidUTF8(string(raw), "\ufffd")
	}
	return text
}

// escape is how ISO-2022-JP and its like change to another set of characters.
var escape = regexp.MustCompile(`\x1b(\$[@AB(]|\([IJ])`)

// emoji is how SoftBank's telephones write a run of pictures (ESC $ … SI).
var emoji = regexp.MustCompile(`\x1b\$[EFGOPQ][!-z]*\x0f?`)

// encodingOf is the encoding a label names; nil for UTF-8, for ASCII, and for what nobody knows.
func encodingOf(label string) encoding.Encoding {
	switch label {
	case "", "utf8", "utf-8", "us-ascii", "ascii", "unicode-1-1-utf-8":
		return nil
	case "cp932", "ms932", "windows-932", "sjis", "shift-jis", "x-sjis", "shift_jis-2004", "shift_jisx0213":
		return japanese.ShiftJIS
	case "eucjp", "euc_jp", "x-euc-jp", "cp51932", "eucjp-ms", "euc-jis-2004":
		return japanese.EUCJP
	case "utf-16", "utf-16be":
		return utf.UTF16(utf.BigEndian, utf.UseBOM)
	case "utf-32", "utf-32be":
		return utf32.UTF32(utf32.BigEndian, utf32.UseBOM)
	}
	e, err := htmlindex.Get(label)
	if err != nil {
		return nil
	}
	return e
}

func isJapanese(e encoding.Encoding) bool {
	return e == japanese.ShiftJIS || e == japanese.EUCJP || e == japanese.ISO2022JP
}

func isWide(label string) bool {
	return strings.HasPrefix(label, "utf-16") || strings.HasPrefix(label, "utf-32")
}

// isLatin tells whether a label is one that programs write without looking: every text is correct in it.
func isLatin(label string) bool {
	return strings.HasPrefix(label, "iso-8859-1") || strings.HasPrefix(label, "windows-125") || strings.HasPrefix(label, "latin")
}

func by(e encoding.Encoding, raw []byte) string {
	if e == japanese.ShiftJIS {
		raw = withoutPictures(raw)
	}
	text, err := e.NewDecoder().Bytes(raw)
	if err != nil {
		return strings.ToValidUTF8(string(raw), "\ufffd")
	}
	return string(text)
}

// withoutPictures puts 〓 in place of what telephones have in the rows of Shift_JIS that are nobody's: pictures.
func withoutPictures(raw []byte) []byte {
	raw = bytes.Clone(raw)
	for i := 0; i+1 < len(raw); i++ {
		c := raw[i]
		if c >= 0xf0 && c <= 0xf9 && raw[i+1] >= 0x40 {
			raw[i], raw[i+1] = 0x81, 0xac
		}
		if c >= 0x81 && c <= 0x9f || c >= 0xe0 { // the first byte of two
			i++
		}
	}
	return raw
}

// hasLong tells whether UTF-8 has a character of three bytes or more: two such bytes come together by chance, three hardly.
func hasLong(raw []byte) bool {
	return bytes.IndexFunc(raw, func(r rune) bool { return r > 0x7ff }) >= 0 || isASCII(raw)
}

func isASCII(raw []byte) bool {
	return bytes.IndexFunc(raw, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

// likelier tells whether one reading of some bytes is likelier than another: more is understood, or it has more hiragana.
func likelier(a, b string) bool {
	if x, y := misread(a), misread(b); x != y {
		return x < y
	}
	return kana(a) > kana(b)
}

func misread(text string) (n int) {
	for _, r := range text {
		if r == utf8.RuneError {
			n++
		}
	}
	return n
}

// kana counts the full-width kana, without which hardly anything is said in Japanese.
func kana(text string) (n int) {
	for _, r := range text {
		if unicode.In(r, unicode.Hiragana, unicode.Katakana) && r < 0xff00 {
			n++
		}
	}
	return n
}

// eucOf turns ISO-2022-JP into EUC-JP, with all that is put into it against its standard (RFC 1468): half-width kana in three ways,
// and the additional rows of CP932 and JIS X 0213.
func eucOf(raw []byte) []byte {
	const (
		single = iota
		halfKana
		double
		additional // JIS X 0212
	)
	out := make([]byte, 0, len(raw))
	set := single
	for i := 0; i < len(raw); i++ {
		c := raw[i]
		rest := raw[i:]
		switch {
		case c == 0x1b && len(rest) >= 4 && rest[1] == '$' && rest[2] == '(':
			set, i = double, i+3
			if rest[3] == 'D' {
				set = additional
			}
		case c == 0x1b && len(rest) >= 3 && (rest[1] == '$' || rest[1] == '('):
			switch {
			case rest[1] == '$':
				set = double
			case rest[2] == 'I':
				set = halfKana
			default:
				set = single
			}
			i += 2
		case c == 0x0e:
			set = halfKana
		case c == 0x0f:
			set = single
		case c == '\n' || c == '\r': // every line begins anew (RFC 1468)
			set = single
			out = append(out, c)
		case set == halfKana && c > ' ', set == single && c >= 0xa1 && c <= 0xdf:
			out = append(out, 0x8e, c|0x80)
		case set >= double && c > ' ' && len(rest) >= 2 && rest[1] > ' ':
			if set == additional {
				out = append(out, 0x8f)
			}
			if set == double && (c >= 0x75 && c <= 0x78 || c >= 0x7d) { // rows that are nobody's, where telephones have pictures
				c, rest = 0x22, []byte{0, 0x2e} // 〓
			}
			out = append(out, c|0x80, rest[1]|0x80)
			i++
		default:
			out = append(out, c)
		}
	}
	return out
}
