package office_test

import (
	"testing"

	"kyujindesk/backend/account"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/world"
)

// counter is an office to which a test hands letters as if they had come by mail, and a paper it has issued.
type counter struct {
	*world.World
	code account.Code
}

func openCounter(t *testing.T) counter {
	t.Helper()
	w := world.New(t)
	code, err := w.Office.IssueCode(t.Context(), world.Shop())
	w.Must(err)
	return counter{w, code}
}

func (c counter) device() letter.Key {
	c.Helper()
	k, err := letter.NewKey("desk", world.DeskAddress)
	c.Must(err)
	return k
}

func (c counter) receive(l letter.Letter, e letter.Envelope) (letter.Verdict, string) {
	c.Helper()
	e.From, e.To = world.DeskAddress, world.OfficeAddress
	raw, err := letter.Seal(l, e)
	c.Must(err)
	v, why, err := c.Office.Receive(c.Context(), raw)
	c.Must(err)
	return v, why
}

func TestAttackStrangersAndOtherBusinessesChangeNothing(t *testing.T) {
	c := openCounter(t)
	k := c.device()
	office := c.enter(k)
	submit := func(id string, seq int64) letter.Letter {
		l, err := letter.New(letter.PostingSubmit, id, letter.PostingSubmitBody{Kind: posting.FullTime, Values: posting.Sample(posting.FullTime)}, c.At)
		c.Must(err)
		l.Epoch, l.Seq, l.BaseRev = epoch, seq, 1
		return l
	}
	if v, why := c.receive(submit("p", 1), letter.Envelope{Signer: c.device(), Readers: []letter.Key{office}}); v != letter.Quarantined || why != "letter.signature" {
		t.Errorf("a stranger's posting: %s %s", v, why)
	}
	if v, why := c.receive(submit("p", 1), letter.Envelope{Signer: k, Readers: []letter.Key{office}}); v != letter.Applied {
		t.Errorf("an enrolled desk's posting: %s %s", v, why)
	}
	if _, err := c.Office.Review(t.Context(), "p"); err != nil {
		t.Fatal(err)
	}
	before, err := c.Office.Store.Posting(t.Context(), "p")
	c.Must(err)
	if v, why := c.receive(submit("p", 2), letter.Envelope{Signer: k, Readers: []letter.Key{office}}); v != letter.Applied {
		t.Errorf("an accepted posting sent once more: %s %s", v, why)
	}
	if after, err := c.Office.Store.Posting(t.Context(), "p"); err != nil || after.State != posting.Valid || after.Rev != before.Rev {
		t.Errorf("an accepted posting sent once more is now %+v, %v", after, err)
	}
	if v, _ := c.receive(submit("q", 3), letter.Envelope{Signer: k, Readers: []letter.Key{office}}); v != letter.Applied {
		t.Errorf("the letter after it: %s", v)
	}
	if waiting, err := c.Office.Waiting(t.Context()); err != nil || len(waiting) != 1 || waiting[0].ID != "q" {
		t.Errorf("waiting %v, %v", waiting, err)
	}
}

func TestAPostingIsDecidedOnce(t *testing.T) {
	c := openCounter(t)
	k := c.device()
	office := c.enter(k)
	l, err := letter.New(letter.PostingSubmit, "p", letter.PostingSubmitBody{Kind: posting.FullTime, Values: posting.Sample(posting.FullTime)}, c.At)
	c.Must(err)
	l.Epoch, l.Seq, l.BaseRev = epoch, 1, 4
	c.receive(l, letter.Envelope{Signer: k, Readers: []letter.Key{office}})
	p, err := c.Office.Accept(t.Context(), "p")
	if err != nil || p.Number != posting.Number("41010", 1, p.Received, p.Kind) || p.Expires.String() != "2027-01-31" {
		t.Errorf("accepted as %+v, %v", p, err)
	}
	if _, err := c.Office.Accept(t.Context(), "p"); !fault.Is(err, fault.State) {
		t.Errorf("accepted twice: %v", err)
	}
	if _, err := c.Office.Return(t.Context(), "p", []posting.Remark{{Text: "x"}}); !fault.Is(err, fault.State) {
		t.Errorf("returned after it was accepted: %v", err)
	}
}
