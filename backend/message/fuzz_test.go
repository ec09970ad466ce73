package message_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/message"
)

// sound fails a test for what must never come out of a mail.
func sound(t *testing.T, raw []byte) {
	t.Helper()
	m := message.Reader{Returned: mailbox.Returned, Letter: letter.IsMineHeader}.Read(raw)
	for _, text := range append([]string{m.Text, m.Quoted}, m.Files...) {
		if !utf8.ValidString(text) || strings.ContainsFunc(text, func(r rune) bool { return r != '\n' && unicode.Is(unicode.Cc, r) || r >= 0x202a && r <= 0x202e }) {
			t.Errorf("not fit to be shown: %q", text)
		}
	}
	taken := map[string]bool{}
	for _, name := range m.Files {
		if name == "" || strings.ContainsAny(name, "/\\:\n") || name == ".." || taken[strings.ToLower(name)] {
			t.Errorf("no name of a file: %q of %q", name, m.Files)
		}
		taken[strings.ToLower(name)] = true
	}
	if m.Kind == "" || (m.Kind == message.Calendar) != (m.Calendar != nil) || (m.Kind == message.Returned) != (m.Bounce != nil) || m.Files == nil || m.Doubts == nil {
		t.Errorf("not whole: %+v", m)
	}
}

func FuzzThread(f *testing.F) {
	f.Add([]byte(mixed("Content-Disposition: attachment; filename*0*=utf-8''%E5; filename*1=a.pdf\n\nx")))
	f.Add([]byte(plain("3日です。\n\n2026年11月20日(金) 10:00 例示商店 <saiyo@example.jp>:\n> 面接")))
	f.Add([]byte("From: =?iso-2022-jp?B?GyRC?=\nContent-Type: text/plain; charset=iso-2022-jp\n\n\x1b$B$\x1b(I1\x0e"))
	f.Add([]byte("Content-Type: message/rfc822\n\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n<blockquote>x\n--b--"))
	f.Fuzz(func(t *testing.T, raw []byte) { sound(t, raw) })
}

func FuzzICal(f *testing.F) {
	f.Add(event(hanako + "DTSTART;TZID=Tokyo Standard Time:20261203T140000\n"))
	f.Add("BEGIN:VCALENDAR\nBEGIN:VEVENT\nATTENDEE;CN=\"a\"b\";PARTSTAT=:mailto:\nBEGIN:VEVENT\nEND:VALARM\nEND\nCOMMENT:\\")
	f.Add("METHOD;X=\":REPLY\nBEGIN:VEVENT\nDTSTART;TZID=/../Asia:99999999T999999\nSEQUENCE:-99999999999")
	f.Fuzz(func(t *testing.T, ical string) { sound(t, []byte(calendar(ical))) })
}

func FuzzHTMLMail(f *testing.F) {
	f.Add("<p>a<blockquote><div>b</blockquote><script>c</script><pre>d\n</pre><td>e<img alt=f>")
	f.Add("<svg><style><!--</style><p>a</svg>&#x202e;&nbsp;<br/><div style=display:none><div>")
	f.Add("<a href=javascript:x><img src=cid:a onerror=x><base href=//e><form action=x><meta http-equiv=refresh content=0><link rel=x href=y><p style=a:url(b)>")
	f.Add("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">")
	f.Add("<noscript><p title=\"</noscript><img src=x onerror=x>\"><svg></p><style><a id=\"</style><img src=1 onerror=x>\">")
	f.Fuzz(func(t *testing.T, page string) {
		sound(t, []byte(from("Content-Type: text/html; charset=utf-8\n\n"+page)))
		shown(t, page)
	})
}
