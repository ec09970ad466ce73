package applicant_test

import (
	"archive/zip"
	"bytes"
	"testing"

	"kyujindesk/backend/applicant"
)

// packed is a zip with some entries.
func packed(t *testing.T, names ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range names {
		if _, err := z.Create(name); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestDocumentsAreWhatTheirNameAndTheirContentSay(t *testing.T) {
	word := packed(t, "[Content_Types].xml", "word/document.xml")
	old := []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
	for _, c := range []struct {
		name    string
		content []byte
		media   string
	}{
		{"履歴書.pdf", []byte("%PDF-1.4"), "application/pdf"},
		{"履歴書.PDF", []byte("%PDF-1.4"), "application/pdf"},
		{"写真.jpeg", []byte("\xFF\xD8\xFF\xE0"), "image/jpeg"},
		{"写真.png", []byte("\x89PNG\r\n\x1a\n"), "image/png"},
		{"写真.heic", []byte("\x00\x00\x00\x18ftypheic"), "image/heic"},
		{"経歴.docx", word, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
		{"表.xlsx", packed(t, "xl/workbook.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
		{"経歴.doc", old, "application/msword"},
		{"表.xls", old, "application/vnd.ms-excel"},
		{"手紙.txt", []byte("よろしくお願いします。\r\n"), "text/plain"},
		{"手紙.txt", []byte("\x82\xe6\x82\xeb"), "text/plain"}, // Shift_JIS
	} {
		if media, ok := applicant.DocumentType(c.name, c.content); !ok || media != c.media {
			t.Errorf("%s: %q, %t", c.name, media, ok)
		}
	}
	for name, content := range map[string][]byte{
		"履歴書.exe":      []byte("%PDF-1.4"),
		"履歴書.pdf":      []byte("MZ"),
		"空.pdf":        nil,
		"名前だけ":         []byte("%PDF-1.4"),
		"履歴書.pdf.lnk":  []byte("%PDF-1.4"),
		"写真.heic":      []byte("\x00\x00\x00\x18ftypqt  "),
		"短.heic":       []byte("ftyp"),
		"経歴.docx":      packed(t, "word/document.xml", "word/vbaProject.bin"),
		"表.xlsx":       word,
		"経歴.docm":      word,
		"破損.docx":      []byte("PK\x03\x04"),
		"手紙.txt":       {0},
		"空.txt":        nil,
		"page.html":    []byte("<script>"),
		"picture.svg":  []byte("<svg>"),
		"archive.zip":  word,
		"自己解凍.docx":    append([]byte("MZ"), word...),
		"中身は別.doc":     []byte("{\\rtf1"),
		"写真.jpg":       []byte("GIF89a"),
		"カルテ.pdf.html": []byte("%PDF-1.4"),
	} {
		if media, ok := applicant.DocumentType(name, content); ok {
			t.Errorf("%s passes as %s", name, media)
		}
	}
}
