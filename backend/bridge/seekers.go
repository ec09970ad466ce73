package bridge

import (
	"context"
	"maps"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/desk/seekers"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/seeker"
)

// Seekers is what a business asks of people who look for work.
type Seekers struct{ Edge }

// NewSeekers makes the service.
func NewSeekers(e Edge) *Seekers { return &Seekers{e} }

// SearchView is a search and what came of it; in lists without the people.
type SearchView struct {
	ID         string       `json:"id"`
	AskedAt    string       `json:"askedAt"`
	AnsweredAt string       `json:"answeredAt"` // the office's clock; empty until it has answered
	Posting    string       `json:"posting"`    // id, or empty
	Values     form.Values  `json:"values"`
	Lines      []SaidView   `json:"lines"` // the conditions, in words
	Watched    bool         `json:"watched"`
	Way        string       `json:"way"`
	Reason     string       `json:"reason"` // why nobody was shown, or empty
	All        int          `json:"all"`
	New        int          `json:"new"`
	More       bool         `json:"more"`
	Searches   int          `json:"searches"` // how many the office takes a day; 0 while not known
	People     []SeekerView `json:"people"`
}

// SaidView is an answer of a form in words.
type SaidView struct {
	Key   string     `json:"key"` // of the first of the questions
	Label form.Words `json:"label"`
	Text  form.Words `json:"text"`
}

// SeekerView is what is published of somebody.
type SeekerView struct {
	Number string       `json:"number"`
	On     string       `json:"on"`     // day of publication
	GoneAt string       `json:"goneAt"` // withdrawn since; empty where not known to be
	Fresh  bool         `json:"fresh"`
	Takes  bool         `json:"takes"` // may be approached
	Why    []ReasonView `json:"why"`
	Lines  []SaidView   `json:"lines"`
}

// ReasonView is how one wish stands.
type ReasonView struct {
	Wish    string `json:"wish"`
	Verdict string `json:"verdict"`
}

// SearchInput is a new search.
type SearchInput struct {
	Values  form.Values `json:"values"`
	Posting string      `json:"posting"` // id of the one it is for, or empty
}

// ForPosting is the conditions of who might suit a posting.
func (s *Seekers) ForPosting(id string) (form.Values, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (form.Values, error) { return d.Seekers.ForPosting(ctx, id) })
}

// Halfway is what was typed of a search and not asked.
func (s *Seekers) Halfway() (SearchInput, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (SearchInput, error) {
		h, err := d.Seekers.Halfway(ctx)
		if h.Values == nil {
			h.Values = form.Values{}
		}
		return SearchInput(h), err
	})
}

// KeepHalfway keeps it until it is asked.
func (s *Seekers) KeepHalfway(in SearchInput) error {
	return actOnDesk(s.Edge, func(ctx context.Context, d *desk.Desk) error { return d.Seekers.KeepHalfway(ctx, seekers.Halfway(in)) })
}

// Check says what is wrong with conditions as they stand.
func (s *Seekers) Check(values form.Values) ([]form.Problem, error) {
	return call(s.life, quick, func(context.Context) ([]form.Problem, error) { return orEmpty(seeker.SearchForm().Check(values)), nil })
}

// Ask asks the office who there is, and gives the search's id.
func (s *Seekers) Ask(in SearchInput) (string, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (string, error) {
		return d.Seekers.Ask(ctx, in.Values, in.Posting)
	})
}

// Again asks the same anew.
func (s *Seekers) Again(id string) error {
	return actOnDesk(s.Edge, func(ctx context.Context, d *desk.Desk) error { return d.Seekers.Again(ctx, id) })
}

// More asks for the next page.
func (s *Seekers) More(id string) error {
	return actOnDesk(s.Edge, func(ctx context.Context, d *desk.Desk) error { return d.Seekers.More(ctx, id) })
}

// Watch has the office tell by itself who is new, or no longer.
func (s *Seekers) Watch(id string, on bool) error {
	return actOnDesk(s.Edge, func(ctx context.Context, d *desk.Desk) error { return d.Seekers.Watch(ctx, id, on) })
}

// Seen says that somebody looked at who is new.
func (s *Seekers) Seen(id string) error {
	return actOnDesk(s.Edge, func(ctx context.Context, d *desk.Desk) error { return d.Seekers.Seen(ctx, id) })
}

// Drop forgets a search and who it found.
func (s *Seekers) Drop(id string) error {
	return actOnDesk(s.Edge, func(ctx context.Context, d *desk.Desk) error { return d.Seekers.Drop(ctx, id) })
}

// List lists the searches, the last asked first.
func (s *Seekers) List() ([]SearchView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) ([]SearchView, error) {
		all, err := d.Seekers.Searches(ctx)
		out := []SearchView{}
		for _, one := range all {
			out = append(out, searchView(one))
		}
		return out, err
	})
}

// Open reads one search with everybody it found.
func (s *Seekers) Open(id string) (SearchView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (SearchView, error) {
		one, err := d.Seekers.Search(ctx, id)
		return searchView(one), err
	})
}

func searchView(s seekers.Search) SearchView {
	v := SearchView{
		ID: s.ID, AskedAt: timeText(s.Asked), AnsweredAt: timeText(s.Answered), Posting: s.Posting, Values: s.Values, Lines: saidIn(seeker.SearchForm(), s.Values),
		Watched: s.Watched, Way: string(s.Way), Reason: s.Reason, All: s.All, New: s.New, More: s.Next > 0, Searches: s.Limits.Searches, People: []SeekerView{},
	}
	for _, p := range s.People {
		one := SeekerView{
			Number: p.Number, On: p.On, GoneAt: timeText(p.Gone), Fresh: p.Fresh, Takes: p.Values[seeker.ApproachKey] == "yes", Why: []ReasonView{},
			Lines: saidIn(seeker.Form(), p.Values),
		}
		for _, r := range p.Why {
			one.Why = append(one.Why, ReasonView{string(r.Wish), string(r.Verdict)})
		}
		v.People = append(v.People, one)
	}
	return v
}

// saidIn is what was answered of a form.
func saidIn(f form.Form, v form.Values) []SaidView {
	out := []SaidView{}
	for _, l := range f.Print(v) {
		if l.Text.JA != "" {
			out = append(out, SaidView{l.Keys[0], l.Label, l.Text})
		}
	}
	return out
}

// ApproachView is that a seeker was asked to apply.
type ApproachView struct {
	ID      string `json:"id"`
	AskedAt string `json:"askedAt"`
	Posting string `json:"posting"`
	Seeker  string `json:"seeker"`
	Text    string `json:"text"`
	// State is the office's word, or how far the letter to it is (queued, sent) while there is none.
	State  string `json:"state"`
	Reason string `json:"reason"`
	At     string `json:"at"` // of the state; empty while there is none of the office's
}

// StandingView is what is to be known before a seeker is asked.
type StandingView struct {
	Done int               `json:"done"`
	Most int               `json:"most"`
	Text string            `json:"text"` // to begin with
	Why  string            `json:"why"`  // key of the sentence that says why nobody may be asked, or empty
	Args map[string]string `json:"args"`
}

// ApproachInput asks a seeker, whom a search has found, to apply to a posting.
type ApproachInput struct {
	Search  string `json:"search"`
	Number  string `json:"number"`
	Posting string `json:"posting"`
	Text    string `json:"text"`
}

// Stands says how it stands with asking a seeker for a posting.
func (s *Seekers) Stands(in ApproachInput) (StandingView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (StandingView, error) {
		st, err := d.Seekers.Stands(ctx, in.Search, in.Number, in.Posting)
		v := StandingView{Done: st.Done, Most: st.Most, Text: seekers.Usual, Args: map[string]string{}}
		if f, is := fault.Of(st.Why); is {
			v.Why = f.Key
			maps.Copy(v.Args, f.Args)
		}
		return v, err
	})
}

// Approach asks a seeker to apply.
func (s *Seekers) Approach(in ApproachInput) error {
	return actOnDesk(s.Edge, func(ctx context.Context, d *desk.Desk) error {
		return d.Seekers.Approach(ctx, in.Search, in.Number, in.Posting, in.Text)
	})
}

// Approaches lists who was asked, the last first.
func (s *Seekers) Approaches() ([]ApproachView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) ([]ApproachView, error) {
		all, err := d.Seekers.Approaches(ctx, "")
		out := []ApproachView{}
		for _, a := range all {
			v := ApproachView{
				ID: a.ID, AskedAt: timeText(a.Asked), Posting: a.Posting, Seeker: a.Seeker, Text: a.Text, State: string(a.State), Reason: a.Reason, At: timeText(a.At),
			}
			switch a.Way {
			case seekers.Queued, seekers.Sent:
				v.State = string(a.Way)
			case seekers.Arrived:
				v.State = string(seeker.Reached)
			}
			out = append(out, v)
		}
		return out, err
	})
}
