package bridge

import (
	"context"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

// EventView is one thing that happened to a posting.
type EventView struct {
	At      string `json:"at"`
	Decided string `json:"decided"` // by the office's clock, or empty
	Kind    string `json:"kind"`
	Request string `json:"request"` // kind of request it was about, or empty
	By      string `json:"by"`      // who decided at the office
	Reason  string `json:"reason"`
}

// RequestView is something asked about a posting.
type RequestView struct {
	ID      string           `json:"id"`
	Kind    string           `json:"kind"`
	State   string           `json:"state"` // drafting, asked, granted, declined or dropped
	Asked   string           `json:"asked"` // YYYY-MM-DD or empty
	Reason  string           `json:"reason"`
	Remarks []posting.Remark `json:"remarks"`
}

// VersionView is a posting's answers as they were once.
type VersionView struct {
	N      int    `json:"n"`
	At     string `json:"at"`
	Origin string `json:"origin"` // sent, office or kept
}

// AskInput asks for something about a posting the office holds.
type AskInput struct {
	ID     string `json:"id"`
	Kind   string `json:"kind"`   // renewal, extension, withdrawal or cancellation
	Reason string `json:"reason"` // of a cancellation: filled or plan
}

// Ask asks the office for something about a posting it holds; without a line it waits in the outbox.
func (s *Postings) Ask(in AskInput) (PostingView, error) {
	return s.view(func(ctx context.Context, d *desk.Desk) (desk.Page, error) {
		return d.Ask(ctx, in.ID, posting.RequestKind(in.Kind), in.Reason)
	})
}

// DraftChange starts a change of a valid posting; Save keeps its answers, Submit asks for them.
func (s *Postings) DraftChange(id string) (PostingView, error) {
	return s.view(func(ctx context.Context, d *desk.Desk) (desk.Page, error) { return d.DraftChange(ctx, id) })
}

// DropRequest takes back a request that is not answered yet.
func (s *Postings) DropRequest(id, request string) (PostingView, error) {
	return s.view(func(ctx context.Context, d *desk.Desk) (desk.Page, error) { return d.Drop(ctx, id, request) })
}

// Seen notes that a person has seen what the office told of a posting.
func (s *Postings) Seen(id string) (PostingView, error) {
	return s.view(func(ctx context.Context, d *desk.Desk) (desk.Page, error) { return d.Seen(ctx, id) })
}

// Recall makes the answers of an earlier version those a person works on.
func (s *Postings) Recall(id string, version int) (PostingView, error) {
	return s.view(func(ctx context.Context, d *desk.Desk) (desk.Page, error) { return d.Recall(ctx, id, version) })
}

// Find lists the ids of the postings in whose answers a text occurs.
func (s *Postings) Find(text string) ([]string, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) ([]string, error) {
		found, err := d.Find(ctx, text)
		return orEmpty(found), err
	})
}

// Changed is what a version of a posting changed against the one before it; nothing of the first.
func (s *Postings) Changed(id string, version int) ([]form.Difference, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) ([]form.Difference, error) {
		changes, err := d.Changed(ctx, id, version)
		return orEmpty(changes), err
	})
}

func eventViews(events []posting.Event) []EventView {
	out := []EventView{}
	for _, e := range events {
		out = append(out, EventView{clock.Text(e.At), timeText(e.Decided), string(e.Kind), string(e.Request), e.By, e.Reason})
	}
	return out
}

func requestViews(requests []posting.Request) []RequestView {
	out := []RequestView{}
	for _, r := range requests {
		out = append(out, RequestView{r.ID, string(r.Kind), string(r.State), r.Asked.String(), r.Reason, orEmpty(r.Remarks)})
	}
	return out
}

func versionViews(versions []posting.Version) []VersionView {
	out := []VersionView{}
	for _, v := range versions {
		out = append(out, VersionView{v.N, clock.Text(v.At), string(v.Origin)})
	}
	return out
}

// texts spells named texts for the page, never as null.
func texts[T ~string](list []T) []string {
	out := []string{}
	for _, t := range list {
		out = append(out, string(t))
	}
	return out
}
