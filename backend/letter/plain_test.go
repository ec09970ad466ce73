package letter_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/mime"
)

// drawer is an outbox that keeps what is put into it.
type drawer struct {
	held []letter.Outgoing
	most int64
}

func (*drawer) NextSeq(context.Context, string) (string, int64, error)     { return "", 0, nil }
func (*drawer) Epoch(context.Context, string) (string, error)              { return "", nil }
func (*drawer) AcksFor(context.Context, string) (a letter.Acks, err error) { return a, nil }
func (d *drawer) SizeLimit(context.Context) (int64, error)                 { return d.most, nil }
func (d *drawer) PutOutgoing(_ context.Context, o letter.Outgoing) error {
	d.held = append(d.held, o)
	return nil
}

// glass seals nothing; what it sealed for one place it opens for no other.
type glass struct{}

func (glass) Seal(place string, plain []byte) []byte { return append([]byte(place+"\n"), plain...) }

func (glass) Unseal(place string, sealed []byte) ([]byte, error) {
	plain, ok := strings.CutPrefix(string(sealed), place+"\n")
	if !ok {
		return nil, fault.New(fault.Denied, "x")
	}
	return []byte(plain), nil
}

var mailedAt = time.Date(2026, 11, 21, 1, 0, 0, 0, time.UTC)

func mailed(t *testing.T, m letter.PlainMail) (to string, raw string) {
	t.Helper()
	d := drawer{}
	if _, err := letter.PostPlain(t.Context(), &d, glass{}, m, "case", mailedAt); err != nil {
		t.Fatal(err)
	}
	to, b, err := letter.OpenPlain(glass{}, d.held[0])
	if err != nil {
		t.Fatal(err)
	}
	return to, string(b)
}

func toHanako() letter.PlainMail {
	return letter.PlainMail{
		From: "saiyo@example.jp", To: "hanako@example.jp", Name: "例示商店", Subject: "面接のご案内", Text: "山田花子 様\n\nお越しください。\n", ByHand: true,
	}
}

func TestAMailAPersonWroteSaysSo(t *testing.T) {
	m := toHanako()
	m.Thread = []string{"1@a.example.jp", "2@a.example.jp"}
	to, raw := mailed(t, m)
	h, _ := mime.ReadHeader([]byte(raw))
	for name, want := range map[string]string{
		"To": "<hanako@example.jp>", "In-Reply-To": "<2@a.example.jp>", "References": "<1@a.example.jp> <2@a.example.jp>",
		"Auto-Submitted": "", "Cc": "", "Bcc": "", "Reply-To": "",
	} {
		if got := h.Get(name); got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
	if to != "hanako@example.jp" || letter.IsMine([]byte(raw)) || letter.IsAccountMail([]byte(raw)) {
		t.Errorf("to %s, or taken for a letter", to)
	}
	if got := string(mime.Read([]byte(raw)).Parts[0].Body); got != "山田花子 様\r\n\r\nお越しください。\r\n" {
		t.Errorf("%q", got)
	}
	m.ByHand = false
	if _, raw := mailed(t, m); !strings.Contains(raw, "Auto-Submitted: auto-generated") {
		t.Error("what a program wrote does not say so")
	}
}

// TestNothingGetsIntoAHeader tries what names, subjects and a stranger's Message-IDs could bring in.
func TestNothingGetsIntoAHeader(t *testing.T) {
	const evil = "x\r\nBcc: all@example.com\r\n\r\nbody\n\u2028Bcc: b@example.com\x00"
	m := toHanako()
	m.Name, m.Subject = evil, evil
	m.Thread = []string{evil, "a> <b@example.com", "1@a.example.jp", "あ@example.jp", strings.Repeat("x", 201), ""}
	m.Files = []letter.File{{Name: "a\r\nBcc: c@example.com\r\n.pdf", Type: "application/pdf", Content: []byte("%PDF-")}}
	_, raw := mailed(t, m)
	h, _ := mime.ReadHeader([]byte(raw))
	if h.Has("Bcc") || h.Get("References") != "<1@a.example.jp>" || strings.Contains(raw, "\r\nBcc:") {
		t.Errorf("%s", raw)
	}
	if len(mime.Read([]byte(raw)).Parts) != 2 {
		t.Error("the mail falls into other parts")
	}
}

func TestAMailGoesToOneAddressAndNoOther(t *testing.T) {
	for _, good := range []string{"hanako@example.jp", "taro..y@keitai.example.jp", "a+b@xn--eckwd4c7c.example.jp", "a.@docomo.example.jp"} {
		if !letter.IsAddress(good) {
			t.Errorf("%s is refused", good)
		}
	}
	for _, bad := range []string{
		"", "hanako", "@example.jp", "hanako@", "a@b@c", "a@example.jp,b@example.jp", "a@example.jp b@example.jp", "<a@example.jp>", "花子 <a@example.jp>",
		"a@example.jp\r\nBcc: b@example.jp", "a@example.jp\n", "花子@example.jp", "a@exämple.jp", "a@-example.jp", `"a b"@example.jp`, "a@[127.0.0.1]",
		strings.Repeat("a", 250) + "@example.jp",
	} {
		m := toHanako()
		m.To = bad
		d := drawer{}
		if _, err := letter.PostPlain(t.Context(), &d, glass{}, m, "case", mailedAt); !fault.Is(err, fault.Invalid) || len(d.held) != 0 {
			t.Errorf("%q is written to: %v", bad, err)
		}
	}
}

func TestAMailTheServerWouldNotTakeIsNotWrittenEither(t *testing.T) {
	d := drawer{most: 100}
	if _, err := letter.PostPlain(t.Context(), &d, glass{}, toHanako(), "case", mailedAt); !fault.Is(err, fault.Invalid) || len(d.held) != 0 {
		t.Error(err)
	}
}

func TestAnInvitationStandsBesideTheWords(t *testing.T) {
	m := toHanako()
	m.Calendar = letter.Calendar{Method: "REQUEST", Text: []byte("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")}
	_, raw := mailed(t, m)
	parts := mime.Read([]byte(raw)).Parts
	if len(parts) != 2 || parts[0].Type != "text/plain" || parts[1].Type != "text/calendar" || string(parts[1].Body) != string(m.Calendar.Text) ||
		!strings.Contains(parts[1].Header.Get("Content-Type"), "method=REQUEST") || !strings.Contains(raw, "multipart/alternative") {
		t.Errorf("%s", raw)
	}
}

func TestATagIsFoundWhateverBecomesOfTheSubject(t *testing.T) {
	var w letter.Wants
	w.Tag("0123ABCD")
	if got := letter.Tagged("面接のご案内", "0123ABCD"); got != "面接のご案内 [応募 0123ABCD]" {
		t.Error(got)
	}
	for header, want := range map[string]bool{
		"Subject: Re: x [応募 0123ABCD]\r\n":                         true,
		"Subject: =?UTF-8?B?W+W/nOWLnyAwMTIzQUJDRF0=?=\r\n":        true,
		"Subject: ［応募　0123ABCD］\r\n":                               true,
		"Subject: [応募0123ABCD]\r\n":                                true,
		"Subject: [応募 0123ABCE]\r\n":                               false,
		"Subject: 応募 0123ABCD\r\n":                                 false,
		"Subject: [応募 0123ABCDE]\r\n":                              false,
		"X-Subject: [応募 0123ABCD]\r\n":                             false,
		"Subject: " + strings.Repeat("[応募 11111111]", 20) + "\r\n": false,
	} {
		if got := w.Fit([]byte(header)); got != want {
			t.Errorf("%q is wanted: %v", header, got)
		}
	}
}
