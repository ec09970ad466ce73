package office_test

import (
	"context"
	"testing"

	"kyujindesk/backend/clerk"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/office"
	"kyujindesk/backend/posting"
)

func TestWhatAClerkLooksAtToDecide(t *testing.T) {
	c := openCounter(t)
	k := c.device()
	of := c.enter(k)
	c.filed(k, of, "p", 1)
	r, err := c.Office.ToReview(t.Context(), "p")
	if err != nil || r.Business.Name == "" || r.Before != nil || len(r.Now) == 0 || r.Request.ID != "" || r.Valid != 0 {
		t.Errorf("a new one: %+v, %v", r, err)
	}
	p, err := c.Office.Accept(t.Context(), "p")
	c.Must(err)
	if _, err := c.Office.ToReview(t.Context(), "p"); !fault.Is(err, fault.State) {
		t.Errorf("one that is decided: %v", err)
	}
	was := p
	changed := form.Values{}
	for key, value := range p.Values {
		changed[key] = value
	}
	changed["wage.base.lower"] = "100"
	p.PutRequest(posting.Request{ID: "r", Kind: posting.Change, State: posting.Asked, Values: changed})
	filing, err := c.Office.Store.Filing(t.Context(), "p")
	c.Must(err)
	c.Must(c.Office.Store.Atomically(t.Context(), func(ctx context.Context) error { return c.Office.Store.PutPosting(ctx, was, p, filing) }))
	sato, suzuki := two(c.World)
	c.Must(sato.Claim(t.Context(), clerk.PostingMatter("p")))
	r, err = suzuki.ToReview(t.Context(), "p")
	if err != nil || r.Request.ID != "r" || r.Now["wage.base.lower"] != "100" || r.Before["wage.base.lower"] == "100" || len(r.Problems) == 0 || r.Valid != 1 {
		t.Errorf("a change: %+v, %v", r.Request, err)
	}
	for o, want := range map[*office.Office]string{sato: "", suzuki: "佐藤"} {
		if at, err := o.At(t.Context(), clerk.PostingMatter("p"), clerk.AcceptPosting); err != nil || at.Name != want {
			t.Errorf("who is at it: %+v, %v", at, err)
		}
	}
	if _, err := c.Office.ToReview(t.Context(), "none"); !fault.Is(err, fault.NotFound) {
		t.Errorf("none: %v", err)
	}
}
