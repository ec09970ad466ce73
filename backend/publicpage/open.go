package publicpage

import (
	"bytes"
	"regexp"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/mime"
)

// MaxSize is the largest file that is read; far above any page, pictures of an MHTML file included.
const MaxSize = 50 << 20 // bytes

// early is how far into a file its kind and its encoding are looked for.
const early = 4096 // bytes

var (
	declared   = regexp.MustCompile(`(?i)charset\s*=\s*["']?\s*([a-z0-9_:-]+)`)
	mhtmlStart = regexp.MustCompile(`(?im)^(?:mime-version|content-type)[ \t]*:`)
)

// pageOf is the HTML of a file, in UTF-8.
func pageOf(data []byte) ([]byte, error) {
	if len(data) > MaxSize {
		return nil, fault.New(fault.Invalid, "publicPage.large")
	}
	start := data[:min(len(data), early)]
	switch {
	case bytes.HasPrefix(start, []byte("bplist")), bytes.Contains(start, []byte("WebMainResource")):
		return nil, fault.New(fault.Invalid, "publicPage.webarchive")
	case bytes.Contains(start[:min(len(start), 1024)], []byte("%PDF-")):
		return nil, fault.New(fault.Invalid, "publicPage.pdf")
	}
	if !isMHTML(start) {
		return utf8Of(data, "")
	}
	for _, part := range mime.Read(data).Parts {
		if part.Type != "text/html" && part.Type != "application/xhtml+xml" {
			continue
		}
		_, parameters := mime.ParseType(part.Header.Get("Content-Type"))
		page, err := utf8Of(part.Body, parameters["charset"])
		if err == nil && bytes.Contains(page, []byte(idPrefix)) {
			return page, nil
		}
	}
	return nil, fault.New(fault.Invalid, "publicPage.notPosting")
}

// isMHTML says whether a file begins with the header of a mail rather than with a page.
func isMHTML(start []byte) bool {
	header := bytes.TrimLeft(bytes.TrimPrefix(start, []byte("\ufeff")), "\r\n")
	return len(header) > 0 && header[0] != '<' && mhtmlStart.Match(header) && bytes.Contains(bytes.ToLower(header), []byte("multipart/"))
}

// utf8Of decodes a page. A browser may write another encoding than the page says of itself, so what is UTF-8 is read as that.
func utf8Of(page []byte, said string) ([]byte, error) {
	decoded, err := encodingOf(page, said).NewDecoder().Bytes(page)
	if err != nil || bytes.IndexByte(decoded, 0) >= 0 {
		return nil, fault.New(fault.Invalid, "publicPage.notPosting").Because(err)
	}
	return decoded, nil
}

func encodingOf(page []byte, said string) encoding.Encoding {
	start := page[:min(len(page), early)]
	switch {
	case bytes.HasPrefix(page, []byte{0xFF, 0xFE}), len(page) > 1 && page[0] != 0 && page[1] == 0:
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(page, []byte{0xFE, 0xFF}), len(page) > 1 && page[0] == 0 && page[1] != 0:
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	case bytes.Contains(page, []byte("\x1b$B")), bytes.Contains(page, []byte("\x1b$@")):
		return japanese.ISO2022JP
	case utf8.Valid(page):
		return unicode.UTF8BOM
	}
	if m := declared.FindSubmatch(start); said == "" && m != nil {
		said = string(m[1])
	}
	if e, name := charset.Lookup(said); e != nil && name != "utf-8" && name != "utf-16le" && name != "utf-16be" {
		return e
	}
	if decoded, err := japanese.ShiftJIS.NewDecoder().Bytes(page); err == nil && !bytes.ContainsRune(decoded, utf8.RuneError) {
		return japanese.ShiftJIS
	}
	return unicode.UTF8BOM
}
