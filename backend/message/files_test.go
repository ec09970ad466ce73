package message_test

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"slices"
	"testing"

	"golang.org/x/text/encoding/japanese"
)

func TestFilesHaveTheirNames(t *testing.T) {
	sjis, jis := in(japanese.ShiftJIS, "履歴書_表.pdf"), "\x1b$BMzNr=q\x1b(B.pdf"
	for name, c := range map[string]struct{ head, want string }{
		"encoded word within quotes": {`Content-Disposition: attachment; filename="=?ISO-2022-JP?B?` + base64.StdEncoding.EncodeToString([]byte(jis)) + `?="`, "履歴書.pdf"},
		"encoded word, two of them":  {"Content-Type: application/pdf;\n name=\"=?utf-8?B?5bGl5q0=?=\n =?utf-8?B?tOabuA==?=.pdf\"", "履歴書.pdf"},
		"cut in a character":         {"Content-Type: application/pdf;\n name=\"=?utf-8?B?5bGl5g==?=\n =?utf-8?B?rbTmm7gucGRm?=\"", "履歴書.pdf"},
		"in pieces":                  {"Content-Disposition: attachment;\n filename*0*=utf-8''%E5%B1%A5%E6%AD;\n filename*1*=%B4%E6%9B%B8;\n filename*2=\".pdf\"", "履歴書.pdf"},
		"in Shift_JIS by the rules":  {"Content-Disposition: attachment; filename*=Shift_JIS'ja'%97%9A%97%F0%8F%91.pdf", "履歴書.pdf"},
		"bytes of Shift_JIS":         {`Content-Disposition: attachment; filename="` + sjis + `"`, "履歴書_表.pdf"},
		"bytes of ISO-2022-JP":       {`Content-Disposition: attachment; filename="` + jis + `"`, "履歴書.pdf"},
		"bytes of UTF-8":             {`Content-Disposition: attachment; filename=履歴書.pdf`, "履歴書.pdf"},
		"a path":                     {`Content-Disposition: attachment; filename="C:\Users\hanako\履歴書.pdf"`, "履歴書.pdf"},
		"a way out":                  {`Content-Disposition: attachment; filename="../../etc/履歴書.pdf"`, "履歴書.pdf"},
		"none":                       {"Content-Type: application/pdf\nContent-Disposition: attachment", "file.pdf"},
	} {
		t.Run(name, func(t *testing.T) {
			if m := read(mixed(c.head + "\n\nx")); !slices.Equal(m.Files, []string{c.want}) || m.Text != "書類を送ります。" || len(m.Doubts) > 0 {
				t.Errorf("%q, want %q; %q, %q", m.Files, c.want, m.Text, m.Doubts)
			}
		})
	}
	twice := mixed("Content-Disposition: attachment; filename=a.pdf\n\nx\n--b\nContent-Disposition: attachment; filename=A.pdf\n\ny")
	if m := read(twice); !slices.Equal(m.Files, []string{"a.pdf", "A (2).pdf"}) {
		t.Errorf("the same name twice: %q", m.Files)
	}
}

func TestFilesNeedWords(t *testing.T) {
	lockedZip := base64.StdEncoding.EncodeToString([]byte("PK\x03\x04\x14\x00\x01\x00\x08\x00rest"))
	for name, c := range map[string]struct{ part, file, doubt string }{
		"winmail":         {"Content-Type: application/ms-tnef; name=winmail.dat\n\nx", "winmail.dat", "file.winmail"},
		"signed":          {"Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\n\nx", "smime.p7m", "file.opaque"},
		"locked":          {"Content-Type: application/zip; name=履歴書.zip\nContent-Transfer-Encoding: base64\n\n" + lockedZip, "履歴書.zip", "file.password"},
		"heic":            {"Content-Type: image/heic; name=IMG_0001.HEIC\n\nx", "IMG_0001.HEIC", "file.heic"},
		"its own program": {"Content-Disposition: attachment; filename=履歴書.jtd\n\nx", "履歴書.jtd", "file.rare"},
		"mail":            {"Content-Type: message/rfc822\n\nFrom: other@example.jp\nSubject: 別の件\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\n別の人の文\n--c\nContent-Disposition: attachment; filename=other.pdf\n\nx\n--c--\n", "別の件.eml", "file.mail"},
		"program":         {"Content-Disposition: attachment; filename=履歴書.pdf.exe\n\nx", "履歴書.pdf.exe", "file.program"},
		"locked paper":    {"Content-Disposition: attachment; filename=a.pdf\n\n%PDF-1.7\ntrailer << /Encrypt 5 0 R >>", "a.pdf", "file.password"},
	} {
		t.Run(name, func(t *testing.T) {
			m := read(mixed(c.part))
			if !slices.Equal(m.Files, []string{c.file}) || !slices.Equal(m.Doubts, []string{c.doubt}) || m.Text != "書類を送ります。" {
				t.Errorf("files %q, doubts %q, text %q", m.Files, m.Doubts, m.Text)
			}
		})
	}
	if m := read(plain("履歴書はこちらです。\nhttps://99.gigafile.nu/0101-abc")); !slices.Equal(m.Doubts, []string{"file.link"}) {
		t.Errorf("a link: %q", m.Doubts)
	}
}

func TestAZipIsNotOpened(t *testing.T) {
	packed := func(flags uint16) string {
		var b bytes.Buffer
		w := zip.NewWriter(&b)
		for _, f := range []*zip.FileHeader{{Name: "../a.txt"}, {Name: "b.pdf", Flags: flags, UncompressedSize64: 1 << 40}} {
			if _, err := w.CreateRaw(f); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		return mixed("Content-Type: application/zip; name=a.zip\nContent-Transfer-Encoding: base64\n\n" + base64.StdEncoding.EncodeToString(b.Bytes()))
	}
	if m := read(packed(0)); !slices.Equal(m.Files, []string{"a.zip"}) || len(m.Doubts) > 0 {
		t.Errorf("of a terabyte: %q, %q", m.Files, m.Doubts)
	}
	if m := read(packed(1)); !slices.Equal(m.Files, []string{"a.zip"}) || !slices.Equal(m.Doubts, []string{"file.password"}) {
		t.Errorf("with a password for its second file: %q, %q", m.Files, m.Doubts)
	}
}
