package message

import (
	"strings"
	"unicode"

	"kyujindesk/backend/mime"
)

// maxText is how many bytes of the text parts are read together; what lies beyond is the doubt "text.cut".
const maxText = 512 << 10

// body is the text of a mail, and its page as it came. Where there is no plain text, the text is the page's.
func (m *Message) body(parts []mime.Part) (text, page string) {
	var plain, rich []string
	left := maxText
	for _, p := range parts {
		if !isBody(p) {
			continue
		}
		raw := p.Body
		if len(raw) > left {
			raw = raw[:left]
			m.doubt("text.cut")
		}
		left -= len(raw)
		field := p.Header.Get("Content-Type")
		read := decode(raw, parameter(field, "charset"))
		if p.Type == "text/html" {
			page += read
			rich = append(rich, textOf(read))
			continue
		}
		if strings.EqualFold(parameter(field, "format"), "flowed") {
			read = unflow(read, strings.EqualFold(parameter(field, "delsp"), "yes"))
		}
		plain = append(plain, tidy(read))
	}
	if text = join(plain); text == "" {
		text = join(rich)
	}
	if misread(text) > 0 {
		m.doubt("text.unreadable")
	}
	return text, page
}

// isBody tells whether a part is text to be read in place, and no file.
func isBody(p mime.Part) bool {
	if p.Type != "text/plain" && p.Type != "text/html" && p.Type != "text" {
		return false
	}
	disposition := p.Header.Get("Content-Disposition")
	kind, _, _ := strings.Cut(disposition, ";")
	if strings.EqualFold(strings.TrimSpace(kind), "attachment") {
		return false
	}
	inline := strings.EqualFold(strings.TrimSpace(kind), "inline")
	return parameter(disposition, "filename") == "" && (inline || parameter(p.Header.Get("Content-Type"), "name") == "")
}

func join(texts []string) string {
	kept := texts[:0]
	for _, t := range texts {
		if t != "" {
			kept = append(kept, t)
		}
	}
	return strings.Join(kept, "\n\n")
}

// unflow puts the lines of a paragraph together again (RFC 3676 §4): those that end with a blank go on in the next line, if that is
// quoted as deeply.
func unflow(text string, withoutBlank bool) string {
	var out strings.Builder
	open := -1 // how deeply the line is quoted that goes on
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		rest := strings.TrimLeft(line, ">")
		depth := len(line) - len(rest)
		rest = strings.TrimPrefix(rest, " ")
		goesOn := strings.HasSuffix(rest, " ") && rest != "-- "
		if withoutBlank && goesOn {
			rest = rest[:len(rest)-1]
		}
		switch {
		case open == depth && rest != "-- ":
		case depth > 0:
			out.WriteString("\n" + strings.Repeat(">", depth) + " ")
		default:
			out.WriteByte('\n')
		}
		out.WriteString(rest)
		open = -1
		if goesOn {
			open = depth
		}
	}
	return strings.TrimPrefix(out.String(), "\n")
}

// tidy makes a stranger's text fit to be shown: lines end with LF, no control or invisible characters, nothing that turns the
// direction of writing, no blanks at the ends of lines, at most one empty line in a row. The pictures that telephones' makers put
// among the characters (the private use area) become the usual sign for a character that is not there.
func tidy(text string) string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\f", "\n").Replace(strings.ToValidUTF8(text, "\ufffd"))
	text = strings.Map(visible, text)
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimRight(line, " \u3000")
		if line == "" && (len(lines) == 0 || lines[len(lines)-1] == "") {
			continue
		}
		lines = append(lines, line)
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}

// visible leaves out what nobody sees and what turns the direction of writing.
func visible(r rune) rune {
	switch {
	case r == '\n', r == '\u200d': // the latter joins what is one emoji
		return r
	case r == '\t', r == '\u00a0', r == '\u202f', r >= '\u2000' && r <= '\u200a':
		return ' '
	case unicode.Is(unicode.Co, r):
		return '〓'
	case unicode.In(r, unicode.Cc, unicode.Cf):
		return -1
	}
	return r
}
