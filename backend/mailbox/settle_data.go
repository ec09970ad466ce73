package mailbox

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/emersion/go-imap/v2"
)

// folder settles one folder of a list. One whose name cannot be said back to the server is passed over.
func folder(out []byte, text string, literals [][]byte) []byte {
	text = strings.TrimSpace(text)
	flags, rest, ok := strings.Cut(strings.TrimPrefix(text, "("), ")")
	if !strings.HasPrefix(text, "(") || !ok {
		return out
	}
	delimiter, rest, ok := delimiterOf(strings.TrimSpace(rest))
	if !ok {
		return out
	}
	name, ok := folderName(strings.TrimSpace(rest), literals)
	if !ok {
		return out
	}
	var marks []string
	for _, w := range strings.Fields(strings.ReplaceAll(flags, `\`, ` \`)) {
		if isAtom(strings.TrimPrefix(w, `\`)) {
			marks = append(marks, w)
		}
	}
	return fmt.Appendf(out, "* LIST (%s) %s %s\r\n", strings.Join(marks, " "), delimiter, quoted(name))
}

// delimiterOf reads what stands between the names of nested folders.
func delimiterOf(text string) (delimiter, rest string, ok bool) {
	if strings.HasPrefix(text, `"`) {
		inside, rest, ok := cutQuoted(text)
		if r, size := utf8.DecodeRuneInString(inside); ok && size == len(inside) && r != utf8.RuneError {
			return quoted(inside), rest, true
		}
		return "NIL", rest, ok
	}
	first, rest := word(text)
	if strings.EqualFold(first, "NIL") || first == "" {
		return "NIL", rest, true
	}
	return quoted(first[:1]), rest, len(first) == 1
}

// folderName reads a name in whatever form it has. It is false for one that the library would not read, or would
// spell otherwise when it is said back.
func folderName(text string, literals [][]byte) (name string, ok bool) {
	switch {
	case strings.HasPrefix(text, held) && len(literals) > 0:
		name = string(literals[0])
	case strings.HasPrefix(text, `"`):
		inside, rest, whole := cutQuoted(text)
		if rest = strings.TrimSpace(rest); !whole || rest != "" && rest[0] != '(' {
			return "", false
		}
		name = inside
	default:
		name = text // with blanks in it, too: some servers do not quote
		if at := strings.Index(name, " ("); at >= 0 && strings.HasSuffix(name, ")") {
			name = name[:at] // RFC 5258 says more of a folder
		}
	}
	return name, name != "" && utf8.ValidString(name) && strings.Map(uncontrolled, name) == name && wellShifted(name)
}

// shifted is the base64 of modified UTF-7.
var shifted = base64.NewEncoding("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,").WithPadding(base64.NoPadding) //nolint:gochecknoglobals // a constant in all but syntax

// wellShifted tells whether a name is modified UTF-7 (RFC 3501 §5.1.3).
func wellShifted(name string) bool {
	for {
		_, after, ok := strings.Cut(name, "&")
		if !ok {
			return true
		}
		var code string
		if code, name, ok = strings.Cut(after, "-"); !ok {
			return false
		}
		if code == "" {
			continue // the sign itself
		}
		raw, err := shifted.DecodeString(code)
		if err != nil || len(raw) == 0 || len(raw)%2 == 1 || strings.HasPrefix(name, "&") && !strings.HasPrefix(name, "&-") {
			return false
		}
		var units []uint16
		for i := 0; i < len(raw); i += 2 {
			units = append(units, binary.BigEndian.Uint16(raw[i:]))
		}
		for _, r := range utf16.Decode(units) {
			if r == utf8.RuneError || ' ' <= r && r <= '~' {
				return false
			}
		}
	}
}

// cutQuoted cuts a quoted text off.
func cutQuoted(text string) (inside, rest string, ok bool) {
	var b strings.Builder
	for i := 1; i < len(text); i++ {
		switch c := text[i]; {
		case c == '"':
			return b.String(), text[i+1:], true
		case c == '\\' && i+1 < len(text):
			i++
			b.WriteByte(text[i])
		default:
			b.WriteByte(c)
		}
	}
	return "", "", false
}

func quoted(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
}

// mail hands over what a server gives of one mail. RFC 9051 leaves the order of number and text open. Where no number is said, but one
// mail alone was asked for, it is that.
func (f *filter) mail(a answerLine) {
	m := given{literals: a.literals}
	at := strings.Index(strings.ToUpper(a.text), "FETCH") + len("FETCH")
	m.read(a.text[at:])
	if !m.has {
		return // flags, say
	}
	if m.uid == 0 {
		m.uid = f.alone.Load()
	}
	f.under.hand(fetched{uid: imap.UID(m.uid), size: m.size, text: m.text})
}

// given is what an answer says of one mail.
type given struct {
	uid      uint32
	size     int64
	has      bool // an answer to what was asked for
	text     []byte
	literals [][]byte // not used up
}

// read goes through the items. One that is not known is passed over with its value; what cannot be understood ends it.
func (g *given) read(text string) {
	for {
		text = strings.TrimLeft(text, " \t()")
		if text == "" {
			return
		}
		if strings.HasPrefix(text, held) {
			text = g.skip(text)
			continue
		}
		var name string
		name, text = itemName(text)
		switch key := strings.ToUpper(name); {
		case key == "UID":
			var n uint64
			n, text = leadingNumber(text, 32)
			g.uid = uint32(n) //nolint:gosec // 32 bits
		case key == "RFC822.SIZE":
			var n uint64
			n, text = leadingNumber(text, 63)
			g.size = int64(n) //nolint:gosec // 63 bits
		case key == "FLAGS":
			if at := strings.IndexByte(text, ')'); at >= 0 {
				text = text[at:] // whatever is in them
			}
		case isText(key):
			text = g.body(text)
		default:
			if next, _ := itemName(strings.TrimLeft(text, " \t")); !isItem(strings.ToUpper(next)) {
				text = g.skip(text)
			}
		}
	}
}

// isText tells the items that hold a mail's text, or the part that was asked for.
func isText(key string) bool {
	return strings.HasPrefix(key, "BODY[") || strings.HasPrefix(key, "BODY.PEEK[") || strings.HasPrefix(key, "BINARY[") ||
		key == "RFC822" || key == "RFC822.HEADER" || key == "RFC822.PEEK"
}

// isItem tells the items that count.
func isItem(key string) bool {
	return key == "UID" || key == "RFC822.SIZE" || key == "FLAGS" || isText(key)
}

// itemName cuts the name of an item off, with the section it may have.
func itemName(text string) (name, rest string) {
	end := strings.IndexAny(text, " \t()[\"")
	switch {
	case end < 0:
		return text, ""
	case text[end] == '[':
		if to := strings.IndexByte(text[end:], ']'); to >= 0 {
			name, rest = text[:end+to+1], text[end+to+1:]
			if strings.HasPrefix(rest, "<") { // where it begins
				_, rest, _ = strings.Cut(rest, ">")
			}
			return name, rest
		}
	case end == 0:
		return "", text
	}
	return text[:end], text[end:]
}

func leadingNumber(text string, bits int) (n uint64, rest string) {
	text = strings.TrimLeft(text, " \t")
	end := len(text) - len(strings.TrimLeft(text, "0123456789"))
	n, err := strconv.ParseUint(text[:end], 10, bits)
	if err != nil {
		n = 0
	}
	return n, text[end:]
}

// body takes the text of a mail: a literal, a quoted text, or NIL.
func (g *given) body(text string) (rest string) {
	text = strings.TrimLeft(text, " \t")
	g.has = true
	switch {
	case strings.HasPrefix(text, held):
		if len(g.literals) > 0 && g.text == nil {
			g.text = g.literals[0]
		}
		return g.skip(text)
	case strings.HasPrefix(text, `"`):
		inside, rest, ok := cutQuoted(text)
		if ok && g.text == nil {
			g.text = []byte(inside)
		}
		return rest
	}
	_, rest = word(text)
	return rest
}

// skip passes over one value.
func (g *given) skip(text string) (rest string) {
	text = strings.TrimLeft(text, " \t")
	depth := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case held[0]:
			if len(g.literals) > 0 {
				g.literals = g.literals[1:]
			}
		case '"':
			_, after, ok := cutQuoted(text[i:])
			if !ok {
				return "" // it never ends
			}
			i = len(text) - len(after) - 1
		case '(':
			depth++
		case ')':
			if depth--; depth < 0 {
				return text[i:]
			}
		case ' ', '\t':
			if depth == 0 {
				return text[i:]
			}
			continue
		default:
			continue
		}
		if depth == 0 {
			return text[i+1:]
		}
	}
	return ""
}
