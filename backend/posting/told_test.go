package posting_test

import (
	"maps"
	"testing"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

func changed(v form.Values, key, answer string) form.Values {
	c := maps.Clone(v)
	c[key] = answer
	return c
}

// TestNothingTypedIsLostByWhatIsTold walks what the office may say while a person types.
func TestNothingTypedIsLostByWhatIsTold(t *testing.T) {
	held := posting.FormOf(posting.FullTime).Settled(posting.Sample(posting.FullTime))
	typed, theirs := changed(held, "work.title", "店長候補"), changed(held, "work.title", "店員")
	now := clock.Fixed("2026-11-28T09:00:00+09:00")()
	drafting := posting.Request{ID: "r1", Kind: posting.Change, State: posting.Drafting, Values: typed}
	asked := posting.Request{ID: "r2", Kind: posting.Renewal, State: posting.Asked}
	for name, test := range map[string]struct {
		was    posting.Posting
		told   posting.Told
		values form.Values // afterwards
		lost   []form.Values
		alert  posting.EventKind
		states map[string]posting.RequestState
	}{
		"accepted as it was sent": {
			was:  posting.Posting{State: posting.Submitted, Values: held, Held: held},
			told: posting.Told{Event: posting.WasAccepted, State: posting.Valid, Values: held}, values: held,
		},
		"returned, nothing new: typing goes on": {
			was:  posting.Posting{State: posting.Returned, Values: typed, Held: held},
			told: posting.Told{Event: posting.WasReturned, State: posting.Returned, Values: held}, values: typed,
		},
		"another computer was faster": {
			was:  posting.Posting{State: posting.Returned, Values: typed, Held: held},
			told: posting.Told{Event: posting.WasFiled, State: posting.Submitted, Values: theirs}, values: theirs, lost: []form.Values{typed}, alert: posting.WasKept,
		},
		"notes stay when what they stand at is replaced": {
			was: posting.Posting{State: posting.Valid, Values: changed(held, "note.work.title", "店長に聞く"), Held: held, Requests: []posting.Request{
				{ID: "r4", Kind: posting.Change, State: posting.Asked, Values: changed(theirs, "mark.work.title", "1")},
			}},
			told: posting.Told{
				Event: posting.WasGranted, Request: posting.Change, State: posting.Valid, Values: theirs,
				Requests: []posting.Request{{ID: "r4", Kind: posting.Change, State: posting.Granted}},
			},
			values: changed(changed(theirs, "note.work.title", "店長に聞く"), "mark.work.title", "1"),
			states: map[string]posting.RequestState{"r4": posting.Granted},
		},
		"refused": {
			was:  posting.Posting{State: posting.Submitted, Values: held, Held: held},
			told: posting.Told{Event: posting.WasRefused, State: posting.Refused, Values: held}, values: held, alert: posting.WasRefused,
		},
		"cancelled at the counter while a change is drafted and a renewal is on its way": {
			was:    posting.Posting{State: posting.Valid, Values: held, Held: held, Requests: []posting.Request{drafting, asked}},
			told:   posting.Told{Event: posting.WasGranted, State: posting.Cancelled, Values: held},
			values: held, lost: []form.Values{typed},
			states: map[string]posting.RequestState{"r1": posting.Dropped, "r2": posting.Dropped},
		},
		"a drafted change stays a draft": {
			was:    posting.Posting{State: posting.Valid, Values: held, Held: held, Requests: []posting.Request{drafting}},
			told:   posting.Told{Event: posting.WasFiled, State: posting.Valid, Values: held},
			values: held, states: map[string]posting.RequestState{"r1": posting.Drafting},
		},
		"a change that met newer answers is a draft again": {
			was: posting.Posting{State: posting.Valid, Values: held, Held: held, Requests: []posting.Request{
				{ID: "r3", Kind: posting.Change, State: posting.Asked, Values: typed},
			}},
			told:   posting.Told{Event: posting.WasOvertaken, Request: posting.Change, State: posting.Valid, Values: held},
			values: held, alert: posting.WasOvertaken, states: map[string]posting.RequestState{"r3": posting.Drafting},
		},
		"answered": {
			was:    posting.Posting{State: posting.Valid, Values: held, Held: held, Requests: []posting.Request{asked}},
			told:   posting.Told{Event: posting.WasDeclined, State: posting.Valid, Values: held, Requests: []posting.Request{{ID: "r2", Kind: posting.Renewal, State: posting.Declined}}},
			values: held, alert: posting.WasDeclined, states: map[string]posting.RequestState{"r2": posting.Declined},
		},
	} {
		t.Run(name, func(t *testing.T) {
			test.was.Kind, test.told.Kind, test.was.Rev = posting.FullTime, posting.FullTime, 3
			test.told.Rev, test.told.At = 9, now.Add(-time.Hour)
			p := test.was.Become(test.told, now)
			if !maps.Equal(p.Values, test.values) || !maps.Equal(p.Held, test.told.Values) {
				t.Errorf("answers: %q, held: %q", p.Values["work.title"], p.Held["work.title"])
			}
			if len(p.Lost) != len(test.lost) {
				t.Fatalf("%d are lost, want %d", len(p.Lost), len(test.lost))
			}
			for i, v := range test.lost {
				if !maps.Equal(p.Lost[i], v) {
					t.Errorf("lost: %q", p.Lost[i]["work.title"])
				}
			}
			if p.Alert != test.alert || p.State != test.told.State || p.Base != 9 || p.Rev != 4 || !p.UpdatedAt.Equal(now) {
				t.Errorf("alert %q, state %s, base %d, revision %d", p.Alert, p.State, p.Base, p.Rev)
			}
			if len(p.Requests) != len(test.states) {
				t.Errorf("%d requests, want %d", len(p.Requests), len(test.states))
			}
			for id, want := range test.states {
				if r, _ := p.Request(id); r.State != want {
					t.Errorf("request %s is %s, want %s", id, r.State, want)
				}
			}
		})
	}
}
