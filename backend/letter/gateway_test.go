package letter_test

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"html"
	"mime/quotedprintable"
	"regexp"
	"strings"
	"testing"

	"kyujindesk/backend/account"
	"kyujindesk/backend/letter"
)

// taken is a letter's mail in its pieces, for a gateway to put together again.
type taken struct{ header, armor string }

func takeApart(t testing.TB, raw []byte) taken {
	t.Helper()
	begin, end := bytes.Index(raw, []byte("-----BEGIN")), bytes.Index(raw, []byte("-----END PGP MESSAGE-----"))
	header, _, ok := strings.Cut(string(raw), "\r\n\r\n")
	if begin < 0 || end < 0 || !ok {
		t.Fatal("no header or no armor")
	}
	armor := strings.ReplaceAll(string(raw[begin:end]), "\r\n", "\n")
	return taken{header + "\r\n", strings.ReplaceAll(armor+"-----END PGP MESSAGE-----\n", "\n", "\r\n")}
}

// rest is the header without what says how the body is built.
func (m taken) rest() string {
	return strings.TrimSuffix(without(m.header+"\r\n", "Content-", "Mime-"), "\r\n")
}

// mixed is the mail as multipart/mixed with a boundary parameter and parts, each with its header.
func (m taken) mixed(boundary string, parts ...string) string {
	mark := strings.Trim(boundary, `" `)
	body := ""
	for _, p := range parts {
		body += "--" + mark + "\r\n" + p + "\r\n"
	}
	return m.rest() + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=" + boundary + "\r\n\r\n" + body + "--" + mark + "--\r\n"
}

// single is the mail as one part.
func (m taken) single(encoding, body string) string {
	return m.rest() + "Content-Type: text/plain\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n" + body
}

// attached is the sealed part, encoded in some way.
func attached(encoding, body string) string {
	return "Content-Type: application/octet-stream; name=\"encrypted.asc\"\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n" + body
}

func in64(text string, columns int) string {
	var lines strings.Builder
	for code := base64.StdEncoding.EncodeToString([]byte(text)); code != ""; {
		n := min(columns, len(code))
		lines.WriteString(code[:n] + "\r\n")
		code = code[n:]
	}
	return lines.String()
}

func inQuoted(text string) string {
	var b bytes.Buffer
	w := quotedprintable.NewWriter(&b)
	_, _ = w.Write([]byte(text))
	_ = w.Close()
	return b.String()
}

// rebroken is the armor with lines of so many characters.
func rebroken(armor string, columns int) string {
	lines := strings.Split(strings.TrimSpace(armor), "\r\n")
	var head, data []string
	for i, l := range lines {
		if l == "" {
			head, data = lines[:i+1], lines[i+1:]
			break
		}
	}
	sum, end := data[len(data)-2], data[len(data)-1]
	if !strings.HasPrefix(sum, "=") {
		sum, data = "", append(data[:len(data)-1], "", "")
	}
	text, out := strings.Join(data[:len(data)-2], ""), ""
	for text != "" {
		n := min(columns, len(text))
		out += text[:n] + "\r\n"
		text = text[n:]
	}
	if sum != "" {
		out += sum + "\r\n"
	}
	return strings.Join(head, "\r\n") + "\r\n" + out + end + "\r\n"
}

const (
	warning = "Content-Type: text/plain; charset=utf-8\r\n\r\n注意：外部からのメールです。 CAUTION: external mail.\r\n"
	footer  = "\r\n-- \r\nThis mail was scanned for viruses. このメールはウイルス検査済みです。\r\n"
	broken  = "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!! this is no base64 ====\r\n"
	odd     = "Content-Type: text/plain; charset=x-unheard-of\r\nContent-Transfer-Encoding: x-rot13\r\n\r\nuryyb\r\n"
)

// gateways are what servers, scanners and people's rules make of a mail on its way.
var gateways = map[string]func(raw string, m taken) string{
	"nothing":                         func(raw string, _ taken) string { return raw },
	"a line without a colon in front": func(raw string, _ taken) string { return "checked by mailguard\r\n" + raw },
	"a line without a colon in between": func(raw string, m taken) string {
		return strings.Replace(raw, "\r\nTo:", "\r\nchecked by mailguard\r\nTo:", 1)
	},
	"a line without a colon at the end": func(raw string, _ taken) string { return strings.Replace(raw, "\r\n\r\n", "\r\nchecked\r\n\r\n", 1) },
	"an antispam header folded badly": func(raw string, _ taken) string {
		return "X-Spam-Report: no\r\n* 0.0 HTML_MESSAGE BODY\r\n* -0.1 DKIM_VALID\r\n" + raw
	},
	"an antispam header folded into URLs":  func(raw string, _ taken) string { return "X-Spam-Report: see\r\nhttp://example.jp/spam?a=b\r\n" + raw },
	"a From line":                          func(raw string, _ taken) string { return "From saiyo@example.jp Sat Nov 21 05:00:00 2026\r\n" + raw },
	"a quoted From line":                   func(raw string, _ taken) string { return ">From saiyo@example.jp Sat Nov 21 05:00:00 2026\n" + raw },
	"a name with a blank before the colon": func(raw string, _ taken) string { return strings.Replace(raw, "Content-Type:", "Content-Type :", 1) },
	"a header in Japanese as it is":        func(raw string, _ taken) string { return "X-Memo: 確認済み\r\n検査：済\r\n" + raw },
	"a header in Shift_JIS":                func(raw string, _ taken) string { return "X-Memo: \x8a\x6d\x94\x46\r\n" + raw },
	"a header with NUL":                    func(raw string, _ taken) string { return "X-\x00: \x00\r\n" + raw },
	"a header of 100 KB":                   func(raw string, _ taken) string { return "X-Long: " + strings.Repeat("a", 100<<10) + "\r\n" + raw },
	"a thousand received lines":            func(raw string, _ taken) string { return strings.Repeat("Received: x\r\n y\r\n", 500) + raw },
	"lines that end with LF":               func(raw string, _ taken) string { return strings.ReplaceAll(raw, "\r\n", "\n") },
	"lines that end with CR":               func(raw string, _ taken) string { return strings.ReplaceAll(raw, "\r\n", "\r") },
	"lines that end with CR CR LF":         func(raw string, _ taken) string { return strings.ReplaceAll(raw, "\r\n", "\r\r\n") },
	"lines that end either way": func(raw string, _ taken) string {
		return strings.Replace(strings.Replace(raw, "\r\n\r\n", "\n\n", 1), "\r\n", "\n", 3)
	},
	"the mark is removed":             func(raw string, _ taken) string { return without(raw, letter.HeaderMark) },
	"all headers of ours are removed": func(raw string, _ taken) string { return without(raw, "Kyujin-Desk-") },
	"an inserted ^Z at the end":       func(raw string, _ taken) string { return raw + "\x1a" },
	"the end is missing":              func(raw string, _ taken) string { return raw[:strings.LastIndex(raw, "\r\n--")] },
	"the boundary's end is cut":       func(raw string, _ taken) string { return strings.TrimRight(raw, "-\r\n") },
	"a footer behind the end":         func(raw string, _ taken) string { return raw + footer },
	"a preamble": func(raw string, _ taken) string {
		return strings.Replace(raw, "\r\n\r\n", "\r\n\r\nThis is a MIME message.\r\n", 1)
	},
	"the type is lost": func(raw string, _ taken) string { return without(raw, "Content-Type", "Mime-Version") },
	"the type is mixed": func(raw string, _ taken) string {
		return strings.Replace(raw, "multipart/encrypted", "multipart/mixed", 1)
	},
	"the type is misspelt": func(raw string, _ taken) string {
		return strings.Replace(raw, "multipart/encrypted", "mulitpart/encrypted", 1)
	},
	"the type in capitals": func(raw string, _ taken) string {
		return strings.Replace(raw, "multipart/encrypted", "MULTIPART/Encrypted", 1)
	},
	"the type has a remark": func(raw string, _ taken) string {
		return strings.Replace(raw, "multipart/encrypted", "multipart/encrypted (PGP/MIME)", 1)
	},
	"the boundary is lost":      func(raw string, _ taken) string { return strings.Replace(raw, "boundary=", "x=", 1) },
	"a boundary without quotes": func(_ string, m taken) string { return m.mixed("----=_Part/1.2", warning, attached("7bit", m.armor)) },
	"a boundary with odd characters": func(_ string, m taken) string {
		return m.mixed("=_?:a(b)c@d", warning, attached("base64", in64(m.armor, 76)))
	},
	"a boundary with a semicolon": func(_ string, m taken) string { return m.mixed("a;b", warning, attached("base64", in64(m.armor, 76))) },
	"a boundary with a blank at its end": func(_ string, m taken) string {
		return m.mixed(`"abc "`, warning, attached("base64", in64(m.armor, 76)))
	},
	"the boundary twice": func(_ string, m taken) string {
		return strings.Replace(m.mixed("abc", attached("base64", in64(m.armor, 76))), "boundary=abc", "boundary=abc; boundary=abc", 1)
	},
	"the boundary folded badly": func(_ string, m taken) string {
		return strings.Replace(m.mixed("abc", attached("base64", in64(m.armor, 76))), "; boundary", ";\r\nboundary", 1)
	},
	"blanks behind the boundary": func(_ string, m taken) string {
		return strings.ReplaceAll(m.mixed("abc", attached("base64", in64(m.armor, 76))), "--abc\r\n", "--abc \t\r\n")
	},
	"an attachment":           func(_ string, m taken) string { return m.mixed("abc", warning, attached("7bit", m.armor)) },
	"an attachment in base64": func(_ string, m taken) string { return m.mixed("abc", warning, attached("base64", in64(m.armor, 76))) },
	"an attachment in quoted-printable": func(_ string, m taken) string {
		return m.mixed("abc", warning, attached("quoted-printable", inQuoted(m.armor)))
	},
	"an attachment without its encoding": func(_ string, m taken) string { return m.mixed("abc", warning, attached("", in64(m.armor, 76))) },
	"base64 in lines of 60":              func(_ string, m taken) string { return m.mixed("abc", attached("BASE64", in64(m.armor, 60))) },
	"base64 in lines of 75":              func(_ string, m taken) string { return m.mixed("abc", attached("base64", in64(m.armor, 75))) },
	"base64 in one line":                 func(_ string, m taken) string { return m.mixed("abc", attached("base64", in64(m.armor, 1<<30))) },
	"base64 with indent": func(_ string, m taken) string {
		return m.mixed("abc", attached("base64", strings.ReplaceAll(in64(m.armor, 76), "\r\n", " \r\n\t")))
	},
	"base64 in blanks": func(_ string, m taken) string {
		return m.mixed("abc", attached("base64", strings.ReplaceAll(in64(m.armor, 72), "\r\n", " ")))
	},
	"base64 and a scanner's text": func(_ string, m taken) string { return m.mixed("abc", attached("base64", in64(m.armor, 76)+footer)) },
	"base64 and a scanner's text without end": func(_ string, m taken) string {
		return m.mixed("abc", attached("base64", strings.ReplaceAll(in64(m.armor, 76), "=", "")+footer))
	},
	"a scanner's text and base64": func(_ string, m taken) string {
		return m.mixed("abc", attached("base64", "CAUTION\r\n"+in64(m.armor, 76)))
	},
	"base64 without its padding": func(_ string, m taken) string {
		return m.mixed("abc", attached("base64", strings.ReplaceAll(in64(m.armor, 76), "=", "")))
	},
	"base64 that is none":             func(_ string, m taken) string { return m.mixed("abc", attached("base64", m.armor)) },
	"quoted-printable that is none":   func(_ string, m taken) string { return m.mixed("abc", attached("quoted-printable", m.armor)) },
	"bad base64 before ours":          func(_ string, m taken) string { return m.mixed("abc", broken, attached("base64", in64(m.armor, 76))) },
	"an unknown encoding before ours": func(_ string, m taken) string { return m.mixed("abc", odd, attached("base64", in64(m.armor, 76))) },
	"ninety parts before ours": func(_ string, m taken) string {
		return m.mixed("abc", append(many(90), attached("base64", in64(m.armor, 76)))...)
	},
	"mixed in mixed": func(_ string, m taken) string {
		return taken{header: m.header}.mixed("out", "Content-Type: multipart/mixed; boundary=in\r\n\r\n--in\r\n"+attached("base64", in64(m.armor, 76))+"\r\n--in--\r\n", warning)
	},
	"mixed in mixed, neither closed": func(_ string, m taken) string {
		return m.rest() + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: multipart/mixed; boundary=b2\r\n\r\n--b2\r\n" + attached("base64", in64(m.armor, 76))
	},
	"a multipart encoded as a whole": func(_ string, m taken) string {
		return m.rest() + "Content-Type: multipart/mixed; boundary=b\r\nContent-Transfer-Encoding: base64\r\n\r\n" + in64("--b\r\n"+attached("base64", in64(m.armor, 76))+"\r\n--b--\r\n", 76)
	},
	"a mail around it":                     func(raw string, m taken) string { return ours(m) + wrapped(raw, "7bit") },
	"a mail around it in base64":           func(raw string, m taken) string { return ours(m) + wrapped(in64(raw, 76), "base64") },
	"a mail around it in quoted-printable": func(raw string, m taken) string { return ours(m) + wrapped(inQuoted(raw), "quoted-printable") },
	"three mails around it": func(raw string, m taken) string {
		return ours(m) + wrapped(wrapped(wrapped(raw, "7bit"), "8bit"), "7bit")
	},
	"a mail around it, attached": func(raw string, m taken) string {
		return m.mixed("abc", warning, "Content-Type: message/rfc822\r\n\r\n"+raw)
	},
	"one part of text":                 func(_ string, m taken) string { return m.single("7bit", m.armor) },
	"one part in base64":               func(_ string, m taken) string { return m.single("base64", in64(m.armor, 76)) },
	"one part in quoted-printable":     func(_ string, m taken) string { return m.single("quoted-printable", inQuoted(m.armor)) },
	"one part with a warning in front": func(_ string, m taken) string { return m.single("7bit", "CAUTION: external\r\n\r\n"+m.armor+footer) },
	"one part of HTML": func(_ string, m taken) string {
		return m.rest() + "Content-Type: text/html\r\n\r\n<html><body><p>" + strings.ReplaceAll(html.EscapeString(strings.ReplaceAll(m.armor, "\r\n", "\n")), "\n", "<br>") + "</p></body></html>"
	},
	"a byte order mark in front": func(raw string, _ taken) string { return "\ufeff" + raw },
	"one part, quoted": func(_ string, m taken) string {
		return m.single("7bit", "> "+strings.ReplaceAll(m.armor, "\r\n", "\r\n> "))
	},
	"armor without its blank line": func(_ string, m taken) string {
		return m.single("7bit", strings.Replace(m.armor, "\r\n\r\n", "\r\n", 1))
	},
	"armor without its headers": func(_ string, m taken) string { return m.single("7bit", headless(m.armor)) },
	"armor with a blank in its blank line": func(_ string, m taken) string {
		return m.single("7bit", strings.Replace(m.armor, "\r\n\r\n", "\r\n \r\n", 1))
	},
	"armor in lines of 120": func(_ string, m taken) string { return m.single("7bit", rebroken(m.armor, 120)) },
	"armor in one line":     func(_ string, m taken) string { return m.single("7bit", rebroken(m.armor, 1<<30)) },
	"armor in lines of 30":  func(_ string, m taken) string { return m.single("7bit", rebroken(m.armor, 30)) },
	"armor in double lines": func(_ string, m taken) string {
		return m.single("7bit", strings.ReplaceAll(m.armor, "\r\n", "\r\n\r\n"))
	},
	"armor with another program's header": func(_ string, m taken) string {
		return m.single("7bit", strings.Replace(m.armor, "\r\n", "\r\nVersion: Guard 2.1\r\nCharset: utf-8\r\n", 1))
	},
	"armor without its checksum": func(_ string, m taken) string {
		return m.single("7bit", regexp.MustCompile(`\r\n=[^\r]{4}\r\n`).ReplaceAllString(m.armor, "\r\n"))
	},
	"armor with a line of a scanner in it": func(_ string, m taken) string {
		return m.single("7bit", regexp.MustCompile(`\r\n\r\n.*\r\n`).ReplaceAllString(m.armor, "$0[scanned 1/2]\r\n"))
	},
	"armor without its end": func(_ string, m taken) string { return m.single("7bit", strings.Split(m.armor, "-----END")[0]) },
	"armor spoken of before": func(_ string, m taken) string {
		return m.mixed("abc", "\r\nWhat begins with -----BEGIN PGP MESSAGE----- is sealed.\r\n", attached("base64", in64(m.armor, 76)))
	},
	"an empty armor before": func(_ string, m taken) string {
		return m.mixed("abc", "\r\n-----BEGIN PGP MESSAGE-----\r\n\r\n-----END PGP MESSAGE-----\r\n", attached("base64", in64(m.armor, 76)))
	},
}

func without(raw string, names ...string) string {
	header, body, _ := strings.Cut(raw, "\r\n\r\n")
	var kept []string
	skip := false
	for _, l := range strings.Split(header, "\r\n") {
		if !strings.HasPrefix(l, " ") && !strings.HasPrefix(l, "\t") {
			skip = false
			for _, n := range names {
				skip = skip || strings.HasPrefix(strings.ToLower(l), strings.ToLower(n))
			}
		}
		if !skip {
			kept = append(kept, l)
		}
	}
	return strings.Join(kept, "\r\n") + "\r\n\r\n" + body
}

func many(n int) (parts []string) {
	for i := range n {
		parts = append(parts, fmt.Sprintf("\r\npart %d", i))
	}
	return parts
}

// ours is the outer header a wrapping scanner keeps of a mail.
func ours(m taken) string {
	return regexp.MustCompile(`(?i)Message-ID:[^\r]*\r\n`).FindString(m.header)
}

func wrapped(raw, encoding string) string {
	return "Subject: ***SPAM***\r\nContent-Type: message/rfc822\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n" + raw
}

func headless(armor string) string {
	return regexp.MustCompile(`(?m)^[A-Z][a-z]+: [^\r]*\r\n`).ReplaceAllString(armor, "")
}

// TestALetterSurvivesTheGateways sends letters to a known reader and of first contact through everything gateways do.
func TestALetterSurvivesTheGateways(t *testing.T) {
	desk, office := key(t, "desk"), key(t, "office")
	known := submit(t)
	first, err := letter.New(letter.Enrol, "", letter.EnrolBody{Address: "saiyo@example.jp"}, made)
	if err != nil {
		t.Fatal(err)
	}
	code := account.NewCode("7K0M")
	keys := letter.Keys{Own: office, Sender: from(desk), Secret: func(name string) (string, error) {
		if name != "7K0M" {
			return "", letter.ErrUnreadable
		}
		return code.Secret(), nil
	}}
	for _, test := range []struct {
		letter letter.Letter
		letter.Envelope
	}{
		{known, letter.Envelope{Signer: desk, Readers: []letter.Key{office}}},
		{first, letter.Envelope{Signer: desk, Code: code}},
	} {
		raw := sealed(t, test.letter, test.Envelope)
		pieces := takeApart(t, raw)
		for name, change := range gateways {
			t.Run(name+", "+string(test.letter.Kind), func(t *testing.T) {
				changed := change(string(raw), pieces)
				if changed == string(raw) && name != "nothing" {
					t.Fatal("the gateway changes nothing")
				}
				if name == "armor without its headers" && test.Code != "" {
					changed = "Kyujin-Desk-Code: 7K0M\r\n" + changed // one of both must stay
				}
				if !letter.IsMineHeader([]byte(changed)) {
					t.Error("not recognised")
				}
				got, err := letter.Open([]byte(changed), keys)
				if err != nil || got.ID != test.letter.ID || (got.Code == "7K0M") != (test.Code != "") {
					t.Errorf("%q %q, %v", got.ID, got.Code, err)
				}
			})
		}
	}
}

// TestALetterIsKnownByItsMessageID has servers write the field in other ways.
func TestALetterIsKnownByItsMessageID(t *testing.T) {
	id := letter.MessageID("0193a1b2-0000-7000-8000-000000000001")
	for name, header := range map[string]string{
		"as it was":            "Message-ID: <" + id + ">\r\n",
		"in capitals":          "MESSAGE-ID: <" + id + ">\r\n",
		"folded":               "Message-ID:\r\n <" + id + ">\r\n",
		"folded badly":         "Message-ID:\r\n<" + id + ">\r\n",
		"with a remark":        "Message-ID: <" + id + "> (added by mx.example.jp)\r\n",
		"with a remark before": "Message-ID: (was <x@example.jp>) <" + id + ">\r\n",
		"without brackets":     "Message-ID: " + id + "\r\n",
		"with blanks inside":   "Message-ID: < " + id + " >\r\n",
		"the second of two":    "Message-ID: <x@example.jp>\r\nSubject: x\r\nMessage-ID: <" + id + ">\r\n",
		"the first of two":     "Message-ID: <" + id + ">\r\nMessage-ID: <x@example.jp>\r\n",
		"two in one field":     "Message-ID: <x@example.jp> <" + id + ">\r\n",
		"a blank before":       "Message-ID : <" + id + ">\r\n",
		"behind odd lines":     "From x Sat Nov 21\r\nno colon here\r\nMessage-ID: <" + id + ">\r\n",
		"in another domain's":  "Message-ID: <" + strings.ToUpper(id) + ">\r\n",
	} {
		if got := letter.MessageIDIn([]byte(header)); !strings.EqualFold(got, id) || !letter.IsMineHeader([]byte(header)) {
			t.Errorf("%s: %q", name, got)
		}
	}
	for name, header := range map[string]string{
		"only in a reply":  "Message-ID: <x@example.jp>\r\nIn-Reply-To: <" + id + ">\r\n",
		"in a subject":     "Subject: Message-ID: <" + id + ">\r\n",
		"of a longer host": "Message-ID: <" + id + ".example.jp>\r\n",
		"in a remark":      "Message-ID: <x@example.jp> (<" + id + ">)\r\n",
		"the mark in text": "Subject: Kyujin-Desk-Letter: 1\r\n",
	} {
		if letter.IsMineHeader([]byte(header)) {
			t.Errorf("%s: taken for a letter", name)
		}
	}
}
