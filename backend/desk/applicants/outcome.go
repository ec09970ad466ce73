package applicants

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/replica"
)

// OutcomeState is how far a result is on its way to the office.
type OutcomeState string

// The states of a result; empty before anything was written.
const (
	OutcomeDraft  OutcomeState = "draft"
	OutcomeSent   OutcomeState = "sent"
	OutcomeTaken  OutcomeState = "taken"
	OutcomeClosed OutcomeState = "closed" // the office would not have it
)

// Outcome is the result of an application, with all a screen says about it.
type Outcome struct {
	Values  form.Values
	Number  int // how many were registered; the last one counts
	State   OutcomeState
	Reason  string    // why the office would not have it, or empty
	At      time.Time // of the state
	Changed bool      // what stands here is not what was registered
	Until   era.Date  // last day to register on line; zero while the posting goes on
	Through bool      // the office knows of the applicant: there is somebody to register it with
}

// sentResult is a result as it was registered.
type sentResult struct {
	Number int         `json:"number"`
	At     time.Time   `json:"at"`
	Values form.Values `json:"values"`
}

// toldResult is what the office said of one.
type toldResult struct {
	Number int       `json:"number"`
	Reason string    `json:"reason"`
	At     time.Time `json:"at"`
}

// outcomeOf reads the result off an applicant's record.
func outcomeOf(r replica.Record) Outcome {
	o := Outcome{Values: form.Values{}}
	for key, c := range r.Fields {
		if _, of := applicant.OutcomeForm().Field(key); of && c.Value != "" {
			o.Values[key] = c.Value
		}
	}
	var sent sentResult
	var told toldResult
	if json.Unmarshal([]byte(r.Value(sentField)), &sent) != nil {
		if len(o.Values) > 0 {
			o.State = OutcomeDraft
		}
		return o
	}
	o.Number, o.State, o.At = sent.Number, OutcomeSent, sent.At
	o.Changed = !maps.Equal(applicant.OutcomeForm().Settled(o.Values), sent.Values)
	if json.Unmarshal([]byte(r.Value(toldField)), &told) == nil && told.Number == sent.Number {
		o.State, o.Reason, o.At = OutcomeTaken, told.Reason, told.At
		if told.Reason != "" {
			o.State = OutcomeClosed
		}
	}
	return o
}

// SaveOutcome keeps changed answers of a result. Nobody is told.
func (b *Book) SaveOutcome(ctx context.Context, id string, changes form.Values) (Page, error) {
	return b.change(ctx, id, func(ctx context.Context, w *writing, r *replica.Record) error {
		return w.answer(r, applicant.OutcomeForm(), changes)
	})
}

// Register tells the office the result (選考結果登録). It returns a State fault for who did not come through the office, before
// there is a stage that fits, or when the time for it is over; Invalid with the first problem that must be mended; and Conflict
// where nothing has changed since it was registered last.
func (b *Book) Register(ctx context.Context, id string, confirmed []string) (Page, error) {
	closed, err := b.closed(ctx, id)
	if err != nil {
		return Page{}, err
	}
	return b.change(ctx, id, func(ctx context.Context, w *writing, r *replica.Record) error {
		today := era.Of(b.now())
		o := outcomeOf(*r)
		if !applicant.Route(r.Value(applicant.RouteKey)).ThroughOffice() {
			return fault.New(fault.State, "outcome.notOffice")
		}
		if r.Value(withdrawField) != "" {
			return fault.New(fault.State, "outcome.withdrawn")
		}
		if closed {
			return fault.New(fault.State, "outcome.closed")
		}
		for _, p := range applicant.CheckOutcome(o.Values, today) {
			if p.Severity == form.Error || !slices.Contains(confirmed, p.ID) {
				return fault.At(p.Fields[0], fault.Invalid, "outcome.problems")
			}
		}
		if o.Number > 0 && !o.Changed && o.State != OutcomeClosed {
			return fault.New(fault.Conflict, "outcome.same")
		}
		sent := sentResult{o.Number + 1, b.now(), applicant.OutcomeForm().Settled(o.Values)}
		text, err := json.Marshal(sent)
		if err != nil {
			return err
		}
		if err := w.set(r, sentField, string(text)); err != nil {
			return err
		}
		w.then = func(ctx context.Context) error {
			return b.outside.Register(ctx, r.ID, sent.Number, r.Value(applicant.NumberKey), sent.Values)
		}
		return w.happened(r.ID, WasRegistered, "", sent.Values[applicant.ResultKey])
	})
}

// closed says whether no result can be registered on line any more.
func (b *Book) closed(ctx context.Context, id string) (bool, error) {
	r, err := b.read(ctx, id)
	if err != nil {
		return false, err
	}
	all, err := b.terms(ctx)
	return all[r.Value(postingField)].closed, err
}

// told puts down what the office said of a result.
func told(r *replica.Record, number int, reason string, at time.Time) error {
	text, err := json.Marshal(toldResult{number, reason, at})
	if err == nil {
		r.Apply(officeFact(*r, toldField, string(text), at))
	}
	return err
}
