package mime

import (
	"bytes"
	"mime"
	"strings"

	"github.com/emersion/go-message"
)

// Bounds of a header. What lies beyond them is passed over.
const (
	maxFields = 1000
	maxHeader = 256 << 10 // bytes
)

// ReadHeader takes the header off a mail or a part; the header may be all there is. Lines that are no fields (the "From " line of
// a file of mails, a scanner's remark without a colon) are passed over, unless the field before them is plainly not at its end.
func ReadHeader(raw []byte) (h message.Header, body []byte) {
	type field struct {
		name  string
		value []byte
	}
	var fields []field
	size := 0
	for body = raw; len(body) > 0; {
		var line []byte
		if line, body = nextLine(body); len(line) == 0 {
			break
		}
		if size += len(line); size > maxHeader {
			continue
		}
		name, value, isField := cutField(line)
		last := len(fields) - 1
		switch {
		case isField && len(fields) < maxFields:
			fields = append(fields, field{string(name), bytes.Clone(value)})
		case last >= 0 && (isBlank(line[0]) || isOpen(fields[last].value)):
			fields[last].value = append(append(fields[last].value, ' '), bytes.TrimSpace(line)...)
		}
	}
	for len(fields) > 0 { // Add puts a field above the others
		last := len(fields) - 1
		h.Add(fields[last].name, string(bytes.TrimSpace(fields[last].value)))
		fields = fields[:last]
	}
	return h, body
}

// HasField tells whether ReadHeader would find a field, without reading the others.
func HasField(raw []byte, name string) bool {
	size, fields := 0, 0
	for len(raw) > 0 && fields < maxFields {
		var line []byte
		if line, raw = nextLine(raw); len(line) == 0 {
			return false
		}
		if size += len(line); size > maxHeader {
			return false
		}
		found, _, ok := cutField(line)
		if !ok {
			continue
		}
		if strings.EqualFold(string(found), name) {
			return true
		}
		fields++
	}
	return false
}

// nextLine cuts the first line off. It ends with LF, CR LF, CR CR LF, or with CR alone.
func nextLine(text []byte) (line, rest []byte) {
	at := bytes.IndexAny(text, "\r\n")
	if at < 0 {
		return text, nil
	}
	for _, end := range []string{"\r\n", "\r\r\n"} {
		if after, ok := bytes.CutPrefix(text[at:], []byte(end)); ok {
			return text[:at], after
		}
	}
	return text[:at], text[at+1:]
}

// cutField reads a line "Name: value"; blanks before the colon are forgiven.
func cutField(line []byte) (name, value []byte, ok bool) {
	name, value, ok = bytes.Cut(line, []byte(":"))
	name = bytes.TrimRight(name, " \t")
	if !ok || len(name) == 0 {
		return nil, nil, false
	}
	for _, c := range name {
		if c <= ' ' || c > '~' || strings.IndexByte(`()<>@,;\"/[]?=`, c) >= 0 { // RFC 2045 §5.1: no part of a word
			return nil, nil, false
		}
	}
	return name, value, true
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' }

// isOpen tells whether a value must go on in the next line, folded as it should be or not.
func isOpen(value []byte) bool {
	value = bytes.TrimSpace(value)
	return len(value) == 0 || bytes.IndexByte([]byte(";,="), value[len(value)-1]) >= 0
}

// ParseType is the type a Content-Type field names, and its parameters; all names in lower case. What the standard's rules do not
// understand is read by hand: values with odd characters and no quotes, remarks, the same parameter twice.
func ParseType(field string) (kind string, parameters map[string]string) {
	kind, parameters, err := mime.ParseMediaType(field)
	if err == nil {
		return kind, parameters
	}
	kind, rest, _ := strings.Cut(field, ";")
	if words := strings.FieldsFunc(kind, func(r rune) bool { return strings.ContainsRune(" \t\",(", r) }); len(words) > 0 {
		kind = strings.ToLower(words[0])
	} else {
		kind = "text/plain"
	}
	parameters = map[string]string{}
	for one := range strings.SplitSeq(rest, ";") {
		name, value, _ := strings.Cut(one, "=")
		name = strings.ToLower(strings.TrimSpace(name))
		if _, twice := parameters[name]; !twice {
			parameters[name] = strings.Trim(value, " \t\"")
		}
	}
	return kind, parameters
}
