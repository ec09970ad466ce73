package mime_test

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-message"
	"pgregory.net/rapid"

	"kyujindesk/backend/mime"
)

// read lists the parts of a mail as "type: body".
func read(raw string) (list []string) {
	for _, p := range mime.Read([]byte(raw)).Parts {
		if !p.Embedded {
			list = append(list, p.Type+": "+strings.TrimSpace(string(p.Body)))
		}
	}
	return list
}

func TestWhatIsLeftOfAMailIsRead(t *testing.T) {
	for name, test := range map[string]struct {
		raw  string
		want []string
	}{
		"nothing at all":   {"", []string{"text/plain: "}},
		"no header":        {"\n\nhello\n", []string{"text/plain: "}},
		"no body":          {"Subject: x", []string{"text/plain: "}},
		"a plain mail":     {"Subject: x\n\nhello\n", []string{"text/plain: hello"}},
		"an odd type":      {"Content-Type: ;;; charset\n\nhello\n", []string{"text/plain: hello"}},
		"a quoted type":    {"Content-Type: \"Text/HTML\"; x\n\nhello\n", []string{"text/html: hello"}},
		"unknown charset":  {"Content-Type: text/plain; charset=x-none\n\nhello\n", []string{"text/plain: hello"}},
		"encodings":        {multi("7-bit", "8bit;", `"7bit"`, "none", "x-uuencode", ""), same("a+b==", 6)},
		"base64, misspelt": {multi("BASE64", "base-64", `"base64"`, "x-base64", "base64 (by a gateway)"), same("i", 5)},
		"no end":           {"Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b\n\ntwo\n", []string{"text/plain: one", "text/plain: two"}},
		"an end too early": {"Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b--\n--b\n\ntwo\n", []string{"text/plain: one", "text/plain: two"}},
		"an empty part":    {"Content-Type: multipart/mixed; boundary=b\n\n--b\n--b\n\ntwo\n--b--", []string{"text/plain: ", "text/plain: two"}},
		"a longer line":    {"Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--bb\nx --b\n--b--", []string{"text/plain: one\n--bb\nx --b"}},
		"another boundary": {"Content-Type: multipart/mixed; boundary=c\n\n--b\n\none\n--b--", []string{"text/plain: one"}},
		"no multipart":     {"Content-Type: multipart/mixed; boundary=c\n\nhello\n-- \nme\n", []string{"multipart/mixed: hello\n-- \nme"}},
		"text with rules":  {"Content-Type: text/plain\n\n----\na: b\n----\n", []string{"text/plain: ----\na: b\n----"}},
		"alternatives in a mail in a part": {
			"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\n\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\none\n--c\n\ntwo\n--c--\n--b\n\nthree\n--b--\n",
			[]string{"text/plain: one", "text/plain: two", "text/plain: three"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if got := read(test.raw); fmt.Sprintf("%q", got) != fmt.Sprintf("%q", test.want) {
				t.Errorf("%q, not %q", got, test.want)
			}
		})
	}
}

// multi is a mail whose parts hold the same in different encodings.
func multi(encodings ...string) string {
	raw := "Content-Type: multipart/mixed; boundary=b\n\n"
	for _, e := range encodings {
		body := "a+b=="
		if strings.Contains(strings.ToLower(e), "64") {
			body = "aQ=="
		}
		raw += "--b\nContent-Transfer-Encoding: " + e + "\n\n" + body + "\n"
	}
	return raw + "--b--\n"
}

// same is a list of so many equal parts.
func same(text string, n int) []string { return slices.Repeat([]string{"text/plain: " + text}, n) }

func TestHeadersAreReadAsTheyAre(t *testing.T) {
	raw := "From saiyo@example.jp Sat Nov 21 05:00:00 2026\r\n" +
		"no field\r\nAction : failed\r\nSubject: one\r\n\ttwo\r\nX-Empty:\r\nunfolded\r\nList: a,\r\nb\r\n* 0.1 RULE\r\n検査: 済\r\nTwice: 1\r\ntwice: 2\r\n\r\nbody"
	h, body := mime.ReadHeader([]byte(raw))
	for name, want := range map[string]string{"Action": "failed", "Subject": "one two", "X-Empty": "unfolded", "List": "a, b", "TWICE": "1"} {
		if got := h.Get(name); got != want {
			t.Errorf("%s: %q, not %q", name, got, want)
		}
	}
	if h.Len() != 6 || string(body) != "body" {
		t.Errorf("%d fields, body %q", h.Len(), body)
	}
}

// TestWhatAWriterWritesIsReadBack takes mails of go-message apart again.
func TestWhatAWriterWritesIsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var b bytes.Buffer
		w, err := message.CreateWriter(&b, multipart())
		if err != nil {
			t.Fatal(err)
		}
		want := write(t, w, rapid.IntRange(0, 3).Draw(t, "depth"))
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		raw := b.Bytes()
		if rapid.Bool().Draw(t, "LF") {
			raw = bytes.ReplaceAll(raw, []byte("\r\n"), []byte("\n"))
		}
		parts := mime.Read(raw).Parts
		if len(parts) != len(want) {
			t.Fatalf("%d parts, not %d, of\n%s", len(parts), len(want), raw)
		}
		for i, p := range parts {
			if !bytes.Equal(p.Body, want[i]) {
				t.Fatalf("part %d: %q, not %q", i, p.Body, want[i])
			}
		}
	})
}

func multipart() (h message.Header) {
	h.SetContentType("multipart/mixed", nil)
	return h
}

// write writes parts, up to some levels deep, and lists what they hold.
func write(t *rapid.T, w *message.Writer, depth int) (want [][]byte) {
	for range rapid.IntRange(1, 3).Draw(t, "parts") {
		var h message.Header
		var content []byte
		divided := depth > 0 && rapid.Bool().Draw(t, "divided")
		switch encoding := rapid.SampledFrom([]string{"base64", "quoted-printable"}).Draw(t, "encoding"); {
		case divided:
			h = multipart()
		case encoding == "base64":
			h.Set("Content-Transfer-Encoding", encoding)
			content = rapid.SliceOfN(rapid.Byte(), 0, 300).Draw(t, "bytes")
		default: // whose writer makes line ends of its own
			h.Set("Content-Transfer-Encoding", encoding)
			content = []byte(rapid.StringMatching(`[ -~あ-ん]{0,200}`).Draw(t, "text"))
		}
		p, err := w.CreatePart(h)
		if err != nil {
			t.Fatal(err)
		}
		if divided {
			want = append(want, write(t, p, depth-1)...)
		} else if _, err := p.Write(content); err != nil {
			t.Fatal(err)
		} else {
			want = append(want, content)
		}
		if err := p.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return want
}

// TestNoMailTakesLong has mails come that a careless reader would look at again and again.
func TestNoMailTakesLong(t *testing.T) {
	const size = 8 << 20
	for name, raw := range map[string]string{
		"equals signs":        "Content-Transfer-Encoding: quoted-printable\n\n" + strings.Repeat("=", size),
		"soft breaks":         "Content-Transfer-Encoding: quoted-printable\n\n" + strings.Repeat("= ", size/2),
		"hyphens":             "Content-Type: multipart/mixed\n\n" + strings.Repeat("--x\na: b\n", size/9),
		"different hyphens":   "Content-Type: multipart/mixed\n\n" + hyphens(size/20),
		"boundaries":          "Content-Type: multipart/mixed; boundary=b\n\n" + strings.Repeat("--b\n", size/4),
		"nearly boundaries":   "Content-Type: multipart/mixed; boundary=b\n\n" + strings.Repeat("--bx", size/4),
		"header without end":  strings.Repeat("a: b\n", size/5),
		"one field":           "a: b" + strings.Repeat("\n c", size/3),
		"open fields":         strings.Repeat("a:\nb;\n", size/6),
		"empty base64":        "Content-Transfer-Encoding: base64\n\n" + strings.Repeat("\r", size),
		"carriage returns":    strings.Repeat("\r", size) + "x",
		"mails in mails":      strings.Repeat("Content-Type: message/rfc822\n\n", size/30),
		"base64 in base64":    inBase64(25),
		"multiparts in turns": strings.Repeat("Content-Type: multipart/mixed; boundary=b\n\n--b\n", size/48),
	} {
		t.Run(name, func(t *testing.T) {
			began := time.Now()
			m := mime.Read([]byte(raw))
			if took := time.Since(began); took > 5*time.Second {
				t.Errorf("%s", took)
			}
			check(t, len(raw), m)
		})
	}
}

func hyphens(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "--%d\na: b\n", i)
	}
	return b.String()
}

// inBase64 is mails in mails, each encoded.
func inBase64(levels int) string {
	raw := strings.Repeat("x", 4000)
	for range levels {
		raw = "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n" + base64.StdEncoding.EncodeToString([]byte(raw))
	}
	return raw
}

// check looks whether the bounds were kept.
func check(t testing.TB, size int, m mime.Mail) {
	t.Helper()
	decoded := 0
	for _, p := range m.Parts {
		if len(p.Body) > 0 && (len(p.Raw) == 0 || &p.Body[0] != &p.Raw[0]) {
			decoded += len(p.Body)
		}
	}
	if len(m.Parts) == 0 || len(m.Parts) > mime.MaxParts || decoded > 2*size {
		t.Fatalf("%d parts, %d bytes decoded of %d", len(m.Parts), decoded, size)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("Content-Type: multipart/mixed; boundary=----=_Part/1.2\r\n\r\n------=_Part/1.2\r\nContent-Transfer-Encoding: base64\r\n\r\naGVsbG8=\r\n-- \r\nscanned\r\n------=_Part/1.2--\r\n"))
	f.Add([]byte("From x Sat Nov 21 05:00:00 2026\nno colon\nContent-Type: message/rfc822\n\nContent-Transfer-Encoding: quoted-printable\n\n=E6=B1=82=\n=3D=ZZ=\r"))
	f.Add([]byte("Content-Type: multipart/mixed\r\r\n\r\r\n--b\r\r\n\r\r\nhello\r\r\n--b--\r\r\n"))
	f.Add([]byte(inBase64(3)))
	f.Fuzz(func(t *testing.T, raw []byte) { check(t, len(raw), mime.Read(raw)) })
}

// TestAFieldIsFoundWithoutReadingTheOthers holds the short way against the long one.
func TestAFieldIsFoundWithoutReadingTheOthers(t *testing.T) {
	for _, text := range []string{
		"Subject: x\r\nMark: 1\r\n\r\n", "MARK : 1\n", "Mark:", "\r\nMark: 1\r\n", "Subject: x\n\r\nMark: 1\r\n", "Subject: x\r\n Mark: 1\r\n\r\n",
		"From yamada\nMark: 1\n", "X-Mark: 1\r\n", "Subject: x\rMark: 1\r", "Subject: x\r\r\nMark: 1\r\r\n\r\r\n", "no colon", "",
		strings.Repeat("A: b\r\n", 999) + "Mark: 1\r\n", strings.Repeat("A: b\r\n", 1000) + "Mark: 1\r\n",
		"A: " + strings.Repeat("b", 300<<10) + "\r\nMark: 1\r\n",
	} {
		h, _ := mime.ReadHeader([]byte(text))
		if got := mime.HasField([]byte(text), "Mark"); got != h.Has("Mark") {
			t.Errorf("%.60q: %v, and the header says %v", text, got, h.Has("Mark"))
		}
	}
}
