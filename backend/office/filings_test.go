package office_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/world"
)

const someCase = "0193a1b2-0000-7000-8000-000000000001"

// mail gives a letter about a posting as a desk numbers and seals it.
func (c counter) mail(k, to letter.Key, kind letter.Kind, body any, seq int64, base int) []byte {
	c.Helper()
	l, err := letter.New(kind, someCase, body, c.At)
	c.Must(err)
	l.Epoch, l.Seq, l.BaseRev = epoch, seq, base
	raw, err := letter.Seal(l, letter.Envelope{From: world.DeskAddress, To: world.OfficeAddress, Signer: k, Readers: []letter.Key{to}})
	c.Must(err)
	return raw
}

// enrolled is a device that was let in, and the office's key.
func (c counter) enrolled() (device, office letter.Key) {
	c.Helper()
	device = c.device()
	return device, c.enter(device)
}

// takes hands the office a mail and requires a verdict.
func (c counter) takes(raw []byte, want letter.Verdict, reason string) {
	c.Helper()
	if v, why, err := c.Office.Receive(c.Context(), raw); v != want || why != reason || err != nil {
		c.Errorf("%s %q, %v; want %s %q", v, why, err, want, reason)
	}
}

func (c counter) held() posting.Posting {
	c.Helper()
	p, err := c.Office.Store.Posting(c.Context(), someCase)
	c.Must(err)
	return p
}

// filing is how the posting came.
func (c counter) filing() posting.Filing {
	c.Helper()
	f, err := c.Office.Store.Filing(c.Context(), someCase)
	c.Must(err)
	return f
}

func sample() letter.PostingSubmitBody {
	return letter.PostingSubmitBody{Kind: posting.FullTime, Values: posting.Sample(posting.FullTime)}
}

func ask(k posting.RequestKind) letter.PostingAskBody {
	return letter.PostingAskBody{ID: uuid.NewString(), Form: posting.FullTime, Kind: k}
}

func TestWhatCannotHaveBeenConfirmedIsNotRead(t *testing.T) {
	c := openCounter(t)
	k, to := c.enrolled()
	many, long := sample(), ask(posting.Change)
	many.Confirmed = slices.Repeat([]string{"wage.range"}, posting.ConfirmedMax+1)
	long.Confirmed = []string{strings.Repeat("a", posting.ConfirmedLen+1)}
	c.takes(c.mail(k, to, letter.PostingSubmit, many, 1, 0), letter.Quarantined, "letter.unreadable")
	c.takes(c.mail(k, to, letter.PostingAsk, long, 2, 0), letter.Quarantined, "letter.unreadable")
}

func TestALetterThatWasRefusedIsDoneWhenTriedAgain(t *testing.T) {
	c := openCounter(t)
	k, to := c.enrolled()
	first := c.mail(k, to, letter.PostingAsk, ask(posting.Withdrawal), 1, 0)
	c.takes(first, letter.Quarantined, "posting.notFound")
	c.takes(first, letter.Quarantined, "posting.notFound") // nothing has changed
	c.takes(c.mail(k, to, letter.PostingSubmit, sample(), 2, 0), letter.Applied, "")
	c.takes(first, letter.Applied, "")
	if p := c.held(); p.State != posting.Withdrawn {
		t.Errorf("the posting is %s", p.State)
	}
	c.takes(first, letter.Duplicate, "")
	if a, err := c.Office.Store.AcksFor(t.Context(), k.Fingerprint()); err != nil || a.Upto != 2 {
		t.Errorf("acknowledged %+v, %v", a, err)
	}
}

func TestActsThatCrossEachOther(t *testing.T) {
	c := openCounter(t)
	k, to := c.enrolled()
	c.takes(c.mail(k, to, letter.PostingSubmit, sample(), 1, 0), letter.Applied, "")
	if _, err := c.Office.Accept(t.Context(), someCase); err != nil {
		t.Fatal(err)
	}
	// A withdrawal that crossed the acceptance changes nothing, and says so.
	c.takes(c.mail(k, to, letter.PostingAsk, ask(posting.Withdrawal), 2, 1), letter.Applied, "")
	if p := c.held(); p.State != posting.Valid || p.Requests[0].State != posting.Declined {
		t.Errorf("%s, %+v", p.State, p.Requests)
	}
	// A change made on an older revision is not taken.
	change := ask(posting.Change)
	change.Values = posting.Sample(posting.FullTime)
	change.Values["work.title"] = "経理事務"
	c.takes(c.mail(k, to, letter.PostingAsk, change, 3, 1), letter.Applied, "")
	if p := c.held(); p.Waits() || len(p.Requests) != 1 {
		t.Errorf("a change on an older revision waits: %+v", p.Requests)
	}
	c.takes(c.mail(k, to, letter.PostingAsk, change, 4, 2), letter.Applied, "")
	// While the change is read, the posting is cancelled: the change is dropped with it.
	cancel := ask(posting.Cancellation)
	cancel.Reason = posting.Filled
	c.takes(c.mail(k, to, letter.PostingAsk, cancel, 5, 2), letter.Applied, "")
	p := c.held()
	if r, _ := p.Request(change.ID); p.State != posting.Cancelled || r.State != posting.Dropped || p.Waits() {
		t.Errorf("%s, %+v", p.State, p.Requests)
	}
	if _, err := c.Office.Grant(t.Context(), someCase, change.ID); err == nil {
		t.Error("a change of a cancelled posting was granted")
	}
}

func TestAGrantedRenewalIsAPostingOfItsOwn(t *testing.T) {
	c := openCounter(t)
	k, to := c.enrolled()
	c.takes(c.mail(k, to, letter.PostingSubmit, sample(), 1, 0), letter.Applied, "")
	if _, err := c.Office.Accept(t.Context(), someCase); err != nil {
		t.Fatal(err)
	}
	early := ask(posting.Renewal)
	early.Values = posting.Sample(posting.FullTime)
	c.takes(c.mail(k, to, letter.PostingAsk, early, 2, 2), letter.Applied, "")
	if p := c.held(); p.Requests[0].State != posting.Declined {
		t.Errorf("a renewal ten weeks before expiry: %s", p.Requests[0].State)
	}
	c.expire("2026-11-30")
	renewal := ask(posting.Renewal)
	renewal.Values = early.Values
	c.takes(c.mail(k, to, letter.PostingAsk, renewal, 3, 2), letter.Applied, "")
	if _, err := c.Office.Review(t.Context(), someCase); err != nil {
		t.Fatal(err)
	}
	next, err := c.Office.Store.Posting(t.Context(), renewal.ID)
	c.Must(err)
	if old := c.held(); next.Number == old.Number || next.From != old.ID || next.Received.String() != "2026-12-01" ||
		next.Expires.String() != "2027-02-28" || next.State != posting.Valid || old.State != posting.Valid {
		t.Errorf("%+v follows on %+v", next, old)
	}
}

// expire moves the posting's last day behind the office's back.
func (c counter) expire(day string) {
	c.Helper()
	p := c.held()
	was := p
	c.Must(p.Expires.UnmarshalText([]byte(day)))
	f, err := c.Office.Store.Filing(c.Context(), p.ID)
	c.Must(err)
	c.Must(c.Office.Store.Atomically(c.Context(), func(ctx context.Context) error { return c.Office.Store.PutPosting(ctx, was, p, f) }))
}
