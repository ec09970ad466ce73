package post_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/letter"
	deskstore "kyujindesk/backend/store/desk"
)

// keep stores mails as they come, one after the other.
func keep(t *testing.T, d *deskstore.Store, from uint32, raws ...string) {
	t.Helper()
	for i, raw := range raws {
		uid := from + uint32(i)
		if err := d.Keep(t.Context(), "INBOX", letter.Mark{Validity: 1, UID: uid}, []letter.Incoming{{UID: uid, Raw: []byte(raw)}}); err != nil {
			t.Fatal(err)
		}
	}
}

// settle decides on every mail that is open; by attributes a mail to a peer as Admit does.
func settle(t *testing.T, d *deskstore.Store, s letter.Decision, peer string) (mails []int64) {
	t.Helper()
	mails, err := d.Unhandled(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for i, id := range mails {
		raw, err := d.Raw(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		if peer != "" {
			sum := sha256.Sum256(raw)
			atomically(t, d, func(ctx context.Context) error {
				_, err := d.Admit(ctx, letter.Opened{
					Letter: letter.Letter{ID: string(raw[:10]), From: peer, Seq: int64(i) + 1000, Kind: letter.PostingTold}, Mail: hex.EncodeToString(sum[:]),
				})
				return err
			})
		}
		if err := d.Settle(t.Context(), id, s); err != nil {
			t.Fatal(err)
		}
	}
	return mails
}

func mailOf(n, size int) string {
	head := fmt.Sprintf("%010d\r\nFrom: Dare ka <x@Example.NET>\r\n\r\n", n)
	return head + strings.Repeat("x", size-len(head))
}

func raw(t *testing.T, d *deskstore.Store, id int64) []byte {
	t.Helper()
	b, err := d.Raw(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestOfAStrangersMailOnlyItsDomainIsKept(t *testing.T) {
	d, _ := openDesk(t)
	for uid, s := range []letter.Decision{
		{Verdict: letter.Quarantined, Reason: "letter.signature"}, {Verdict: letter.Elsewhere}, {Verdict: letter.Later},
	} {
		keep(t, d, uint32(uid+1), mailOf(uid, 100_000))
		if b := raw(t, d, settle(t, d, s, "")[0]); b != nil {
			t.Errorf("%s: %d bytes are kept", s.Verdict, len(b))
		}
	}
	list, err := d.Quarantine(t.Context(), 10)
	if err != nil || len(list) != 1 || list[0].Domain != "example.net" || list[0].Size != 100_000 || list[0].Trouble != "letter.signature" {
		t.Errorf("the list is %+v, %v", list, err)
	}
	known, strange, err := d.Quarantined(t.Context())
	if err != nil || known != 0 || strange != 1 {
		t.Errorf("%d known, %d strange, %v", known, strange, err)
	}
}

func TestAMailThatIsNotKeptAndComesAgainIsJudgedAgain(t *testing.T) {
	d, _ := openDesk(t)
	keep(t, d, 1, mailOf(1, 1000))
	id := settle(t, d, letter.Decision{Verdict: letter.Quarantined, Reason: "letter.version"}, "")[0]
	keep(t, d, 2, mailOf(1, 1000)) // its sender sends it again, since nobody has acknowledged it
	if open, err := d.Unhandled(t.Context()); err != nil || len(open) != 1 || open[0] != id || len(raw(t, d, id)) != 1000 {
		t.Errorf("open: %v with %d bytes, %v", open, len(raw(t, d, id)), err)
	}
}

func TestTheQuarantineOfALetInPeerIsBounded(t *testing.T) {
	d, _ := openDesk(t)
	const most = 4 << 20
	for i := range 10 {
		keep(t, d, uint32(i+1), mailOf(i, 1<<20))
	}
	mails := settle(t, d, letter.Decision{Verdict: letter.Quarantined, Reason: "posting.notYours"}, "device")
	kept, bytes := 0, 0
	for i, id := range mails {
		if b := raw(t, d, id); b != nil {
			kept, bytes = kept+1, bytes+len(b)
			if i < 6 {
				t.Errorf("the oldest are kept before the latest: %d", i)
			}
		}
	}
	if kept != 4 || bytes > most {
		t.Errorf("%d mails of %d bytes are kept", kept, bytes)
	}
	keep(t, d, 11, mailOf(11, 1<<20))
	other := settle(t, d, letter.Decision{Verdict: letter.Quarantined, Reason: "posting.notYours"}, "another")
	if raw(t, d, other[0]) == nil || raw(t, d, mails[9]) == nil {
		t.Error("one peer's quarantine is at another's cost")
	}
}

func TestAPersonLooksAtTheQuarantineAgainOrEmptiesIt(t *testing.T) {
	d, _ := openDesk(t)
	keep(t, d, 1, mailOf(1, 100), mailOf(2, 100), mailOf(3, 100))
	mails, err := d.Unhandled(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	odd := letter.Decision{Verdict: letter.Quarantined, Reason: "letter.signature"}
	settle(t, d, odd, "")
	if due, err := d.AuditDue(t.Context(), "INBOX"); due || err != nil {
		t.Fatalf("due %t, %v", due, err)
	}
	if err := d.TakeUp(t.Context(), mails[0]); err != nil { // it is not kept: it is fetched again
		t.Fatal(err)
	}
	due, err := d.AuditDue(t.Context(), "INBOX")
	known, knownErr := d.Known(t.Context(), "INBOX", 1)
	if !due || len(known) != 2 || err != nil || knownErr != nil {
		t.Errorf("due %t, known %v, %v, %v", due, known, err, knownErr)
	}
	if err := d.DropMail(t.Context(), mails[1]); err != nil {
		t.Fatal(err)
	}
	if _, strange, err := d.Quarantined(t.Context()); strange != 1 || err != nil {
		t.Errorf("%d are left, %v", strange, err)
	}
	if err := d.EmptyQuarantine(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, strange, err := d.Quarantined(t.Context()); strange != 0 || err != nil {
		t.Errorf("%d are left, %v", strange, err)
	}
	if known, err := d.Known(t.Context(), "INBOX", 1); len(known) != 2 || err != nil {
		t.Errorf("what was deleted would be fetched again: %v, %v", known, err)
	}
	if open, err := d.Unhandled(t.Context()); len(open) != 0 || err != nil {
		t.Errorf("open: %v, %v", open, err)
	}
}

func TestStrangersDoNotPushLettersOutOfTheRecord(t *testing.T) {
	d, _ := openDesk(t)
	for i := range 300 {
		keep(t, d, uint32(i+1), mailOf(i, 100))
	}
	settle(t, d, letter.Decision{Verdict: letter.Quarantined, Reason: "letter.signature"}, "")
	atomically(t, d, func(ctx context.Context) error {
		_, n, err := d.NextSeq(ctx, "office")
		if err != nil {
			return err
		}
		return d.PutOutgoing(ctx, letter.Outgoing{ID: "mine", Peer: "office", Epoch: "e", Seq: n, Kind: letter.PostingSubmit, Ends: letter.AtAck, Raw: []byte("x"), MadeAt: time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)})
	})
	list, err := d.Correspondence(t.Context(), 200)
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 101 || list[100].ID != "mine" {
		t.Errorf("%d lines", len(list))
	}
}

func TestTheMemoryOfQuarantineEnds(t *testing.T) {
	at := now()
	d, err := deskstore.Open(t.Context(), filepath.Join(t.TempDir(), "desk.db"), func() time.Time { return at })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.Close() })
	keep(t, d, 1, mailOf(1, 100))
	settle(t, d, letter.Decision{Verdict: letter.Quarantined, Reason: "letter.signature"}, "")
	for _, tt := range []struct {
		after time.Duration
		left  int
	}{{89 * 24 * time.Hour, 1}, {2 * 24 * time.Hour, 0}} {
		at = at.Add(tt.after)
		if err := d.Audited(t.Context(), "INBOX"); err != nil {
			t.Fatal(err)
		}
		if _, strange, err := d.Quarantined(t.Context()); strange != tt.left || err != nil {
			t.Errorf("after %s %d are left, %v", tt.after, strange, err)
		}
	}
}

// TestOnlyWhatIsInQuarantineIsTakenUpOrDeleted: what was applied is not applied again, what waits keeps waiting, and nothing is
// lost that has not been looked at.
func TestOnlyWhatIsInQuarantineIsTakenUpOrDeleted(t *testing.T) {
	d, _ := openDesk(t)
	verdicts := []letter.Verdict{letter.Applied, letter.Duplicate, letter.Early, letter.Waiting, letter.Later, letter.Elsewhere, ""}
	for i, v := range verdicts {
		keep(t, d, uint32(i+1), mailOf(i, 100))
		if v != "" {
			settle(t, d, letter.Decision{Verdict: v}, "")
		}
	}
	state := func() (all []string) {
		t.Helper()
		for i := range verdicts {
			all = append(all, fmt.Sprintf("%d: %d bytes", i+1, len(raw(t, d, int64(i+1)))))
		}
		mails, err := d.Unhandled(t.Context())
		known, knownErr := d.Known(t.Context(), "INBOX", 1)
		audit, auditErr := d.AuditDue(t.Context(), "INBOX")
		if err != nil || knownErr != nil || auditErr != nil {
			t.Fatal(err, knownErr, auditErr)
		}
		return append(all, fmt.Sprintf("open %v, known %v, audit %t", mails, known, audit))
	}
	before := state()
	for name, do := range map[string]func(mail int64) error{
		"taken up":          func(mail int64) error { return d.TakeUp(t.Context(), mail) },
		"deleted":           func(mail int64) error { return d.DropMail(t.Context(), mail) },
		"deleted with all":  func(int64) error { return d.EmptyQuarantine(t.Context()) },
		"of no mail at all": func(int64) error { return errors.Join(d.TakeUp(t.Context(), 99), d.DropMail(t.Context(), 99)) },
	} {
		for i := range verdicts {
			if err := do(int64(i + 1)); err != nil {
				t.Fatal(err)
			}
		}
		if after := state(); !slices.Equal(after, before) {
			t.Errorf("%s: %v, before %v", name, after, before)
		}
	}
}
