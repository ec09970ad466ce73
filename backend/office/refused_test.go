package office_test

import (
	"context"
	"testing"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

// submit gives the mail of a posting's submission, as a desk numbers it.
func (c counter) submit(k, to letter.Key, seq int64, rev int) []byte {
	c.Helper()
	l, err := letter.New(letter.PostingSubmit, "0193a1b2-0000-7000-8000-000000000001",
		letter.PostingSubmitBody{Kind: posting.FullTime, Values: posting.Sample(posting.FullTime)}, now())
	if err != nil {
		c.Fatal(err)
	}
	l.Seq, l.BaseRev = seq, rev
	raw, err := letter.Seal(l, letter.Envelope{From: "saiyo@example.jp", To: "madoguchi@example.jp", Signer: k, Readers: []letter.Key{to}})
	if err != nil {
		c.Fatal(err)
	}
	return raw
}

func TestALetterThatWasRefusedIsDoneWhenTriedAgain(t *testing.T) {
	c := openCounter(t)
	k := c.device()
	l, _ := c.enrol(k, shop.Phone, letter.Envelope{Code: c.code})
	body, err := letter.Read[letter.EnrolledBody](c.answer(l))
	if err != nil {
		t.Fatal(err)
	}
	to, err := letter.ParseKey(body.Certificate)
	if err != nil {
		t.Fatal(err)
	}
	receive := func(raw []byte, want letter.Verdict, reason string) {
		t.Helper()
		if v, why, err := c.office.Receive(t.Context(), raw); v != want || why != reason || err != nil {
			t.Errorf("%s %q, %v; want %s %q", v, why, err, want, reason)
		}
	}
	id := "0193a1b2-0000-7000-8000-000000000001"
	receive(c.submit(k, to, 1, 1), letter.Applied, "")
	second := c.submit(k, to, 2, 2)
	if _, err := c.office.Accept(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	receive(second, letter.Quarantined, "posting.notExpected")
	receive(second, letter.Quarantined, "posting.notExpected") // nothing has changed
	p, err := c.store.Posting(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	p.State = posting.Returned // the clerk takes the decision back
	c.put(p)
	receive(second, letter.Applied, "")
	if p, err := c.store.Posting(t.Context(), id); err != nil || p.State != posting.Submitted || p.Rev != 2 {
		t.Errorf("%s revision %d, %v", p.State, p.Rev, err)
	}
	receive(second, letter.Duplicate, "")
	c.put(p)
	receive(c.submit(k, to, 3, 1), letter.Quarantined, "letter.overtaken")
	if a, err := c.store.AcksFor(t.Context(), k.Fingerprint()); err != nil || a.Upto != 3 {
		t.Errorf("acknowledged %+v, %v", a, err)
	}
}

// put changes a posting behind the office's back.
func (c counter) put(p posting.Posting) {
	c.Helper()
	err := c.store.Atomically(c.Context(), func(ctx context.Context) error {
		f, err := c.store.Filing(ctx, p.ID)
		if err != nil {
			return err
		}
		return c.store.PutPosting(ctx, p, f)
	})
	if err != nil {
		c.Fatal(err)
	}
}
