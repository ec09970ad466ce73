package courier_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"kyujindesk/backend/courier"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/xtest"
)

// numbered is a mail that the world of these tests takes for letter n of the office.
func numbered(n int) []byte {
	return fmt.Appendf(nil, "Message-ID: <%d@letter.kyujin-desk.invalid>\r\nKyujin-Desk-Letter: 1\r\n\r\n%d", n, n)
}

// reading starts a courier whose mailbox is a play.
func reading(t *testing.T, p xtest.Play) (*world, *xtest.Stage) {
	t.Helper()
	s := p.IMAP()
	t.Cleanup(s.Close)
	server := mailbox.Server{Host: "127.0.0.1", Port: 993, Security: mailbox.Plain, Dialer: s}
	in := mailbox.NewReader(mailbox.Setup{Address: "saiyo@example.jp", User: "saiyo", Password: "himitsu", IMAP: server})
	return startWith(t, func(*world) courier.Reader { return in }), s
}

// upto is up to which number the office's letters were applied.
func (w *world) upto() int64 {
	w.t.Helper()
	a, err := w.store.AcksFor(w.t.Context(), "office")
	if err != nil {
		w.t.Fatal(err)
	}
	return a.Upto
}

// odd lists why something is shown as not received.
func (w *world) odd() (keys []string) {
	w.t.Helper()
	list, err := w.store.Correspondence(w.t.Context(), 100)
	if err != nil {
		w.t.Fatal(err)
	}
	for _, r := range list {
		if r.Mail != 0 {
			keys = append(keys, r.Trouble)
		}
	}
	return keys
}

// TestOneFolderHoldsUpNoOther has the junk folder refuse in every way it can.
func TestOneFolderHoldsUpNoOther(t *testing.T) {
	const list = `LIST => * LIST (\Junk) "/" Junk | * LIST () "/" INBOX | {tag} OK done` + "\n"
	for name, rules := range map[string]string{
		"not opened":        "EXAMINE \"JUNK\" => {tag} NO [SERVERBUG] Internal error occurred.",
		"not there":         "EXAMINE \"JUNK\" => {tag} NO Mailbox does not exist",
		"bad":               "EXAMINE \"JUNK\" => {tag} BAD Could not parse command",
		"no rights":         "EXAMINE \"JUNK\" => {tag} NO [NOPERM] Access denied",
		"nothing listed":    "EXAMINE \"JUNK\" => * 3 EXISTS | * OK [UIDVALIDITY 3] x | {tag} OK\nUID SEARCH => {tag} NO SEARCH failed\nUID SEARCH => {usual}",
		"nothing given":     "EXAMINE \"JUNK\" => * 1 EXISTS | * OK [UIDVALIDITY 3] x | {tag} OK\nUID FETCH => {tag} NO FETCH failed\nUID FETCH => {tag} NO FETCH failed\nUID FETCH => {tag} NO FETCH failed\nUID FETCH => {usual}",
		"no list":           "LIST => {tag} NO LIST failed",
		"nothing in a list": "LIST => {tag} OK done",
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				if !strings.HasPrefix(rules, "LIST") {
					rules = list + strings.ReplaceAll(rules, `"JUNK"`, "JUNK") + "\n" + rules
				}
				w, s := reading(t, xtest.Play{Offers: "IDLE", Mails: [][]byte{numbered(1), numbered(2)}, Rules: rules})
				time.Sleep(20 * time.Second)
				synctest.Wait()
				if got := w.upto(); got != 2 || !w.courier.State().Online || len(s.Said("LOGIN")) != 1 {
					t.Errorf("%d letters, %+v, %d logins", got, w.courier.State(), len(s.Said("LOGIN")))
				}
			})
		})
	}
}

// TestAMailThatIsNeverGivenIsNamedAndHoldsUpNoOther lists three mails and gives two.
func TestAMailThatIsNeverGivenIsNamedAndHoldsUpNoOther(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		bad := "UID FETCH 2 ( => {tag} NO [SERVERBUG] no\nUID FETCH 1:3 => * 1 FETCH (UID 1 BODY[] {mail 1}) | * 3 FETCH (BODY[] {mail 3} UID 3) | {tag} NO some messages could not be fetched\n"
		w, s := reading(t, xtest.Play{Offers: "IDLE", Mails: [][]byte{numbered(1), numbered(3), numbered(2)}, Rules: bad})
		time.Sleep(30 * time.Second)
		synctest.Wait()
		if got, odd := w.upto(), w.odd(); got != 2 || len(odd) != 1 || odd[0] != "mail.unread" || !w.courier.State().Online {
			t.Fatalf("%d letters, unread %q, %+v", got, odd, w.courier.State())
		}
		s.Change("")
		time.Sleep(6 * time.Minute)
		synctest.Wait()
		if got, odd := w.upto(), w.odd(); got != 3 || len(odd) != 0 {
			t.Errorf("when it is given at last: %d letters, unread %q", got, odd)
		}
	})
}

// TestLoginsAreTriedAsOftenAsTheAnswerAllows counts logins in two hours.
func TestLoginsAreTriedAsOftenAsTheAnswerAllows(t *testing.T) {
	for answer, test := range map[string]struct {
		key  string
		most int
	}{
		"NO [ALERT] Too many simultaneous connections. (Failure)":            {"mail.limit", 13},
		"NO [ALERT] Account exceeded command or bandwidth limits. (Failure)": {"mail.limit", 13},
		"NO [WEBALERT https://example.jp/login] Web login required.":         {"mail.lockedOut", 3},
		"BAD LOGIN failed":             {"mail.password", 4},
		"NO [authenticationfailed] no": {"mail.password", 4},
		"BAD Request is throttled. Suggested Backoff Time: 1299987 milliseconds": {"mail.limit", 6},
		"NO LOGIN failed, your account is blocked, try again in 60 minutes":      {"mail.lockedOut", 3},
	} {
		t.Run(answer, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				w, s := reading(t, xtest.Play{Rules: "LOGIN => {tag} " + answer})
				w.put("a")
				time.Sleep(2 * time.Hour)
				synctest.Wait()
				if n := len(s.Said("LOGIN")); n > test.most || n < 2 || w.courier.State().Trouble != test.key {
					t.Errorf("%d logins, %+v", n, w.courier.State())
				}
				if page := w.courier.State().Page; strings.Contains(answer, "https://example.jp/login") != (page == "https://example.jp/login") {
					t.Errorf("the address is %q", page)
				}
				if _, attempts, _ := w.tries(); test.key != "mail.limit" && attempts > 0 {
					t.Errorf("the other door was tried %d times", attempts)
				}
			})
		})
	}
}

// TestALineThatCannotAnnounceNewsStaysUp offers IDLE and refuses it, for an hour.
func TestALineThatCannotAnnounceNewsStaysUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w, s := reading(t, xtest.Play{Offers: "IDLE", Rules: "IDLE => {tag} BAD not now"})
		for range 60 {
			time.Sleep(time.Minute)
			synctest.Wait()
			if !w.courier.State().Online {
				t.Fatal("the line is down")
			}
		}
		if n := len(s.Said("LOGIN")); n != 1 {
			t.Errorf("%d logins", n)
		}
	})
}

// TestAFolderNumberedAnewAtEachLookIsToldAndNotFetchedEachTime looks many times at such a folder.
func TestAFolderNumberedAnewAtEachLookIsToldAndNotFetchedEachTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var rules strings.Builder
		for n := range 40 {
			fmt.Fprintf(&rules, "EXAMINE => * 2 EXISTS | * OK [UIDVALIDITY %d] x | * OK [UIDNEXT 3] x | {tag} OK\n", 100+n)
		}
		w, s := reading(t, xtest.Play{Mails: [][]byte{numbered(1), numbered(2)}, Rules: rules.String()})
		time.Sleep(30 * time.Minute)
		synctest.Wait()
		whole := 0
		for _, said := range s.Said("UID FETCH") {
			if strings.Contains(said, "BODY.PEEK[]") {
				whole++
			}
		}
		if odd := w.odd(); whole > 3 || w.upto() != 2 || len(odd) != 1 || odd[0] != "mail.renumbered" {
			t.Errorf("fetched %d times, %d letters, %q", whole, w.upto(), odd)
		}
	})
}

// TestAServersPauseIsKeptForALetter has a server ask for time, with greylisting, and a limit of sending.
func TestAServersPauseIsKeptForALetter(t *testing.T) {
	for reply, test := range map[string]struct{ attempts, letters int }{
		"450 4.7.1 Greylisted, please try again in 1800 seconds": {3, 1},
		"550 5.4.5 Daily user sending limit exceeded":            {3, 1},
	} {
		synctest.Test(t, func(t *testing.T) {
			p := xtest.Play{Offers: "AUTH PLAIN", Rules: "RCPT => " + reply}.SMTP()
			t.Cleanup(p.Close)
			a := mailbox.Setup{Address: "saiyo@example.jp", User: "saiyo", Password: "himitsu", SMTP: mailbox.Server{Host: "127.0.0.1", Port: 465, Security: mailbox.Plain, Dialer: p}}
			out := mailbox.NewSender(a, time.Now)
			w := start(t)
			w.lineSays(func(raw string) error { return out.Send(t.Context(), "madoguchi@example.jp", []byte(raw)) })
			w.put("a")
			time.Sleep(90 * time.Minute)
			synctest.Wait()
			if n := len(p.Said("RCPT")); n > test.attempts || n < 1 {
				t.Errorf("%s: tried %d times", reply, n)
			}
			p.Close()
			out.Close()
		})
	}
}
