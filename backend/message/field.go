package message

import (
	"bytes"
	"encoding/base64"
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"kyujindesk/backend/mime"
)

// encoded is an encoded word (RFC 2047 §2), wherever it stands, with or without a language.
var encoded = regexp.MustCompile(`=\?([^?*\s]+)(?:\*[^?]*)?\?([bBqQ])\?([^?]*)\?=`)

// words is the text of a header field. Encoded words of one charset that follow each other are put together before they are read:
// many programs cut them in the middle of a character.
func words(field string) string {
	field = decode([]byte(field), "")
	var out strings.Builder
	var run []byte
	charset, end := "", 0
	flush := func() {
		out.WriteString(decode(run, charset))
		run = nil
	}
	for _, at := range encoded.FindAllStringSubmatchIndex(field, -1) {
		between, name := field[end:at[0]], strings.ToLower(field[at[2]:at[3]])
		if run == nil || strings.TrimSpace(between) != "" || name != charset {
			flush()
			if end == 0 || strings.TrimSpace(between) != "" {
				out.WriteString(between)
			}
		}
		run = append(run, unpack(field[at[4]:at[5]], field[at[6]:at[7]])...)
		charset, end = name, at[1]
	}
	flush()
	out.WriteString(field[end:])
	return out.String()
}

// unpack takes the encoding of an encoded word off.
func unpack(how, text string) []byte {
	if strings.EqualFold(how, "b") {
		text = strings.TrimRight(strings.Join(strings.Fields(text), ""), "=")
		if raw, err := base64.RawStdEncoding.DecodeString(text); err == nil {
			return raw
		}
		return mime.FromBase64([]byte(text))
	}
	return percents(strings.NewReplacer("_", " ", "=", "%", "%", "%25").Replace(text))
}

// percents takes percent signs off; one that begins nothing stands for itself.
func percents(text string) []byte {
	var out bytes.Buffer
	for i := 0; i < len(text); i++ {
		if text[i] == '%' && i+2 < len(text) {
			if one, err := url.PathUnescape(text[i : i+3]); err == nil {
				out.WriteString(one)
				i += 2
				continue
			}
		}
		out.WriteByte(text[i])
	}
	return out.Bytes()
}

// parameter is the value of a parameter of a field, however it was written: plainly, in pieces (RFC 2231), as encoded words, or in
// bytes of any charset; or empty.
func parameter(field, name string) string {
	pieces := map[string]string{}
	for _, one := range split(decode([]byte(field), "")) {
		key, value, ok := strings.Cut(one, "=")
		key = strings.ToLower(strings.TrimSpace(key))
		if _, twice := pieces[key]; ok && !twice {
			pieces[key] = unquote(value)
		}
	}
	if value := inPieces(pieces, name); value != "" {
		return value
	}
	return words(pieces[name])
}

// inPieces puts a value together that RFC 2231 took apart.
func inPieces(pieces map[string]string, name string) string {
	const most = 100
	var raw []byte
	charset := ""
	add := func(value string, first bool) {
		if parts := strings.SplitN(value, "'", 3); first && len(parts) == 3 {
			charset, value = parts[0], parts[2]
		}
		raw = append(raw, percents(value)...)
	}
	if value, ok := pieces[name+"*"]; ok {
		add(value, true)
	}
	for i := range most {
		key := name + "*" + strconv.Itoa(i)
		if value, ok := pieces[key+"*"]; ok {
			add(value, i == 0)
		} else if value, ok := pieces[key]; ok {
			raw = append(raw, value...)
		} else {
			break
		}
	}
	return words(decode(raw, charset))
}

// split cuts a field at the semicolons that stand in no quotes.
func split(field string) (parts []string) {
	begin, quoted := 0, false
	for i := 0; i < len(field); i++ {
		switch c := field[i]; {
		case c == '\\' && quoted:
			i++
		case c == '"':
			quoted = !quoted
		case c == ';' && !quoted:
			parts = append(parts, field[begin:i])
			begin = i + 1
		}
	}
	return append(parts, field[begin:])
}

// unquote takes quotes off. A backslash goes only before what needs one: Windows puts whole paths into names.
func unquote(value string) string {
	value = strings.TrimSpace(value)
	if text, ok := strings.CutPrefix(value, `"`); ok {
		value = strings.NewReplacer(`\"`, `"`, `\\`, `\`).Replace(strings.TrimSuffix(text, `"`))
	}
	return value
}
