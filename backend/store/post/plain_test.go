package post_test

import (
	"bytes"
	"context"
	"os"
	"testing"
	"time"

	"kyujindesk/backend/letter"
	deskstore "kyujindesk/backend/store/desk"
	"kyujindesk/backend/vault"
)

func secrets(t *testing.T) *vault.Vault {
	t.Helper()
	v, _, err := vault.New("himitsu-1")
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// openAt is a desk's file with a clock the test sets.
func openAt(t *testing.T, at *time.Time) *deskstore.Store {
	t.Helper()
	d, err := deskstore.Open(t.Context(), t.TempDir()+"/desk.db", func() time.Time { return *at })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.Close() })
	return d
}

// written puts an ordinary mail into the outbox that may go in ten seconds, and gives its id.
func written(t *testing.T, d *deskstore.Store, at time.Time) (id string) {
	t.Helper()
	atomically(t, d, func(ctx context.Context) (err error) {
		id, err = letter.PostPlain(ctx, d, secrets(t), letter.PlainMail{
			From: "saiyo@example.jp", To: "hanako@example.jp", Subject: "面接のご案内", Text: "お越しください。", ByHand: true, NotBefore: at.Add(10 * time.Second),
		}, "case", at)
		return err
	})
	return id
}

// did is an act on a mail in a transaction of its own.
func did(t *testing.T, d *deskstore.Store, act func(context.Context, string) (bool, error), id string) (ok bool, err error) {
	t.Helper()
	atomically(t, d, func(ctx context.Context) error {
		ok, err = act(ctx, id)
		return err
	})
	return ok, err
}

func dueNow(t *testing.T, d *deskstore.Store) int {
	t.Helper()
	list, err := d.Due(t.Context(), 10)
	if err != nil {
		t.Fatal(err)
	}
	return len(list)
}

func TestAMailOfPeopleLiesSealedUntilItIsDecidedOn(t *testing.T) {
	d, path := openDesk(t)
	d.Seal(secrets(t))
	raw := []byte("From: hanako@example.jp\r\nSubject: x\r\n\r\nKeireki o okurimasu\r\n")
	odd := append([]byte("\x00sealed\x00"), raw...)
	if err := d.Keep(t.Context(), "INBOX", letter.Mark{Validity: 1, UID: 2}, []letter.Incoming{{UID: 1, Raw: raw}, {UID: 2, Raw: odd}}); err != nil {
		t.Fatal(err)
	}
	for n, want := range [][]byte{raw, odd} {
		if got, err := d.Raw(t.Context(), int64(n+1)); err != nil || !bytes.Equal(got, want) {
			t.Errorf("mail %d comes back as %q: %v", n+1, got, err)
		}
	}
	for _, end := range []string{"", "-wal"} {
		if held, _ := os.ReadFile(path + end); bytes.Contains(held, []byte("Keireki")) || bytes.Contains(held, []byte("hanako")) {
			t.Errorf("the file%s holds what somebody wrote", end)
		}
	}
	d.Seal(secrets(t)) // another vault opens none of it
	if got, err := d.Raw(t.Context(), 1); err != nil || bytes.Contains(got, []byte("Keireki")) {
		t.Errorf("%q, %v", got, err)
	}
}

func TestAMailThatWasHandedOverLeavesNothing(t *testing.T) {
	d, _ := openDesk(t)
	raw := []byte("From: hanako@keireki.example.jp\r\n\r\nx\r\n")
	if err := d.Keep(t.Context(), "INBOX", letter.Mark{Validity: 1, UID: 1}, []letter.Incoming{{UID: 1, Raw: raw}}); err != nil {
		t.Fatal(err)
	}
	if err := d.Settle(t.Context(), 1, letter.Decision{Verdict: letter.Handed}); err != nil {
		t.Fatal(err)
	}
	var kept int
	if err := d.DB.QueryRowContext(t.Context(), `SELECT count(*) FROM mail WHERE raw IS NOT NULL OR domain <> ''`).Scan(&kept); err != nil || kept != 0 {
		t.Errorf("%d mails are kept: %v", kept, err)
	}
}

func TestAMailGoesWhenItsTimeHasComeAndNotBefore(t *testing.T) {
	at := now()
	d := openAt(t, &at)
	id := written(t, d, at)
	for _, hurry := range []func(context.Context) error{func(context.Context) error { return nil }, d.RetryUnacked, d.RetryUnsent, d.RetryStopped} {
		if err := hurry(t.Context()); err != nil || dueNow(t, d) != 0 {
			t.Errorf("it goes before its time: %v", err)
		}
	}
	if next, err := d.NextDue(t.Context()); err != nil || !next.Equal(at.Add(10*time.Second)) {
		t.Errorf("next due %s, %v", next, err)
	}
	at = at.Add(10 * time.Second)
	if dueNow(t, d) != 1 {
		t.Error("its time has come, and it stays")
	}
	if n, err := d.Stuck(t.Context()); n != 0 || err != nil {
		t.Errorf("stuck: %d, %v", n, err)
	}
	if ok, err := did(t, d, d.WithdrawMail, id); ok || err != nil {
		t.Errorf("it may be on its way, and is taken back: %v", err)
	}
}

func TestAMailIsTakenBackWhileItWaits(t *testing.T) {
	at := now()
	d := openAt(t, &at)
	id := written(t, d, at)
	if r, err := d.PlainMail(t.Context(), id); err != nil || r.ID != id || !r.SentAt.IsZero() {
		t.Errorf("%+v, %v", r, err)
	}
	if ok, err := did(t, d, d.WithdrawMail, id); !ok || err != nil {
		t.Error(ok, err)
	}
	at = at.Add(time.Hour)
	if r, err := d.PlainMail(t.Context(), id); dueNow(t, d) != 0 || r.ID != "" || err != nil {
		t.Errorf("it goes all the same: %+v, %v", r, err)
	}
	if ok, err := did(t, d, d.WithdrawMail, id); ok || err != nil {
		t.Error("twice:", ok, err)
	}
}

func TestAMailWhoseAnswerWasLostIsNotSentAgainByItself(t *testing.T) {
	at := now()
	d := openAt(t, &at)
	id := written(t, d, at)
	at = at.Add(time.Minute)
	if err := d.Tried(t.Context(), id, letter.Attempt{At: at, Trouble: "mail.unsure"}); err != nil {
		t.Fatal(err)
	}
	at = at.Add(24 * time.Hour)
	for _, hurry := range []func(context.Context) error{d.RetryUnsent, d.RetryStopped} {
		if err := hurry(t.Context()); err != nil || dueNow(t, d) != 0 {
			t.Errorf("it goes twice: %v", err)
		}
	}
	if ok, err := did(t, d, d.WithdrawMail, id); ok || err != nil {
		t.Errorf("it may have arrived, and is taken back: %v", err)
	}
	if ok, err := did(t, d, d.SendMailAgain, id); !ok || err != nil || dueNow(t, d) != 1 {
		t.Errorf("a person decides to send it again: %t, %v", ok, err)
	}
	if err := d.Tried(t.Context(), id, letter.Attempt{At: at, Sent: true}); err != nil {
		t.Fatal(err)
	}
	if ok, err := did(t, d, d.SendMailAgain, id); ok || err != nil {
		t.Errorf("a mail that was sent goes again: %v", err)
	}
}

func TestABounceIsToldOfAMailAndHoldsNoAddress(t *testing.T) {
	at := now()
	d := openAt(t, &at)
	id := written(t, d, at)
	if err := d.Tried(t.Context(), id, letter.Attempt{At: at, Sent: true}); err != nil {
		t.Fatal(err)
	}
	err := d.Keep(t.Context(), "INBOX", letter.Mark{Validity: 1, UID: 1}, []letter.Incoming{
		{UID: 1, Bounce: letter.Bounce{Letter: id, Key: "mail.bounce.unknown", Said: "550 <hanako@example.jp>: no such user"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	r, err := d.PlainMail(t.Context(), id)
	if err != nil || r.Bounce.Key != "mail.bounce.unknown" || r.Bounce.Said != "" || r.SentAt.IsZero() {
		t.Errorf("%+v, %v", r, err)
	}
	var said string
	if err := d.DB.QueryRowContext(t.Context(), `SELECT bounce_said FROM outbox`).Scan(&said); err != nil || said != "" {
		t.Errorf("an address lies open: %q, %v", said, err)
	}
}

func TestWhoIsForgottenGetsNoMailThatStillWaits(t *testing.T) {
	at := now()
	d := openAt(t, &at)
	id := written(t, d, at)
	atomically(t, d, func(ctx context.Context) error { return d.ForgetAbout(ctx, "case") })
	at = at.Add(time.Hour)
	if r, err := d.PlainMail(t.Context(), id); dueNow(t, d) != 0 || r.ID != "" || err != nil {
		t.Errorf("%+v, %v", r, err)
	}
}

// TestAMailForAFarOffDayWaitsForIt: a person may choose a day that is farther than any letter is put off.
func TestAMailForAFarOffDayWaitsForIt(t *testing.T) {
	at := now()
	d := openAt(t, &at)
	atomically(t, d, func(ctx context.Context) error {
		m := letter.PlainMail{From: "saiyo@example.jp", To: "hanako@example.jp", ByHand: true, NotBefore: at.Add(letter.LongestWait * 2)}
		_, err := letter.PostPlain(ctx, d, secrets(t), m, "case", at)
		return err
	})
	if dueNow(t, d) != 0 {
		t.Error("it goes at once")
	}
}

func TestAMailForLaterIsNotOnItsWay(t *testing.T) {
	at := time.Date(2026, 11, 21, 1, 0, 0, 0, time.UTC)
	d := openAt(t, &at)
	pending := func() int {
		t.Helper()
		n, _, _, err := d.Unsettled(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	written(t, d, at)
	if n := pending(); n != 1 {
		t.Errorf("%d mails are on their way, of one that goes in ten seconds", n)
	}
	id := written(t, d, at.Add(30*24*time.Hour))
	if n := pending(); n != 1 {
		t.Errorf("%d mails are on their way, and one of them in a month", n)
	}
	at = at.Add(30 * 24 * time.Hour)
	if n := pending(); n != 2 {
		t.Errorf("%d mails are on their way at the hour chosen", n)
	}
	if err := d.Tried(t.Context(), id, letter.Attempt{Trouble: "mail.refused", Next: at.Add(time.Hour)}); err != nil {
		t.Fatal(err)
	}
	if n := pending(); n != 2 {
		t.Errorf("%d mails are on their way when one was tried in vain", n)
	}
}
