package bridge

import (
	"context"

	"kyujindesk/backend/clerk"
	"kyujindesk/backend/form"
	"kyujindesk/backend/office"
	"kyujindesk/backend/posting"
)

// ReviewView is what a clerk looks at to decide on a posting, or on the request of it that waits.
type ReviewView struct {
	Head     MatterHead        `json:"head"`
	ID       string            `json:"id"`
	Title    string            `json:"title"`
	Request  string            `json:"request"` // kind of the request that waits, or empty
	Brought  bool              `json:"brought"` // the business says that it stands already
	Number   string            `json:"number"`  // of the posting, or what it is said to be; empty before it is accepted
	Received string            `json:"received"`
	Expires  string            `json:"expires"`
	Valid    int               `json:"valid"` // how many postings of the business are valid today
	Changes  []form.Difference `json:"changes"`
	Compared bool              `json:"compared"` // there were answers before to compare with
	Problems []form.Problem    `json:"problems"`
	Settled  []string          `json:"settled"` // rules whose question the business has answered with 確認済み
	Lines    []form.Line       `json:"lines"`
}

// Remarked is what is to be changed, as a clerk says it.
type Remarked struct {
	Field string `json:"field"` // its key; empty for the whole
	Text  string `json:"text"`
}

// at does something at the open office.
func (o *Office) at(do func(ctx context.Context, w *office.Office) error) error {
	return act(o.life, quick, func(ctx context.Context) error {
		w, err := o.program.Office(ctx)
		if err != nil {
			return err
		}
		return do(ctx, w)
	})
}

// Review reads what waits of a posting, and says that the clerk at work is at it where nobody else is.
func (o *Office) Review(id string) (ReviewView, error) {
	return onOffice(o, func(ctx context.Context, w *office.Office) (v ReviewView, err error) {
		r, err := w.ToReview(ctx, id)
		if err != nil {
			return v, err
		}
		p, f := r.Posting, posting.FormOf(r.Posting.Kind)
		v = ReviewView{
			ID: id, Title: posting.Title(r.Now), Request: string(r.Request.Kind), Brought: p.State == posting.Brought, Number: p.Number,
			Received: p.Received.String(), Expires: p.Expires.String(), Valid: r.Valid, Changes: []form.Difference{},
			Compared: r.Before != nil, Problems: orEmpty(r.Problems), Settled: orEmpty(r.Settled), Lines: orEmpty(f.Print(r.Now)),
		}
		if r.Before != nil {
			v.Changes = orEmpty(f.Differences(r.Before, r.Now))
		}
		v.Head, err = looksAt(ctx, w, clerk.PostingMatter(id), clerk.AcceptPosting, r.Business, r.Mark)
		return v, err
	})
}

// decide does what a clerk decides of what they saw of a posting, or of the request of it that waits; mark is that of the view.
func (o *Office) decide(id, mark string, itself func(context.Context, *office.Office) error, request func(context.Context, *office.Office, string) error) error {
	return o.at(func(ctx context.Context, w *office.Office) error {
		r, err := w.ToReview(ctx, id)
		switch {
		case err != nil:
			return err
		case r.Request.ID == "":
			return itself(ctx, w.Seen(mark))
		}
		return request(ctx, w.Seen(mark), r.Request.ID)
	})
}

// Accept takes the posting, or grants the request of it that waits. It gives the posting's number.
func (o *Office) Accept(id, mark string) (string, error) {
	var p posting.Posting
	err := o.decide(id, mark, func(ctx context.Context, w *office.Office) (err error) {
		p, err = w.Accept(ctx, id)
		return err
	}, func(ctx context.Context, w *office.Office, request string) (err error) {
		p, err = w.Grant(ctx, id, request)
		return err
	})
	return p.Number, err
}

// Return asks for a correction, or does not grant the request that waits, and says why.
func (o *Office) Return(id, mark string, remarks []Remarked) error {
	said := make([]posting.Remark, 0, len(remarks))
	for _, x := range remarks {
		said = append(said, posting.Remark{Field: x.Field, Text: x.Text})
	}
	return o.decide(id, mark, func(ctx context.Context, w *office.Office) error {
		_, err := w.Return(ctx, id, said)
		return err
	}, func(ctx context.Context, w *office.Office, request string) error {
		_, err := w.Decline(ctx, id, request, said)
		return err
	})
}

// Refuse does not take the posting, on a ground of the law: see office.Ground.
func (o *Office) Refuse(id, mark, ground, reason string) error {
	return o.at(func(ctx context.Context, w *office.Office) error {
		_, err := w.Seen(mark).Refuse(ctx, id, office.Ground(ground), reason)
		return err
	})
}
