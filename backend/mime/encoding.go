package mime

import (
	"bytes"
	"encoding/hex"
	"strings"
)

// decoder takes the transfer encoding a field names off a body; nil where there is none to take off, or it is unknown.
func decoder(encoding string) func([]byte) []byte {
	encoding = strings.ToLower(encoding)
	switch {
	case strings.Contains(encoding, "base64"), strings.Contains(encoding, "base-64"):
		return FromBase64
	case strings.Contains(encoding, "quoted"):
		return fromQuoted
	}
	return nil
}

// What a byte is that stands for no six bits.
const (
	padding = 0x40
	nothing = 0xff
)

// sextets are the values of all bytes in base64 (RFC 4648 §4).
func sextets() (values [256]byte) {
	for c := range values {
		values[c] = nothing
	}
	for v, c := range []byte("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=") {
		values[c] = byte(v) // padding comes last
	}
	return values
}

// shortWord is shorter than what remains of a line of base64 that somebody broke with blanks.
const shortWord = 16

// FromBase64 decodes base64 among whose lines others may stand: what a scanner writes before or after it is passed over. Where there
// is more of that than of base64, the text is none, and is given back as it is.
func FromBase64(text []byte) []byte {
	out := make([]byte, 0, len(text)/4*3+3)
	values := sextets()
	var bits, have uint32
	other := 0
	for rest := text; len(rest) > 0; {
		var line []byte
		line, rest = nextLine(rest)
		if !IsBase64(line) {
			other += len(line)
			continue
		}
		for _, c := range line {
			switch v := values[c]; v {
			case padding: // ends what is whole
				bits, have = 0, 0
			case nothing: // a blank
			default:
				bits, have = bits<<6|uint32(v), have+6
			}
			if have >= 8 {
				have -= 8
				out = append(out, byte(bits>>have&0xff))
			}
		}
	}
	if other > len(text)/2 {
		return text
	}
	return out
}

// IsBase64 tells whether a line may be base64: it holds nothing else, and if in words, long ones.
func IsBase64(line []byte) bool {
	words := bytes.Fields(line)
	for i, w := range words {
		if i < len(words)-1 && len(w) < shortWord {
			return false
		}
		for _, c := range w {
			if (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '+' && c != '/' && c != '=' {
				return false
			}
		}
	}
	return true
}

// fromQuoted decodes quoted-printable (RFC 2045 §6.7). An equals sign that begins nothing stands for itself.
func fromQuoted(text []byte) []byte {
	out := make([]byte, 0, len(text))
	for {
		before, after, ok := bytes.Cut(text, []byte("="))
		out = append(out, before...)
		if !ok {
			return out
		}
		var one [1]byte
		if _, err := hex.Decode(one[:], after[:min(2, len(after))]); err == nil && len(after) >= 2 {
			out = append(out, one[0])
			text = after[2:]
			continue
		}
		if end := bytes.TrimLeft(after, " \t"); len(end) == 0 || end[0] == '\r' || end[0] == '\n' { // the line goes on
			_, text = nextLine(end)
			continue
		}
		out = append(out, '=')
		text = after
	}
}
