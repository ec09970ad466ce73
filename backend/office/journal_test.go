package office_test

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/clerk"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/journal"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/message"
	"kyujindesk/backend/office"
	"kyujindesk/backend/posting"
	officestore "kyujindesk/backend/store/office"
	"kyujindesk/backend/xtest/world"
)

// acts has a clerk do a few things.
func acts(w *world.World) {
	w.Helper()
	_, err := w.Office.IssueCode(w.Context(), world.Shop())
	w.Must(err)
	w.Must(w.Office.SetTrust(w.Context(), 7))
	w.Must(w.Office.RegisterAddress(w.Context(), world.Shop(), world.DeskAddress))
	w.Must(w.Office.SetSeekerRules(w.Context(), office.UsualSeekerRules()))
}

func checked(w *world.World, more ...journal.Head) []journal.Finding {
	w.Helper()
	c, err := w.Office.CheckJournal(w.Context(), more...)
	w.Must(err)
	return c.Findings
}

func TestTheJournalSaysWhoDidWhat(t *testing.T) {
	w := world.New(t)
	acts(w)
	hired, err := w.Office.AddClerk(t.Context(), "鈴木", []clerk.Role{clerk.Management}, "himitsu-1")
	w.Must(err)
	suzuki := w.Office.As(hired)
	w.At = w.At.Add(time.Hour)
	w.Must(suzuki.SetTrust(t.Context(), 14))
	for _, c := range []struct {
		look journal.Filter
		want string
	}{
		{journal.Filter{}, "6 鈴木 rules.trust, 5 佐藤 clerk.add " + hired.ID + ", 4 佐藤 rules.seekers, 3 佐藤 account.register 4101-123456-7, 2 佐藤 rules.trust, 1 佐藤 code.issue 4101-123456-7"},
		{journal.Filter{Clerk: "鈴木"}, "6 鈴木 rules.trust"},
		{journal.Filter{Clerk: clerk.DaemonID, Act: "rules"}, "4 佐藤 rules.seekers, 2 佐藤 rules.trust"},
		{journal.Filter{Act: "rules.trust", Before: 6}, "2 佐藤 rules.trust"},
		{journal.Filter{About: world.Shop().Number, Limit: 1}, "3 佐藤 account.register 4101-123456-7"},
		{journal.Filter{Since: w.At}, "6 鈴木 rules.trust"},
		{journal.Filter{Until: w.At, Act: "rules"}, "4 佐藤 rules.seekers, 2 佐藤 rules.trust"},
		{journal.Filter{Act: "rule"}, ""},
		{journal.Filter{Clerk: "%"}, ""},
	} {
		lines, err := w.Office.FindLines(t.Context(), c.look)
		w.Must(err)
		var got []string
		for _, l := range lines {
			got = append(got, strings.TrimSpace(strings.Join([]string{string(rune('0' + l.N)), l.Name, l.Act, l.About}, " ")))
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%+v: %q", c.look, got)
		}
	}
	if found := checked(w); len(found) > 0 {
		t.Errorf("%+v", found)
	}
}

// TestWhatIsNotDoneHasNoLine: an act and its line are one.
func TestWhatIsNotDoneHasNoLine(t *testing.T) {
	w := world.New(t)
	if _, err := w.Office.Accept(t.Context(), "nothing"); !fault.Is(err, fault.NotFound) {
		t.Error(err)
	}
	if err := w.Office.DropCode(t.Context(), "AAAA"); !fault.Is(err, fault.NotFound) {
		t.Error(err)
	}
	lines, err := w.Office.FindLines(t.Context(), journal.Filter{})
	if err != nil || len(lines) > 0 {
		t.Errorf("%+v, %v", lines, err)
	}
}

// TestAttackAChangedJournal has somebody change the office's file by hand.
func TestAttackAChangedJournal(t *testing.T) {
	for name, c := range map[string]struct {
		sql  []string
		want []journal.Trouble
	}{
		"a changed line":   {[]string{`UPDATE journal SET name = '山田' WHERE n = 2`}, []journal.Trouble{journal.Changed}},
		"a removed line":   {[]string{`DELETE FROM journal WHERE n = 2`}, []journal.Trouble{journal.Missing}},
		"the last removed": {[]string{`DELETE FROM journal WHERE n = 4`}, []journal.Trouble{journal.Missing}},
		"all removed":      {[]string{`DELETE FROM journal`}, []journal.Trouble{journal.Missing}},
		"an inserted line": {[]string{
			`UPDATE journal SET n = -n - 1 WHERE n > 2`, `UPDATE journal SET n = -n WHERE n < 0`,
			`INSERT INTO journal SELECT 3, at, clerk, name, 'code.drop', about, why, detail, prev, mark FROM journal WHERE n = 2`,
		}, []journal.Trouble{journal.Changed, journal.Moved, journal.Moved}},
		"two swapped": {
			[]string{`UPDATE journal SET n = 99 WHERE n = 1`, `UPDATE journal SET n = 1 WHERE n = 3`, `UPDATE journal SET n = 3 WHERE n = 99`},
			[]journal.Trouble{journal.Moved, journal.Moved},
		},
		"a forgotten span": {[]string{`DELETE FROM setting WHERE name = 'journal'`}, []journal.Trouble{journal.PutBack}},
	} {
		t.Run(name, func(t *testing.T) {
			w := world.New(t)
			acts(w)
			w.Must(w.Office.Store.Atomically(t.Context(), func(ctx context.Context) error {
				for _, s := range c.sql {
					if _, err := w.Office.Store.DB.Exec(ctx, s); err != nil {
						return err
					}
				}
				return nil
			}))
			var got []journal.Trouble
			for _, f := range checked(w) {
				got = append(got, f.Trouble)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%v", got)
			}
		})
	}
}

// mailed is how far the journal has come, by mail.
func mailed(w *world.World) (raw []byte, text string) {
	w.Helper()
	before, err := w.Office.Store.Due(w.Context(), 100)
	w.Must(err)
	w.Must(w.Office.MailHead(w.Context()))
	after, err := w.Office.Store.Due(w.Context(), 100)
	w.Must(err)
	if len(after) == len(before) {
		return nil, ""
	}
	to, raw, err := w.Office.OpenMail(after[len(before)])
	w.Must(err)
	if to != world.OfficeAddress {
		w.Fatalf("to %s", to)
	}
	return raw, mailReader().Read(raw).Text
}

// copied is the office's file as it is now, in another place.
func copied(w *world.World, to string) {
	w.Helper()
	var path string
	w.Must(w.Office.Store.DB.QueryRowContext(w.Context(), `SELECT file FROM pragma_database_list WHERE name = 'main'`).Scan(&path))
	db, err := sql.Open("sqlite3", "file:"+path)
	w.Must(err)
	_, err = db.ExecContext(w.Context(), `VACUUM INTO $1`, to)
	w.Must(errors.Join(err, db.Close()))
}

func mailReader() message.Reader {
	return message.Reader{Returned: mailbox.Returned, Letter: letter.IsMineHeader}
}

// TestAFileThatIsPutBackIsFound copies the office's file, has the office go on, and puts the copy back: the mailbox knows better.
func TestAFileThatIsPutBackIsFound(t *testing.T) {
	w := world.New(t)
	w.Office.ReadsBy(mailReader())
	acts(w)
	yesterday := filepath.Join(t.TempDir(), "office.db")
	copied(w, yesterday)
	w.At = w.At.AddDate(0, 0, 1)
	w.Must(w.Office.SetTrust(t.Context(), 14))
	raw, text := mailed(w)
	if raw == nil || !strings.Contains(text, "記録 5 行目まで") {
		t.Fatalf("the mail: %q", text)
	}
	if letter.IsMineHeader(raw) {
		t.Error("taken for a letter where it comes back")
	}
	if wants, err := w.Office.Wants(t.Context()); err != nil || !wants.Fit(raw) {
		t.Errorf("nobody waits for it: %v", err)
	}
	if v, reason, err := w.Office.ReceiveMail(t.Context(), 1, raw); v != letter.Handed || reason != "" || err != nil {
		t.Errorf("%s %s %v", v, reason, err)
	}
	if found := checked(w); len(found) > 0 {
		t.Errorf("before: %+v", found)
	}
	if again, _ := mailed(w); again != nil {
		t.Error("mailed again what has come back")
	}

	store, err := officestore.Open(t.Context(), yesterday, w.Now)
	w.Must(err)
	t.Cleanup(func() { w.Must(store.Close()) })
	o, err := office.Open(t.Context(), store, w.Secrets, w.Now, posting.LoadMinimumWages(), func() {})
	w.Must(err)
	o = o.As(w.Office.Clerk())
	o.ReadsBy(mailReader())
	w.Office = &world.Office{Office: o, Store: store}
	head, err := w.Office.ReadHead(text)
	w.Must(err)
	want := []journal.Finding{{Trouble: journal.PutBack, N: 5, To: 5}}
	if found := checked(w, head); !slices.Equal(found, want) {
		t.Errorf("by the mail in hand: %+v", found)
	}
	w.At = w.At.Add(time.Minute)
	w.Must(w.Office.SetTrust(t.Context(), 30)) // another line 5
	_, _, err = w.Office.ReceiveMail(t.Context(), 1, raw)
	w.Must(err)
	want = []journal.Finding{{Trouble: journal.PutBack, N: 5}}
	if found := checked(w); !slices.Equal(found, want) {
		t.Errorf("by the mailbox: %+v", found)
	}
}

// TestAttackAForgedHead: who can write to the office's mailbox raises no alarm.
func TestAttackAForgedHead(t *testing.T) {
	w := world.New(t)
	w.Office.ReadsBy(mailReader())
	acts(w)
	_, text := mailed(w)
	forged := []byte("From: madoguchi@example.jp\r\nTo: madoguchi@example.jp\r\nSubject: x\r\n\r\n" + strings.ReplaceAll(strings.Replace(text, " 4-", " 9-", 1), "\n", "\r\n"))
	if _, err := w.Office.ReadHead(string(forged)); !fault.Is(err, fault.Invalid) {
		t.Errorf("read a forged one: %v", err)
	}
	if _, _, err := w.Office.ReceiveMail(t.Context(), 1, forged); err != nil {
		t.Error(err)
	}
	if found := checked(w); len(found) > 0 {
		t.Errorf("%+v", found)
	}
	if h, err := w.Office.ReadHead(strings.ReplaceAll(text, "\n", "\n> ")); err != nil || h.N != 4 {
		t.Errorf("as a quotation: %d, %v", h.N, err)
	}
}

// TestOldLinesAreForgottenAndNotMissed looks two years later.
func TestOldLinesAreForgottenAndNotMissed(t *testing.T) {
	w := world.New(t)
	acts(w)
	w.At = w.At.AddDate(1, 0, 0)
	w.Must(w.Office.SetTrust(t.Context(), 14))
	w.Must(w.Office.ForgetPeople(t.Context()))
	w.At = w.At.AddDate(1, 0, 0)
	w.Must(w.Office.ForgetPeople(t.Context())) // a year without a look: nothing is forgotten by such a clock
	w.At = w.At.AddDate(0, 0, 1)
	w.Must(w.Office.ForgetPeople(t.Context()))
	c, err := w.Office.CheckJournal(t.Context())
	if err != nil || c.First != 5 || c.Last != 5 || c.Lines != 1 || len(c.Findings) > 0 {
		t.Errorf("%+v, %v", c, err)
	}
	w.Must(w.Office.SetTrust(t.Context(), 30))
	if found := checked(w); len(found) > 0 {
		t.Errorf("%+v", found)
	}
}
