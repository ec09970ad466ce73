package sheet

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"unicode/utf16"
)

var (
	cmapObject = regexp.MustCompile(`(?s)\n([0-9]+) 0 obj\n<<\n/Length ([0-9]+)\n>>\nstream\n(/CIDInit .*?)endstream\n`)
	beyond     = regexp.MustCompile(`(<[0-9A-F]{4}><[0-9A-F]{4}>)<([0-9A-F]{5,6})>`)
	xrefTail   = regexp.MustCompile(`(?s)trailer\n<<(.*)>>\nstartxref\n([0-9]+)\n%%EOF\s*$`)
)

var errNoTail = errors.New("sheet: the document has no trailer")

// copyable makes characters beyond the first plane copy from a document as what they are: the library writes their numbers into the map
// from glyphs to characters as they stand, where a surrogate pair belongs (ISO 32000-1, 9.10.3). The maps are written anew behind the
// document, as an update of it (7.5.6).
func copyable(pdf []byte) ([]byte, error) {
	objects := cmapObject.FindAllSubmatch(pdf, -1)
	if !beyond.Match(pdf) || len(objects) == 0 {
		return pdf, nil
	}
	tail := xrefTail.FindSubmatch(pdf)
	if tail == nil {
		return nil, errNoTail
	}
	out := bytes.NewBuffer(bytes.TrimRight(bytes.Clone(pdf), "\n"))
	out.WriteByte('\n')
	var table bytes.Buffer
	for _, o := range objects {
		if !beyond.Match(o[3]) {
			continue
		}
		fixed := beyond.ReplaceAllFunc(o[3], func(entry []byte) []byte {
			m := beyond.FindSubmatch(entry)
			n, _ := strconv.ParseUint(string(m[2]), 16, 32) // six digits at most
			high, low := utf16.EncodeRune(rune(n))          //nolint:gosec // as above
			return fmt.Appendf(nil, "%s<%04X%04X>", m[1], high, low)
		})
		fmt.Fprintf(&table, "%s 1\n%010d 00000 n \n", o[1], out.Len())
		fmt.Fprintf(out, "%s 0 obj\n<<\n/Length %d\n>>\nstream\n%sendstream\nendobj\n", o[1], len(fixed), fixed)
	}
	at := out.Len()
	fmt.Fprintf(out, "xref\n%strailer\n<<%s/Prev %s\n>>\nstartxref\n%d\n%%%%EOF\n", table.Bytes(), tail[1], tail[2], at)
	return out.Bytes(), nil
}
