package bridge

import (
	"context"
	"path/filepath"
	"strings"

	"kyujindesk/backend/clerk"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/office"
	"kyujindesk/backend/posting"
)

// MatterHead is what every matter a clerk opens is shown with.
type MatterHead struct {
	Matter   string `json:"matter"`   // its id
	Name     string `json:"name"`     // of the business
	Business string `json:"business"` // number of the establishment; empty where it has none yet
	Address  string `json:"address"`
	Phone    string `json:"phone"`
	Mark     string `json:"mark"`    // of what is shown: a decision says it
	Claimed  string `json:"claimed"` // name of another clerk who is at it, or empty
	May      bool   `json:"may"`     // the clerk at work may decide
}

// looksAt is the head of a matter; the clerk at work is at it from then on where they may decide and nobody else is.
func looksAt(ctx context.Context, w *office.Office, m clerk.Matter, act clerk.Act, e establishment.Establishment, mark string) (MatterHead, error) {
	c, err := w.At(ctx, m, act)
	h := MatterHead{
		Matter: string(m), Name: e.Name, Address: e.Address, Phone: e.Phone, Mark: mark, Claimed: c.Name, May: w.Clerk().May(act),
	}
	if _, bad := establishment.ParseNumber(e.Number); bad == nil {
		h.Business = e.Number
	}
	return h, err
}

// onOffice runs one bound method at the open office.
func onOffice[T any](o *Office, do func(ctx context.Context, w *office.Office) (T, error)) (v T, err error) {
	err = o.at(func(ctx context.Context, w *office.Office) (err error) {
		v, err = do(ctx, w)
		return err
	})
	return v, err
}

// Release says that the clerk at work is at a matter no more.
func (o *Office) Release(matter string) error {
	return o.at(func(ctx context.Context, w *office.Office) error { return w.Release(ctx, clerk.Matter(matter)) })
}

// ChangeView is a change of an establishment that waits.
type ChangeView struct {
	Head     MatterHead        `json:"head"`
	Since    string            `json:"since"`
	Changes  []form.Difference `json:"changes"`
	Problems []form.Problem    `json:"problems"`
}

// Change reads the change of an establishment that waits.
func (o *Office) Change(number string) (ChangeView, error) {
	return onOffice(o, func(ctx context.Context, w *office.Office) (v ChangeView, err error) {
		c, err := w.ChangeToReview(ctx, number)
		if err != nil {
			return v, err
		}
		v = ChangeView{Since: clock.Text(c.Change.AskedAt), Changes: orEmpty(c.Changes), Problems: orEmpty(c.Problems)}
		v.Head, err = looksAt(ctx, w, clerk.ChangeMatter(number), clerk.GrantChange, c.Now, c.Mark)
		return v, err
	})
}

// GrantChange makes the establishment what the change says.
func (o *Office) GrantChange(number, mark string) error {
	return o.at(func(ctx context.Context, w *office.Office) error { return w.Seen(mark).GrantChange(ctx, number) })
}

// DeclineChange leaves the establishment as it is, and says why.
func (o *Office) DeclineChange(number, mark, reason string) error {
	return o.at(func(ctx context.Context, w *office.Office) error {
		return w.Seen(mark).DeclineChange(ctx, number, strings.TrimSpace(reason))
	})
}

// ClosingAtOffice is an account that its business has asked to close.
type ClosingAtOffice struct {
	Head    MatterHead `json:"head"`
	Since   string     `json:"since"`
	Why     string     `json:"why"`
	Valid   int        `json:"valid"`   // postings that end by it
	Waiting int        `json:"waiting"` // postings that wait for a decision
}

// Closing reads the closing of an establishment's account that waits.
func (o *Office) Closing(number string) (ClosingAtOffice, error) {
	return onOffice(o, func(ctx context.Context, w *office.Office) (v ClosingAtOffice, err error) {
		c, err := w.ClosingToReview(ctx, number)
		if err != nil {
			return v, err
		}
		v = ClosingAtOffice{Since: clock.Text(c.Account.Closing), Why: c.Account.Why, Valid: c.Valid, Waiting: c.Waiting}
		v.Head, err = looksAt(ctx, w, clerk.ClosingMatter(number), clerk.CloseAccount, c.Establishment, c.Mark)
		return v, err
	})
}

// CloseAccount closes the account (退会).
func (o *Office) CloseAccount(number, mark string) error {
	return o.at(func(ctx context.Context, w *office.Office) error { return w.Seen(mark).Close(ctx, number, false) })
}

// TalkAtOffice is what a business and this office write to each other under one title.
type TalkAtOffice struct {
	Head     MatterHead        `json:"head"`
	Title    string            `json:"title"`
	Posting  string            `json:"posting"` // title of the posting it is about, or empty
	Number   string            `json:"number"`  // of that posting
	Messages []TalkMessageView `json:"messages"`
}

// Talk reads a talk, the oldest message first.
func (o *Office) Talk(id string) (TalkAtOffice, error) {
	return onOffice(o, func(ctx context.Context, w *office.Office) (v TalkAtOffice, err error) {
		t, err := w.TalkToAnswer(ctx, id)
		if err != nil {
			return v, err
		}
		v = TalkAtOffice{Title: t.Messages[0].Title, Posting: posting.Title(t.Posting.Values), Number: t.Posting.Number}
		for _, m := range t.Messages {
			names := []string{}
			for _, f := range m.Files {
				names = append(names, f.Name)
			}
			v.Messages = append(v.Messages, TalkMessageView{
				ID: m.ID, From: string(m.From), Clerk: m.Clerk, Title: m.Title, Posting: m.Posting, Text: m.Text, At: clock.Text(m.At), Files: names,
			})
		}
		v.Head, err = looksAt(ctx, w, clerk.TalkMatter(id), clerk.WriteMessage, t.Business, t.Mark)
		return v, err
	})
}

// AnswerTalk writes to the business in a talk.
func (o *Office) AnswerTalk(id, mark, text string) error {
	return o.at(func(ctx context.Context, w *office.Office) error { return w.Seen(mark).AnswerTalk(ctx, id, text, nil) })
}

// SaveTalkFile asks where to save a file that came with a message, saves and shows it. It gives the path back, or nothing where the person
// cancelled.
func (o *Office) SaveTalkFile(in TalkFileInput) (string, error) {
	return call(o.life, asked, func(ctx context.Context) (string, error) {
		w, err := o.program.Office(ctx)
		if err != nil {
			return "", err
		}
		f, err := w.TalkFile(ctx, in.Message, in.File)
		if err != nil {
			return "", err
		}
		extension := filepath.Ext(f.Name)
		return file{strings.TrimSuffix(f.Name, extension), extension, f.Content}.save(ctx, o.life, o.show)
	})
}

// BroughtDecision is what of a posting that was brought is to be otherwise; what is empty stays as it was brought.
type BroughtDecision struct {
	Number   string `json:"number"`
	Received string `json:"received"` // YYYY-MM-DD
	Expires  string `json:"expires"`  // YYYY-MM-DD
}

// Verify finds that a posting stands as its business brought it.
func (o *Office) Verify(id, mark string, as BroughtDecision) error {
	return o.at(func(ctx context.Context, w *office.Office) error {
		d := posting.Decision{Number: as.Number}
		for _, x := range []struct {
			field, text string
			day         *era.Date
		}{{"received", as.Received, &d.Received}, {"expires", as.Expires, &d.Expires}} {
			if x.text == "" {
				continue
			}
			var err error
			if *x.day, err = era.Parse(x.text); err != nil {
				return fault.At(x.field, fault.Invalid, "record."+x.field)
			}
		}
		_, err := w.Seen(mark).Verify(ctx, id, d)
		return err
	})
}

// Reject does not find that a posting stands as its business brought it, and says why.
func (o *Office) Reject(id, mark, reason string) error {
	return o.at(func(ctx context.Context, w *office.Office) error {
		_, err := w.Seen(mark).Reject(ctx, id, strings.TrimSpace(reason))
		return err
	})
}
