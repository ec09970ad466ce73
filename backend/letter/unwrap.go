package letter

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"strings"

	"github.com/ProtonMail/go-crypto/openpgp/packet"
	"github.com/ProtonMail/gopenpgp/v3/armor"
	"github.com/ProtonMail/gopenpgp/v3/constants"
	"golang.org/x/net/html"

	"kyujindesk/backend/mime"
)

// unwrap finds the sealed part of a mail, and the name of the code it is sealed with. Gateways turn PGP/MIME into attachments,
// encode it anew, wrap it into other mails and write remarks around it, so any part that holds an armored message will do.
func unwrap(raw []byte) (sealed []byte, code string, err error) {
	m := mime.Read(raw)
	found := findArmor(raw, m.Parts)
	if found.sealed == nil {
		return nil, "", ErrNotALetter
	}
	code = m.Header.Get(headerCode)
	for _, p := range m.Parts {
		if p.Embedded && code == "" { // the letter's own header may lie within
			inner, _ := mime.ReadHeader(p.Body)
			code = inner.Get(headerCode)
		}
	}
	return found.sealed, firstWord(cmp.Or(code, found.code)), nil
}

// firstWord leaves out what was added behind a value.
func firstWord(value string) string {
	value, _, _ = strings.Cut(strings.TrimSpace(value), " ")
	return value
}

// armored is an armored message as it was found, armored anew.
type armored struct {
	sealed []byte
	code   string // name of the code it is sealed with, or empty
	whole  bool   // its end was found, too, and its packets fill it
}

// armorInBase64 is how the beginning of an armored message looks in base64.
const armorInBase64 = "LS0tLS1CRUdJTiBQR1AgTUVTU0FHRS0t"

// findArmor finds an armored message in the parts of a mail: decoded, as they came, or between them; a whole one if there is one.
func findArmor(raw []byte, parts []mime.Part) (best armored) {
	try := func(text []byte) bool {
		if a := readArmor(text); a.sealed != nil && (best.sealed == nil || a.whole) {
			best = a
		}
		return best.whole
	}
	for _, p := range parts {
		if !p.Embedded && try(p.Body) || p.Type == "text/html" && try(textOf(p.Body)) {
			return best
		}
	}
	for _, p := range parts {
		if try(p.Raw) {
			return best
		}
	}
	if try(raw) {
		return best
	}
	if at := bytes.Index(raw, []byte(armorInBase64)); at >= 0 { // without the field that says so
		try(mime.FromBase64(raw[at:]))
	}
	return best
}

// textOf is the text of a page, for gateways that make one of a mail; a line for each of its pieces.
func textOf(page []byte) []byte {
	var text bytes.Buffer
	for t := html.NewTokenizer(bytes.NewReader(page)); ; {
		switch t.Next() {
		case html.ErrorToken:
			return text.Bytes()
		case html.TextToken:
			text.Write(t.Text())
			text.WriteByte('\n')
		default: // a tag: the text goes on in another line
		}
	}
}

// The lines around an armored message (RFC 9580 §6.2), and the header line of ours that names the code.
const (
	armorBegin = "-----BEGIN PGP MESSAGE-----"
	armorEnd   = "-----END PGP MESSAGE-----"
	armorCode  = "Comment: " + headerCode + " "
)

// readArmor reads an armored message as programs on the way may have left it: quoted, broken anew, without its blank line or its
// end, with lines between its lines. The checksum is of no use: the message has a stronger one inside.
func readArmor(text []byte) (a armored) {
	_, rest, ok := bytes.Cut(text, []byte(armorBegin))
	if !ok {
		return a
	}
	var data []byte
	padded := false
	for line := range bytes.FieldsFuncSeq(rest, func(r rune) bool { return r == '\r' || r == '\n' }) {
		line, _, a.whole = bytes.Cut(line, []byte(armorEnd))
		line = bytes.Trim(line, "> \t")
		if value, ok := bytes.CutPrefix(line, []byte(armorCode)); ok && len(data) == 0 {
			a.code = string(value)
		}
		if !padded && mime.IsBase64(line) {
			line, _, padded = bytes.Cut(line, []byte("="))
			data = append(data, line...)
			padded = padded && len(data) > 0
		}
		if a.whole {
			break
		}
	}
	if plain := mime.FromBase64(data); len(plain) > 0 && plain[0]&0x80 != 0 { // as every OpenPGP packet begins (RFC 9580 §4.2)
		a.sealed, _ = armor.ArmorWithTypeBytes(plain, constants.PGPMessageHeader) // cannot fail in memory
		a.whole = a.whole && entire(plain)
	}
	return a
}

// entire says whether packets fill a message to its end. Decoded from an encoding it never had, a message has a few octets more.
func entire(message []byte) bool {
	for packets := packet.NewOpaqueReader(bytes.NewReader(message)); ; {
		if _, err := packets.Next(); err != nil {
			return errors.Is(err, io.EOF)
		}
	}
}
