package office_test

import (
	"path/filepath"
	"testing"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/office"
	"kyujindesk/backend/office/entry"
	"kyujindesk/backend/posting"
	officestore "kyujindesk/backend/store/office"
	"kyujindesk/backend/vault"
)

var now = clock.Fixed("2026-11-21T14:00:00+09:00")

// hands are a clock that a test moves.
type hands struct{ at time.Time }

func (h *hands) now() time.Time { return h.at }

// counter is an office to which a test hands letters as if they had come by mail.
type counter struct {
	*testing.T
	office *office.Office
	store  *officestore.Store
	code   account.Code
	clock  *hands
}

var shop = establishment.Establishment{Number: "4101-123456-7", Name: "例示商店", Phone: "0952-00-0000"}

func openCounter(t *testing.T) counter {
	t.Helper()
	clock := &hands{now()}
	store, err := officestore.Open(t.Context(), filepath.Join(t.TempDir(), "office.db"), clock.now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	secrets, _, err := vault.New("himitsu-1")
	if err != nil {
		t.Fatal(err)
	}
	p := entry.Profile{Name: "試験の窓口", Code: "41010", Address: "madoguchi@example.jp"}
	if err := entry.Found(t.Context(), store, secrets, p); err != nil {
		t.Fatal(err)
	}
	o, err := office.Open(t.Context(), store, secrets, clock.now, posting.LoadMinimumWages(), func() {})
	if err != nil {
		t.Fatal(err)
	}
	code, err := o.IssueCode(t.Context(), shop)
	if err != nil {
		t.Fatal(err)
	}
	return counter{t, o, store, code, clock}
}

func (c counter) device() letter.Key {
	c.Helper()
	k, err := letter.NewKey("desk", "saiyo@example.jp")
	if err != nil {
		c.Fatal(err)
	}
	return k
}

func (c counter) receive(l letter.Letter, e letter.Envelope) (letter.Verdict, string) {
	c.Helper()
	e.From, e.To = "saiyo@example.jp", "madoguchi@example.jp"
	raw, err := letter.Seal(l, e)
	if err != nil {
		c.Fatal(err)
	}
	v, why, err := c.office.Receive(c.Context(), raw)
	if err != nil {
		c.Fatal(err)
	}
	return v, why
}

func TestAttackStrangersAndOtherBusinessesChangeNothing(t *testing.T) {
	c := openCounter(t)
	k := c.device()
	office := c.enter(k)
	submit := func(id string, seq int64) letter.Letter {
		l, err := letter.New(letter.PostingSubmit, id, letter.PostingSubmitBody{Kind: posting.FullTime, Values: posting.Sample(posting.FullTime)}, now())
		if err != nil {
			t.Fatal(err)
		}
		l.Epoch, l.Seq, l.BaseRev = epoch, seq, 1
		return l
	}
	if v, why := c.receive(submit("p", 1), letter.Envelope{Signer: c.device(), Readers: []letter.Key{office}}); v != letter.Quarantined || why != "letter.signature" {
		t.Errorf("a stranger's posting: %s %s", v, why)
	}
	if v, why := c.receive(submit("p", 1), letter.Envelope{Signer: k, Readers: []letter.Key{office}}); v != letter.Applied {
		t.Errorf("an enrolled desk's posting: %s %s", v, why)
	}
	if _, err := c.office.Review(t.Context(), "p", "係"); err != nil {
		t.Fatal(err)
	}
	before, err := c.store.Posting(t.Context(), "p")
	if err != nil {
		t.Fatal(err)
	}
	if v, why := c.receive(submit("p", 2), letter.Envelope{Signer: k, Readers: []letter.Key{office}}); v != letter.Applied {
		t.Errorf("an accepted posting sent once more: %s %s", v, why)
	}
	if after, err := c.store.Posting(t.Context(), "p"); err != nil || after.State != posting.Valid || after.Rev != before.Rev {
		t.Errorf("an accepted posting sent once more is now %+v, %v", after, err)
	}
	if v, _ := c.receive(submit("q", 3), letter.Envelope{Signer: k, Readers: []letter.Key{office}}); v != letter.Applied {
		t.Errorf("the letter after it: %s", v)
	}
	if waiting, err := c.office.Waiting(t.Context()); err != nil || len(waiting) != 1 || waiting[0].ID != "q" {
		t.Errorf("waiting %v, %v", waiting, err)
	}
}

func TestAPostingIsDecidedOnce(t *testing.T) {
	c := openCounter(t)
	k := c.device()
	office := c.enter(k)
	l, err := letter.New(letter.PostingSubmit, "p", letter.PostingSubmitBody{Kind: posting.FullTime, Values: posting.Sample(posting.FullTime)}, now())
	if err != nil {
		t.Fatal(err)
	}
	l.Epoch, l.Seq, l.BaseRev = epoch, 1, 4
	c.receive(l, letter.Envelope{Signer: k, Readers: []letter.Key{office}})
	p, err := c.office.Accept(t.Context(), "p", "係")
	if err != nil || p.Number != posting.Number("41010", 1, p.Received, p.Kind) || p.Expires.String() != "2027-01-31" {
		t.Errorf("accepted as %+v, %v", p, err)
	}
	if _, err := c.office.Accept(t.Context(), "p", "係"); !fault.Is(err, fault.State) {
		t.Errorf("accepted twice: %v", err)
	}
	if _, err := c.office.Return(t.Context(), "p", "係", []posting.Remark{{Text: "x"}}); !fault.Is(err, fault.State) {
		t.Errorf("returned after it was accepted: %v", err)
	}
}
