package mailbox_test

import (
	"testing"
	"time"

	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/xtest"
)

// TestEveryWayIsTriedBeforeAPasswordIsCalledWrong has servers that refuse one way to log in and take another.
func TestEveryWayIsTriedBeforeAPasswordIsCalledWrong(t *testing.T) {
	const no = " => {tag} NO [AUTHENTICATIONFAILED] Authentication failed.\n"
	for name, test := range map[string]struct{ offers, rules, good string }{
		"SCRAM, PLAIN":        {"AUTH=SCRAM-SHA-256 AUTH=PLAIN SASL-IR", "AUTHENTICATE SCRAM" + no, "AUTHENTICATE PLAIN"},
		"SCRAM, LOGIN":        {"AUTH=SCRAM-SHA-1", "AUTHENTICATE SCRAM => {tag} BAD Invalid SCRAM\n", "LOGIN"},
		"both SCRAMs, PLAIN":  {"AUTH=SCRAM-SHA-256 AUTH=SCRAM-SHA-1 AUTH=PLAIN", "AUTHENTICATE SCRAM" + no, "AUTHENTICATE PLAIN"},
		"PLAIN, LOGIN":        {"AUTH=PLAIN", "AUTHENTICATE PLAIN" + no, "LOGIN"},
		"PLAIN, LOGIN by BAD": {"AUTH=PLAIN", "AUTHENTICATE PLAIN => {tag} BAD Unsupported authentication mechanism.\n", "LOGIN"},
		"SASL's LOGIN alone":  {"LOGINDISABLED AUTH=LOGIN", "AUTHENTICATE LOGIN => + VXNlcm5hbWU6\nC2FPEW8= => + UGFzc3dvcmQ6\n", "AUTHENTICATE LOGIN"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r, s := reading(t, xtest.Play{Offers: test.offers, Mails: [][]byte{letterMail(1)}, Rules: test.rules})
			for n := range 3 {
				if err := newShelf().read(t, r, "INBOX"); err != nil {
					t.Fatal(err)
				}
				if len(s.Said(test.good)) != n+1 || len(s.Said("AUTHENTICATE"))+len(s.Said("LOGIN")) > 3+n {
					t.Errorf("said %q", s.Said(""))
				}
				r.Close() // the next look is a new connection, which knows what was refused
			}
		})
	}
}

// TestTheSameHoldsForSending has SMTP servers do it.
func TestTheSameHoldsForSending(t *testing.T) {
	const no = " => 535 5.7.8 Error: authentication failed:\n"
	for name, test := range map[string]struct{ offers, rules, good string }{
		"SCRAM, PLAIN":          {"AUTH PLAIN SCRAM-SHA-256", "AUTH SCRAM" + no, "AUTH PLAIN"},
		"PLAIN, LOGIN":          {"AUTH PLAIN LOGIN", "AUTH PLAIN" + no, "AUTH LOGIN"},
		"PLAIN not there":       {"AUTH LOGIN PLAIN", "AUTH PLAIN => 504 5.7.4 Unrecognized authentication type", "AUTH LOGIN"},
		"hangs up after PLAIN":  {"AUTH LOGIN PLAIN", "AUTH PLAIN => 535 no | {hang up}", "AUTH LOGIN"},
		"LOGIN in plain words":  {"AUTH LOGIN", "AUTH LOGIN => 334 Username:\nC2FPEW8= => 334 Password:\nAGLTAXRZDQ== => 235 ok", "AUTH LOGIN"},
		"a challenge for PLAIN": {"AUTH PLAIN", "AUTH PLAIN => 235", "AUTH PLAIN"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, stage := sending(t, xtest.Play{Offers: test.offers, Rules: test.rules})
			for n := range 3 {
				if err := s.Send(t.Context(), "madoguchi@example.jp", letterMail(n)); err != nil {
					t.Fatal(err)
				}
				if got := stage.Said("AUTH"); len(stage.Said(test.good)) != n+1 || len(got) > 2+n {
					t.Errorf("said %q", got)
				}
				s.Close()
			}
		})
	}
}

// TestAWrongPasswordIsSaidInEachWayOnce and from then on in one way a look, or the server would lock the account.
func TestAWrongPasswordIsSaidInEachWayOnce(t *testing.T) {
	r, s := reading(t, xtest.Play{Offers: "AUTH=SCRAM-SHA-256 AUTH=PLAIN", Rules: "AUTHENTICATE => {tag} NO no\nLOGIN => {tag} NO no"})
	for look, want := range []int{3, 4, 5, 6} {
		if err := newShelf().read(t, r, "INBOX"); key(err) != "mail.password" {
			t.Fatal(err)
		}
		if n := len(s.Said("AUTHENTICATE")) + len(s.Said("LOGIN")); n != want {
			t.Errorf("%d tries after %d looks", n, look+1)
		}
	}
}

// TestAnythingElseThanTheWrongPasswordEndsTheTries has the first way be answered by what no other way would change.
func TestAnythingElseThanTheWrongPasswordEndsTheTries(t *testing.T) {
	for answer, want := range map[string]string{
		"NO [ALERT] Too many simultaneous connections. (Failure)": "mail.limit",
		"NO [WEBALERT x] Web login required.":                     "mail.lockedOut",
		"NO [UNAVAILABLE] Temporary authentication failure.":      "mail.server",
	} {
		r, s := reading(t, xtest.Play{Offers: "AUTH=PLAIN", Rules: "AUTHENTICATE => {tag} " + answer})
		if err := newShelf().read(t, r, "INBOX"); key(err) != want || len(s.Said("LOGIN"))+len(s.Said("AUTHENTICATE")) != 1 {
			t.Errorf("%v, said %q", err, s.Said(""))
		}
	}
}

// TestTheSendingServerMayHaveAnotherUserName sends with it.
func TestTheSendingServerMayHaveAnotherUserName(t *testing.T) {
	p := xtest.Play{Offers: "AUTH PLAIN"}.SMTP()
	s := mailbox.NewSender(mailbox.Setup{Address: "saiyo@example.jp", User: "saiyo", SMTPUser: "a", Password: "b", SMTP: onStage(t, p, nil)}, time.Now)
	if err := s.Send(t.Context(), "madoguchi@example.jp", letterMail(1)); err != nil {
		t.Fatal(err)
	}
	if got := p.Said("AUTH"); len(got) != 1 || got[0] != "AUTH PLAIN AGEAYG==" { // \0a\0b, in capitals
		t.Errorf("said %q", got)
	}
	s.Close()
}
