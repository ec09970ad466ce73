package mailbox

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/emersion/go-imap/v2"
)

// settle appends an answer in the form the library reads, or nothing.
func (f *filter) settle(out []byte, a answerLine) ([]byte, error) {
	first, rest := word(a.text)
	switch {
	case first == "":
		return out, nil
	case strings.HasPrefix(first, "*"):
		return f.untagged(out, a, first[1:]+" "+rest)
	case !f.greeted:
		return out, fmt.Errorf("greeting: %w", errStrange)
	case strings.HasPrefix(first, "+"):
		if !f.asked.prompted() {
			return out, nil
		}
		return append(out, "+ "+strings.TrimSpace(a.text[strings.IndexByte(a.text, '+')+1:])+"\r\n"...), nil
	}
	kind, text := word(rest)
	if tag := strings.ToUpper(first); kind != "" && f.asked.answered(tag) {
		return f.tagged(out, tag, strings.ToUpper(kind), text), nil
	}
	return out, nil
}

// tagged ends a command. What is neither OK nor NO is no.
func (f *filter) tagged(out []byte, tag, kind, text string) []byte {
	if kind != "OK" && kind != "NO" {
		kind = "BAD"
	}
	s := statusOf(kind, text)
	if kind != "OK" && f.refused != "" {
		s.text = strings.TrimSpace(s.text + " " + f.refused) // some servers say why before, and then only that
	}
	f.refused = ""
	return append(out, tag+" "+s.spell()+"\r\n"...)
}

// untagged settles what begins with a star.
func (f *filter) untagged(out []byte, a answerLine, text string) ([]byte, error) {
	kind, rest := word(text)
	kind = strings.ToUpper(kind)
	if isStatus(kind) {
		return f.status(out, statusOf(kind, rest)), nil
	}
	if !f.greeted {
		return out, fmt.Errorf("greeting: %w", errStrange)
	}
	if n, ok := number(kind, 32); ok {
		kind, _ = word(rest)
		kind, _, _ = strings.Cut(strings.ToUpper(kind), "(")
		switch kind {
		case "EXISTS", "EXPUNGE":
			return fmt.Appendf(out, "* %d %s\r\n", n, kind), nil
		case "FETCH":
			f.mail(a)
		}
		return out, nil
	}
	switch kind {
	case "CAPABILITY":
		return append(out, "* CAPABILITY"+spaced(atoms(rest))+"\r\n"...), nil
	case "LIST":
		return folder(out, rest, a.literals), nil
	case "SEARCH":
		return append(out, "* SEARCH"+spaced(numbers(rest))+"\r\n"...), nil
	case "ESEARCH":
		return searched(out, rest), nil
	case "QUOTAROOT", "QUOTA":
		return quota(out, kind, rest), nil
	}
	return out, nil // of no use to the reader
}

// status is an answer that is said to a person, with a code for programs.
type status struct {
	kind string
	code string // in upper case, or empty
	args []string
	text string
}

// statusOf reads one. A code that is none, or does not end, is text.
func statusOf(kind, rest string) status {
	s := status{kind: kind, text: strings.TrimSpace(rest)}
	inside, after, ok := strings.Cut(strings.TrimPrefix(s.text, "["), "]")
	if !strings.HasPrefix(s.text, "[") || !ok {
		return s.tidied()
	}
	if fields := strings.Fields(inside); len(fields) > 0 && isAtom(fields[0]) {
		s.code, s.args, s.text = strings.ToUpper(fields[0]), fields[1:], after
	}
	return s.tidied()
}

// tidied makes the text one line of words.
func (s status) tidied() status {
	s.text = strings.Join(strings.Fields(strings.Map(uncontrolled, s.text)), " ")
	s.text = s.text[:min(len(s.text), 2000)]
	return s
}

func uncontrolled(c rune) rune {
	if c < ' ' || c == 0x7f {
		return ' '
	}
	return c
}

// spell writes it as the library reads it: what a code says besides is only text to it, but where it is needed.
func (s status) spell() string {
	args := ""
	switch s.code {
	case "CAPABILITY":
		args = spaced(atoms(strings.Join(s.args, " ")))
	case "UIDNEXT", "UIDVALIDITY", "HIGHESTMODSEQ":
		n, ok := uint64(0), len(s.args) > 0
		if ok {
			n, ok = number(s.args[0], 64)
		}
		switch {
		case !ok || s.code == "UIDNEXT" && n>>32 != 0:
			s.code = ""
		case s.code == "UIDVALIDITY":
			n = n&0xffffffff ^ n>>32 // it is compared only
		}
		args = " " + strconv.FormatUint(n, 10)
	case "COPYUID", "APPENDUID", "PERMANENTFLAGS": // not asked for
		s.code = ""
	case "":
		if strings.HasPrefix(s.text, "[") {
			s.text = ". " + s.text
		}
	default:
		s.text = strings.TrimSpace(strings.Join(s.args, " ") + " " + s.text)
	}
	out := s.kind
	if s.code != "" {
		out += " [" + s.code + args + "]"
	}
	if s.text != "" {
		out += " " + s.text
	}
	return out
}

// status notes what a server says by itself. The library hears the greeting, and the codes that tell of a folder.
func (f *filter) status(out []byte, s status) []byte {
	if !f.greeted {
		f.greeted = true
		return append(out, "* "+s.spell()+"\r\n"...)
	}
	switch s.kind {
	case "BYE":
		f.farewell.Store(&imap.Error{Type: imap.StatusResponseTypeBye, Code: imap.ResponseCode(s.code), Text: s.text})
		return out
	case "NO", "BAD":
		f.refused = strings.TrimSpace(f.refused + " " + strings.Join(s.args, " ") + " " + s.text)
		f.refused = f.refused[:min(len(f.refused), 2000)]
		return out
	}
	switch s.code {
	case "CAPABILITY", "UIDNEXT", "UIDVALIDITY", "HIGHESTMODSEQ":
		return append(out, "* "+s.spell()+"\r\n"...)
	}
	return out
}

// atoms are the words of a text that the library takes.
func atoms(text string) (list []string) {
	for w := range strings.FieldsSeq(text) {
		if isAtom(w) {
			list = append(list, w)
		}
	}
	return list
}

// numbers are the UIDs in a list of found mails, whatever stands between them.
func numbers(text string) (list []string) {
	text, _, _ = strings.Cut(text, "(") // MODSEQ
	for _, w := range strings.FieldsFunc(text, func(c rune) bool { return c == ' ' || c == ',' || c == '\t' }) {
		if n, ok := number(w, 32); ok && n > 0 {
			list = append(list, w)
		}
	}
	return list
}

func spaced(words []string) string {
	if len(words) == 0 {
		return ""
	}
	return " " + strings.Join(words, " ")
}

// searched settles an extended list of found mails (RFC 9051 §7.3.4).
func searched(out []byte, text string) []byte {
	fields := strings.Fields(text)
	for i, w := range fields[:max(len(fields)-1, 0)] {
		if strings.EqualFold(w, "ALL") && strings.Trim(fields[i+1], "0123456789:,") == "" {
			tag := ""
			if at := strings.IndexByte(text, ')'); strings.HasPrefix(text, "(") && at > 0 {
				tag = text[:at+1] + " "
			}
			return append(out, "* ESEARCH "+tag+"UID ALL "+fields[i+1]+"\r\n"...)
		}
	}
	return append(out, "* SEARCH\r\n"...)
}

// quota settles how full a mailbox is (RFC 9208): one root, which the library need not tell from others.
func quota(out []byte, kind, text string) []byte {
	if kind == "QUOTAROOT" {
		return append(out, "* QUOTAROOT INBOX \"\"\r\n"...)
	}
	_, list, _ := strings.Cut(text, "(")
	fields := strings.Fields(strings.TrimSuffix(strings.TrimSpace(list), ")"))
	for i := 0; i+2 < len(fields); i += 3 {
		used, ok := number(fields[i+1], 63)
		most, also := number(fields[i+2], 63)
		if strings.EqualFold(fields[i], "STORAGE") && ok && also {
			return fmt.Appendf(out, "* QUOTA \"\" (STORAGE %d %d)\r\n", used, most)
		}
	}
	return out
}
