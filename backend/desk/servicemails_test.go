package desk_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

const (
	ofService = "Authentication-Results: mx.example.jp; dkim=pass header.d=mail.hellowork.mhlw.go.jp\r\n" +
		"From: system@mail.hellowork.mhlw.go.jp\r\nContent-Type: text/plain; charset=utf-8\r\n"
	likeness = "From: system@hellowork.example.jp\r\n"
)

// mailed hands a mail to the desk as the courier does, if it is waited for.
func (s *shop) mailed(raw string) bool {
	s.Helper()
	w, err := s.Wants(s.Context())
	s.Must(err)
	if !w.Fit([]byte(raw)) {
		return false
	}
	v, _, err := s.ReceiveMail(s.Context(), 1, []byte(raw))
	s.Must(err)
	if v != letter.Handed {
		s.Errorf("the verdict is %s", v)
	}
	return true
}

func TestWhatTheServiceWritesIsListed(t *testing.T) {
	s := newShop(t)
	p := s.valid()
	added, err := s.Applicants.Add(t.Context(), p.ID, form.Values{applicant.NameKey: "山田　花子", "apply.route": "office", applicant.SeekerKey: "41010-12345"})
	s.Must(err)
	applied := ofService + "Message-ID: <1@x>\r\nSubject: 応募通知\r\n\r\n求人番号 " + p.Number + " 求職番号 41010-12345\r\n"
	for raw, want := range map[string]bool{
		applied: true,
		strings.Replace(likeness, "\r\n", "\r\nSubject: ワンタイムパスワード\r\n\r\n123456\r\n", 1): true,
		"From: a@example.jp\r\n\r\n123456\r\n": false,
	} {
		if s.mailed(raw) != want {
			t.Errorf("%q is waited for: %v", raw, !want)
		}
	}
	s.mailed(applied) // again, as after a restart
	all, err := s.ServiceMails(t.Context())
	s.Must(err)
	i := slices.IndexFunc(all, func(m desk.ServiceMail) bool { return m.Posting == p.ID })
	if len(all) != 2 || i < 0 || all[i].Applicant != added.ID || all[i].Number != p.Number || !all[i].Read.IsZero() {
		t.Fatalf("%+v", all)
	}
	if l := all[1-i]; !l.Likes || l.Digits != "" || l.Posting != "" {
		t.Errorf("a likeness is shown as %+v", l)
	}
	s.Must(s.SeeServiceMail(t.Context(), all[i].ID))
	if all, _ = s.ServiceMails(t.Context()); all[i].Read.IsZero() {
		t.Error("it was seen, and is not known to be")
	}
	if err := s.SeeServiceMail(t.Context(), "service/none"); !fault.Is(err, fault.NotFound) {
		t.Errorf("a mail that is not here: %v", err)
	}
}

// A number names one person and nobody whose number only begins alike; one who applied to two postings is found by the posting.
func TestWhomAMailOfTheServiceIsAbout(t *testing.T) {
	s := newShop(t)
	p, q := s.valid(), s.told(s.Submitted(), func(t *posting.Told) { t.Number = "41010-00000272" })
	add := func(posting, seeker string) string {
		a, err := s.Applicants.Add(t.Context(), posting, form.Values{applicant.NameKey: "山田　花子", "apply.route": "office", applicant.SeekerKey: seeker})
		s.Must(err)
		return a.ID
	}
	first, second := add(p.ID, "41010-12345"), add(q.ID, "４１０１０－１２３４５")
	alone := add(p.ID, "41010-77777")
	add(p.ID, "41010-123456")
	for i, c := range []struct{ text, who string }{
		{p.Number + " 41010-12345", first},
		{"41010-12345 " + q.Number, second},
		{"41010-12345", ""},             // which of the two applications?
		{"41010-1234", ""},              // others begin so
		{q.Number + " 41010-77777", ""}, // applied, but not there
		{"41010-77777", alone},
	} {
		s.mailed(ofService + "Message-ID: <" + strconv.Itoa(i) + "@x>\r\nSubject: 応募通知\r\n\r\n" + c.text + "\r\n")
		all, err := s.ServiceMails(t.Context())
		s.Must(err)
		if got := all[len(all)-1].Applicant; len(all) != i+1 || got != c.who {
			t.Errorf("%s: is about %q, not %q", c.text, got, c.who)
		}
	}
}

func TestAddressesOfTheService(t *testing.T) {
	s := newShop(t)
	const other = "From: Kyujin@roudou.example.jp\r\nSubject: 求人受理\r\n\r\n"
	if s.mailed(other) {
		t.Error("an address nobody named is waited for")
	}
	s.Must(s.PutServiceWriters(t.Context(), []string{" kyujin@ROUDOU.example.jp", "kyujin@roudou.example.jp", "system@mail.hellowork.mhlw.go.jp"}))
	if list, _ := s.ServiceWriters(t.Context()); len(list) != 1 || !s.mailed(other) {
		t.Errorf("%q", list)
	}
	for _, wrong := range []string{"だれか", "@example.jp", "system@hellowork.example.jp", "system@mail.hellowork.mhlw.go.jp.example.jp"} {
		if err := s.PutServiceWriters(t.Context(), []string{wrong}); !fault.Is(err, fault.Invalid) {
			t.Errorf("%s: %v", wrong, err)
		}
	}
	many := strings.Fields(strings.Repeat("a ", 11))
	for i := range many {
		many[i] = strings.Repeat("a", i+1) + "@example.jp"
	}
	if err := s.PutServiceWriters(t.Context(), many); !fault.Is(err, fault.Invalid) {
		t.Errorf("eleven: %v", err)
	}
	if list, _ := s.ServiceWriters(t.Context()); len(list) != 1 {
		t.Errorf("what was refused has changed the list: %q", list)
	}
}
