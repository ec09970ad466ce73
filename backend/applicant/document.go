package applicant

import (
	"archive/zip"
	"bytes"
	"path"
	"slices"
	"strings"
)

// documentKind is a kind of file that documents (応募書類) come as: how its names end, and what its content begins with or holds.
type documentKind struct {
	media string
	ends  []string
	is    func(content []byte) bool
}

// documentKinds are all there are. What a system runs by itself, and what holds macros, is none of them.
var documentKinds = []documentKind{ //nolint:gochecknoglobals // a constant in all but syntax
	{"application/pdf", []string{".pdf"}, begins("%PDF-")},
	{"image/jpeg", []string{".jpg", ".jpeg"}, begins("\xFF\xD8\xFF")},
	{"image/png", []string{".png"}, begins("\x89PNG\r\n\x1a\n")},
	{"image/heic", []string{".heic", ".heif"}, isHEIC},
	{"application/vnd.openxmlformats-officedocument.wordprocessingml.document", []string{".docx"}, isOffice("word/document.xml")},
	{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", []string{".xlsx"}, isOffice("xl/workbook.xml")},
	{"application/msword", []string{".doc"}, begins(compound)},
	{"application/vnd.ms-excel", []string{".xls"}, begins(compound)},
	{"text/plain", []string{".txt"}, isText},
}

// compound begins the files of Word and Excel up to 2003 ([MS-CFB] 2.2).
const compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"

// DocumentType is the media type of a document; false for a file that is none of the kinds documents come as (PDF, JPEG, PNG, HEIC,
// Word, Excel, text), or whose name ends as another kind's. Nothing is unpacked or run.
func DocumentType(name string, content []byte) (media string, ok bool) {
	end := strings.ToLower(path.Ext(name))
	for _, k := range documentKinds {
		if slices.Contains(k.ends, end) {
			return k.media, k.is(content)
		}
	}
	return "", false
}

func begins(with string) func([]byte) bool {
	return func(content []byte) bool { return bytes.HasPrefix(content, []byte(with)) }
}

// isHEIC looks for the brands of ISO/IEC 23008-12 in the first box.
func isHEIC(content []byte) bool {
	const brandEnds = 12
	return len(content) >= brandEnds && string(content[4:8]) == "ftyp" &&
		slices.Contains([]string{"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"}, string(content[8:brandEnds]))
}

// isOffice looks for a part in the directory of a package (ECMA-376, part 2), and for macros, which no document may hold.
func isOffice(part string) func([]byte) bool {
	return func(content []byte) bool {
		z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
		if err != nil || !begins("PK\x03\x04")(content) {
			return false
		}
		found := false
		for _, f := range z.File {
			found = found || f.Name == part
			if strings.EqualFold(path.Ext(f.Name), ".bin") && strings.Contains(strings.ToLower(f.Name), "vba") {
				return false
			}
		}
		return found
	}
}

// isText takes what has no control characters but line ends, tabs and the escapes of ISO-2022-JP; what it is encoded in is no matter.
func isText(content []byte) bool {
	return len(content) > 0 && !bytes.ContainsFunc(content, func(r rune) bool {
		return r < ' ' && r != '\n' && r != '\r' && r != '\t' && r != '\f' && r != '\x1b' || r == '\x7f'
	})
}
