package filename_test

import (
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"kyujindesk/backend/filename"
)

func TestANameOfSomebodyElseIsMadeSafe(t *testing.T) {
	for name, want := range map[string]string{
		"履歴書.pdf":                              "履歴書.pdf",
		"職務経歴書　山田花子.pdf":                       "職務経歴書　山田花子.pdf",
		"髙﨑（控え）㈱.xlsx":                         "髙﨑（控え）㈱.xlsx",
		"../../etc/passwd":                     "passwd",
		`..\..\Windows\win.ini`:                "win.ini",
		"/":                                    "file",
		"..":                                   "file",
		".":                                    "file",
		"":                                     "file",
		" . .":                                 "file",
		".bashrc":                              "bashrc",
		"a\x00b.pdf":                           "ab.pdf",
		"a\r\nBcc: x.pdf":                      "a  Bcc_ x.pdf",
		"invoice\u202Efdp.exe":                 "invoicefdp.exe",
		"a\u200Bb\u2066c.pdf":                  "abc.pdf",
		"\ufeff履歴書.pdf":                        "履歴書.pdf",
		"CON":                                  "_CON",
		"con.pdf":                              "_con.pdf",
		"nul .txt":                             "_nul .txt",
		"COM1.doc":                             "_COM1.doc",
		"lpt9":                                 "_lpt9",
		"COM¹":                                 "_COM¹",
		"COM10.doc":                            "COM10.doc",
		"console.pdf":                          "console.pdf",
		"履歴書.pdf. ":                            "履歴書.pdf",
		"履歴書.pdf...":                           "履歴書.pdf",
		"a:b.pdf":                              "a_b.pdf",
		"what?*.pdf":                           "what__.pdf",
		"\xff\xfe.pdf":                         "pdf",
		strings.Repeat("字", 200) + ".pdf":      strings.Repeat("字", 76) + ".pdf",
		strings.Repeat("字", 200):               strings.Repeat("字", 80),
		"a." + strings.Repeat("字", 200):        "a." + strings.Repeat("字", 78),
		strings.Repeat("a", 79) + ". .exe.pdf": strings.Repeat("a", 76) + ".pdf",
	} {
		if got := filename.Safe(name); got != want {
			t.Errorf("%q became %q, want %q", name, got, want)
		}
	}
}

// FuzzSafe holds what Safe promises against any name.
func FuzzSafe(f *testing.F) {
	for _, s := range []string{"履歴書.pdf", "../x", "con.", "a\u202Eb", "COM1", ". .", strings.Repeat("あ", 100) + ".  .pdf", "_.con"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		got := filename.Safe(name)
		switch {
		case got == "" || utf8.RuneCountInString(got) > filename.Max || !utf8.ValidString(got):
			t.Fatalf("%q became %q", name, got)
		case got != filepath.Base(got) || strings.ContainsAny(got, `/\<>:"|?*`):
			t.Fatalf("%q became the path %q", name, got)
		case strings.Trim(got, ". ") != got:
			t.Fatalf("%q became %q, with a dot or a blank at an end", name, got)
		case filename.Safe(got) != got:
			t.Fatalf("%q became %q, and that %q", name, got, filename.Safe(got))
		}
		for _, r := range got {
			if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
				t.Fatalf("%q became %q, with %U", name, got, r)
			}
		}
	})
}
