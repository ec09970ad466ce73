package desk

import (
	"context"
	"maps"
	"strings"

	"github.com/google/uuid"

	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/publicpage"
)

// PageLook is what a saved public page would mean here.
type PageLook struct {
	Known   string            // id of the posting here that has its number, or empty
	Changes []form.Difference // of that posting as the office holds it against the page
	Place   []PlaceChange     // of the establishment as it is here against the page
	Stands  bool              // whether it can be kept as a posting that stands at the office: number, kind and dates are read
}

// PlaceChange is one entry of the establishment that reads otherwise on a page.
type PlaceChange struct {
	form.Difference
	Answers form.Values // that would make it read so: those of the page alone, since a page does not say all of an entry
}

// TakenPage is a page that is taken over.
type TakenPage struct {
	publicpage.Page
	Stands bool // as a posting that stands at the office; otherwise as a draft
}

// LookAtPage holds a page against what is here. It changes nothing. What the page does not say is not compared: it does not show
// all that was answered.
func (d *Desk) LookAtPage(ctx context.Context, page publicpage.Page) (look PageLook, err error) {
	look.Known, err = d.numbered(ctx, page.Number)
	if err != nil {
		return PageLook{}, err
	}
	if look.Known != "" {
		p, err := d.store.Posting(ctx, look.Known)
		if err != nil {
			return PageLook{}, err
		}
		look.Changes = posting.FormOf(p.Kind).Differences(p.Held, over(p.Held, page.Fields))
	}
	look.Stands = look.Known == "" && d.standing(page) == nil
	r, err := d.record(ctx)
	here := r.Working()
	for _, differs := range establishment.Form().Differences(here, over(here, page.Establishment)) {
		answers := form.Values{}
		for _, key := range differs.Keys {
			if said := page.Establishment[key]; said != "" {
				answers[key] = said
			}
		}
		look.Place = append(look.Place, PlaceChange{differs, answers})
	}
	return look, err
}

// TakenPages is what came of pages that were taken over, so that it can be taken back.
type TakenPages struct {
	Postings []string    // ids
	Before   form.Values // answers of the establishment that were replaced; empty ones where there was none
}

// TakePages makes a posting of each page, and answers of the establishment, all in one transaction. Of what a page says and our
// forms have no place for a note stands at the question it belongs beside. It returns Conflict at "number" where a posting here, or
// another of the pages, has that number, and State where a page cannot stand or the establishment waits for the office.
func (d *Desk) TakePages(ctx context.Context, pages []TakenPage, place form.Values) (taken TakenPages, err error) {
	taken.Before, err = d.together(ctx, place, func(ctx context.Context) error {
		taken.Postings = []string{}
		for _, page := range pages {
			id, err := d.takePage(ctx, page)
			if err != nil {
				return err
			}
			taken.Postings = append(taken.Postings, id)
		}
		return nil
	})
	return taken, err
}

// LeavePages takes back what TakePages made: drafts go into the bin, postings that stand are gone. It returns a State fault where
// something has followed from one.
func (d *Desk) LeavePages(ctx context.Context, taken TakenPages) error {
	_, err := d.together(ctx, taken.Before, func(ctx context.Context) error {
		for _, id := range taken.Postings {
			if err := d.leavePage(ctx, id); err != nil {
				return err
			}
		}
		return nil
	})
	return err
}

// together does an act on postings and, where there are any, gives answers of the establishment in one transaction. It says what these
// were before.
func (d *Desk) together(ctx context.Context, place form.Values, act func(ctx context.Context) error) (before form.Values, err error) {
	before = form.Values{}
	if len(place) == 0 {
		return before, d.store.Atomically(ctx, act)
	}
	_, err = d.changeRecord(ctx, func(ctx context.Context, r *establishment.Record) error {
		here := r.Working()
		for key := range place {
			before[key] = here[key]
		}
		answer(r, place)
		return act(ctx)
	})
	return before, err
}

func (d *Desk) leavePage(ctx context.Context, id string) error {
	p, err := d.store.Posting(ctx, id)
	if err != nil {
		return err
	}
	if p.State == posting.Draft {
		return d.store.Discard(ctx, id, d.now())
	}
	came, err := d.Applicants.Figures(ctx, id)
	if err != nil {
		return err
	}
	if p.Rev != 1 || came.People > 0 {
		return fault.New(fault.State, "record.followed")
	}
	return d.store.RemovePosting(ctx, p)
}

func (d *Desk) takePage(ctx context.Context, page TakenPage) (string, error) {
	if !page.Stands {
		e, err := d.Establishment(ctx)
		if err != nil {
			return "", err
		}
		return d.begin(ctx, page.Kind, posting.Answered(page.Kind, posting.From(page.Kind, e, nil, era.Of(d.now())), noted(page.Page, page.given()...)))
	}
	if err := d.standing(page.Page); err != nil {
		return "", err
	}
	if err := d.unique(ctx, posting.Task{}, page.Number); err != nil {
		return "", err
	}
	id, err := uuid.NewV7()
	if err != nil {
		return "", err
	}
	p := posting.Posting{
		ID: id.String(), Kind: page.Kind, State: posting.Valid, Rev: 1, Base: 1, Values: noted(page.Page), Held: page.Fields,
		Number: page.Number, Received: page.Received, Expires: page.Expires, Office: page.Office, UpdatedAt: d.now(),
	}
	if err := d.store.PutPosting(ctx, posting.Posting{}, p); err != nil {
		return "", err
	}
	if err := d.store.PutEvent(ctx, p.ID, posting.Event{At: d.now(), Decided: p.Received.Start(), Kind: posting.WasBrought, Rev: 1}); err != nil {
		return "", err
	}
	_, err = d.store.PutVersion(ctx, p.ID, posting.Version{At: d.now(), Origin: posting.FromPage, Rev: 1, Values: p.Held})
	return p.ID, err
}

// numbered is the posting here with a number, or empty.
func (d *Desk) numbered(ctx context.Context, number string) (string, error) {
	if number == "" {
		return "", nil
	}
	all, err := d.store.Postings(ctx)
	for _, p := range all {
		if p.Number == number {
			return p.ID, err
		}
	}
	return "", err
}

// standing says why a page cannot be kept as a posting that stands: where the office decides it is the office that tells of it.
func (d *Desk) standing(page publicpage.Page) error {
	if d.channel.Decides() {
		return fault.New(fault.State, "record.notHere")
	}
	if page.OtherKind() {
		return fault.New(fault.State, "posting.notWaiting")
	}
	return posting.Decision{Event: posting.WasAccepted, Number: page.Number, Received: page.Received, Expires: page.Expires}.Stands(era.Of(d.now()))
}

// over are answers with others in their place.
func over(v, others form.Values) form.Values {
	all := maps.Clone(v)
	if all == nil {
		all = form.Values{}
	}
	maps.Copy(all, others)
	return all
}

// given is what the office gave the posting on the page, which a draft of ours has not.
func (p TakenPage) given() (all []publicpage.NotPlaced) {
	for _, n := range []publicpage.NotPlaced{
		{Label: "求人番号", Text: p.Number},
		{Label: "受付年月日", Text: p.Received.String()},
		{Label: "紹介期限日", Text: p.Expires.String()},
		{Label: "受理安定所", Text: p.Office},
	} {
		if n.Text != "" {
			all = append(all, n)
		}
	}
	return all
}

// noted are the answers of a page, with what has no place in the form as notes at the questions it belongs beside; of what belongs
// beside none, or beside one of the establishment, at the first question.
func noted(page publicpage.Page, more ...publicpage.NotPlaced) form.Values {
	f := posting.FormOf(page.Kind)
	v := maps.Clone(page.Fields)
	for _, n := range append(more, page.NotPlaced...) {
		key := n.Field
		if _, asked := f.Field(key); !asked {
			key = f.Sections[0].Fields[0].Key
		}
		at := posting.NoteKey(key)
		v[at] = strings.TrimSpace(v[at] + "\n" + n.Label + "： " + n.Text)
	}
	return v
}
