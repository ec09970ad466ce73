package mailbox_test

import (
	"context"
	"testing"
	"testing/synctest"
	"time"

	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/xtest"
)

// TestASlowServerIsWaitedFor has servers take as long as RFC 5321 §4.5.3.2 lets them, at each step. Time is virtual.
func TestASlowServerIsWaitedFor(t *testing.T) {
	for name, p := range map[string]xtest.Play{
		"greeting":           {Greeting: "{after 4m50s} 220 at last"},
		"EHLO":               {Rules: "EHLO => {after 4m50s} 250-mail.example.jp | 250 AUTH PLAIN"},
		"AUTH":               {Rules: "AUTH => {after 36s} 235 ok"},
		"MAIL":               {Rules: "MAIL => {after 4m50s} 250 ok"},
		"RCPT":               {Rules: "RCPT => {after 4m50s} 250 ok"},
		"DATA":               {Rules: "DATA => {after 1m50s} 354 go on"},
		"the final dot, 36s": {Rules: "END => {after 36s} 250 ok"},
		"the final dot":      {Rules: "END => {after 9m50s} 250 ok"},
		"bit by bit":         {Rules: "END => {after 9m} 250-a | {after 9m} 250 ok"},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				s, stage := sending(t, p)
				if err := s.Send(t.Context(), "madoguchi@example.jp", letterMail(1)); err != nil || len(stage.Taken()) != 1 {
					t.Errorf("%v, taken %d times", err, len(stage.Taken()))
				}
			})
		})
	}
}

// TestASilentServerIsNotWaitedForForEver has servers fall silent, and looks how long that is borne, and what it means.
func TestASilentServerIsNotWaitedForForEver(t *testing.T) {
	for name, test := range map[string]struct {
		play xtest.Play
		most time.Duration
		key  string
	}{
		"greeting":      {xtest.Play{Greeting: "{silence}"}, 5 * time.Minute, "mail.network"},
		"MAIL":          {xtest.Play{Rules: "MAIL => {silence}"}, 5 * time.Minute, "mail.network"},
		"DATA":          {xtest.Play{Rules: "DATA => {silence}"}, 2 * time.Minute, "mail.network"},
		"the final dot": {xtest.Play{Rules: "END => {silence}"}, 10 * time.Minute, mailbox.Unsure},
		"hung up there": {xtest.Play{Rules: "END => {after 1s} {hang up}"}, 1 * time.Second, mailbox.Unsure},
		"refused there": {xtest.Play{Rules: "END => {after 1s} 451 4.3.0 no"}, 1 * time.Second, "mail.later"},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				s, stage := sending(t, test.play)
				start := time.Now()
				err := s.Send(t.Context(), "madoguchi@example.jp", letterMail(1))
				if took := time.Since(start); key(err) != test.key || took > test.most+time.Second || took < test.most {
					t.Errorf("%v after %v", err, took)
				}
				if n := len(stage.Taken()); n > 1 {
					t.Errorf("sent %d times", n)
				}
			})
		})
	}
}

// TestAMailThatWasPerhapsTakenIsNotSentAgainByItself loses the answer on a connection that had been used before, where a
// connection that died is made anew.
func TestAMailThatWasPerhapsTakenIsNotSentAgainByItself(t *testing.T) {
	s, stage := sending(t, xtest.Play{Rules: "END => 250 ok\nEND => {hang up}"})
	if err := s.Send(t.Context(), "madoguchi@example.jp", letterMail(1)); err != nil {
		t.Fatal(err)
	}
	if err := s.Send(t.Context(), "madoguchi@example.jp", letterMail(2)); key(err) != mailbox.Unsure || len(stage.Taken()) != 2 {
		t.Errorf("%v, taken %d times", err, len(stage.Taken()))
	}
}

// TestSendingCanBeGivenUpAtAnyStep ends the context while a server is silent.
func TestSendingCanBeGivenUpAtAnyStep(t *testing.T) {
	for _, at := range []string{"EHLO", "AUTH", "MAIL", "RCPT", "DATA", "END"} {
		synctest.Test(t, func(t *testing.T) {
			s, _ := sending(t, xtest.Play{Rules: at + " => {silence}"})
			ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
			defer cancel()
			start := time.Now()
			err := s.Send(ctx, "madoguchi@example.jp", letterMail(1))
			if took := time.Since(start); err == nil || took > 21*time.Second || (key(err) == mailbox.Unsure) != (at == "END") {
				t.Errorf("%s: %v after %v", at, err, took)
			}
		})
	}
}

// TestASlowMailboxIsWaitedFor has an IMAP server be silent for almost three minutes at each step, and then for ever.
func TestASlowMailboxIsWaitedFor(t *testing.T) {
	for at, usual := range map[string]string{
		"CAPABILITY": "* CAPABILITY IMAP4rev1", "LOGIN": "", "EXAMINE": "* 1 EXISTS | * OK [UIDVALIDITY 7] x | * OK [UIDNEXT 2] x",
		"UID SEARCH": "* SEARCH 1", "UID FETCH": "* 1 FETCH (UID 1 BODY[] {mail 1})",
	} {
		t.Run(at, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				r, _ := reading(t, xtest.Play{Mails: [][]byte{letterMail(1)}, Greeting: "* OK ready", Rules: at + " => {after 2m50s} " + usual + " | {tag} OK done"})
				s := newShelf()
				if err := s.read(t, r, "INBOX"); err != nil || len(s.mails) != 1 {
					t.Errorf("%d letters, %v", len(s.mails), err)
				}
			})
			synctest.Test(t, func(t *testing.T) {
				r, _ := reading(t, xtest.Play{Mails: [][]byte{letterMail(1)}, Rules: at + " => {silence}"})
				start := time.Now()
				err := newShelf().read(t, r, "INBOX")
				if took := time.Since(start); at != "CAPABILITY" && (key(err) != "mail.network" || took > 3*time.Minute+time.Second) {
					t.Errorf("%v after %v", err, took)
				}
			})
		})
	}
}

// TestTheTestEndsWithin45Seconds tests servers that are silent, or dribble.
func TestTheTestEndsWithin45Seconds(t *testing.T) {
	for _, rules := range []string{"LOGIN => {silence}\nAUTH => {silence}", "EXAMINE => {silence}\nMAIL => {silence}", "LOGIN => {after 30s} {tag} NO\nAUTH => {after 30s} 535 no"} {
		synctest.Test(t, func(t *testing.T) {
			in, out := xtest.Play{Rules: rules}.IMAP(), xtest.Play{Offers: "AUTH PLAIN LOGIN", Rules: rules}.SMTP()
			a := mailbox.Setup{Address: "saiyo@example.jp", User: "saiyo", Password: "himitsu", IMAP: onStage(t, in, nil), SMTP: onStage(t, out, nil)}
			start := time.Now()
			r := mailbox.Test(t.Context(), a)
			if took := time.Since(start); r.OK() || took > 45*time.Second {
				t.Errorf("OK is %v after %v", r.OK(), took)
			}
		})
	}
}

// TestNewsIsWaitedForInTheWayTheServerCan waits for news at servers that say they announce it: some do not, and then it is
// asked for, without another login.
func TestNewsIsWaitedForInTheWayTheServerCan(t *testing.T) {
	for name, test := range map[string]struct {
		offers, rules string
		most          time.Duration
		key           string
	}{
		"no IDLE":             {"", "", time.Minute, ""},
		"IDLE":                {"IDLE", "", 5 * time.Minute, ""},
		"refused":             {"IDLE", "IDLE => {tag} BAD Command IDLE not allowed", time.Minute, ""},
		"refused with a code": {"IDLE", "IDLE => {tag} NO [SERVERBUG] IDLE not supported", time.Minute, ""},
		"refused later":       {"IDLE", "DONE => {tag} BAD what\nIDLE => + idling | {after 1s} {tag} NO no", 5 * time.Minute, ""},
		"news":                {"IDLE", "IDLE => + idling | {after 10s} * 5 EXISTS", 10 * time.Second, ""},
		"news at once":        {"IDLE", "IDLE => * 5 EXISTS | + idling", 0, ""},
		"never answered":      {"IDLE", "IDLE => {silence}", 3 * time.Minute, "mail.network"},
		"hung up":             {"IDLE", "IDLE => + idling | {after 1s} * BYE Too many simultaneous connections | {hang up}", time.Second, "mail.limit"},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				r, s := reading(t, xtest.Play{Offers: test.offers, Rules: test.rules})
				for range 3 {
					if err := newShelf().read(t, r, "INBOX"); err != nil {
						t.Fatal(err)
					}
					start := time.Now()
					err := r.Wait(t.Context(), nil, 5*time.Minute)
					if took := time.Since(start); key(err) != test.key || err != nil && test.key == "" || took > test.most+time.Second {
						t.Fatalf("%v after %v", err, took)
					}
					if test.key != "" || name != "refused" && name != "refused with a code" && name != "no IDLE" {
						break
					}
				}
				if n := len(s.Said("LOGIN")); n != 1 {
					t.Errorf("%d logins", n)
				}
				if n := len(s.Said("IDLE")); n > 1 {
					t.Errorf("IDLE was asked for %d times", n)
				}
			})
		})
	}
}
