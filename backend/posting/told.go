package posting

import (
	"maps"
	"time"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
)

// Told is what became of a posting at its office: how it is now, and what happened. It comes by letter, or a person records it.
type Told struct {
	Event   EventKind
	Request RequestKind // of an event about a request
	By      string      // who decided, or empty
	At      time.Time   // by the office's clock
	Reason  string      // in the office's words, or empty

	Kind     Kind
	State    State
	Rev      int // the office's
	Values   form.Values
	Number   string
	Received era.Date
	Expires  era.Date
	Remarks  []Remark
	Requests []Request
	Office   string // name of the office that received it, once it is accepted
	From     string // id of the posting it follows, or empty
	Rest     string // what else the office says of it: a JSON object, or empty

	Here bool // a person recorded it at this desk, and need not be told
}

// Became is a posting after something was told of it, and what a person typed here that has no place in it any more.
type Became struct {
	Posting
	Lost []form.Values
}

// Become is the posting as told. Answers that a person has typed here and the office does not have are never dropped: where the
// office's take their place, they are among what was lost and the alert says so.
func (p Posting) Become(t Told, now time.Time) Became {
	b := Became{Posting: p}
	b.State, b.Base, b.Number, b.Received, b.Expires = t.State, t.Rev, t.Number, t.Received, t.Expires
	if t.Office != "" || t.Number == "" { // else it is only known here
		b.Office = t.Office
	}
	b.Rest = t.Rest
	b.Remarks, b.Requests, b.Rev, b.UpdatedAt = t.Remarks, p.merge(t), p.Rev+1, now
	typed := FormOf(p.Kind).Settled(p.Values)
	goesOn := t.State.Editable() && maps.Equal(p.Held, t.Values) // nothing new: what is typed here stays
	replaced := !goesOn && !maps.Equal(typed, t.Values)
	b.Held = t.Values
	if replaced {
		b.Values = Aside(p.Values) // it stays on this computer
		if r, open := p.OpenRequest(Change); open {
			maps.Copy(b.Values, Aside(r.Values))
		}
		maps.Copy(b.Values, t.Values)
	}
	switch {
	case replaced && len(typed) > 0 && !maps.Equal(typed, p.Held):
		b.Alert, b.Lost = WasKept, append(b.Lost, p.Values)
	case t.Here:
	case t.Event == WasOvertaken, t.Event == WasRefused, t.Event == WasDeclined, t.Event == WasRejected:
		b.Alert = t.Event
	}
	if r, drafted := b.OpenRequest(Change); drafted && r.State == Drafting && t.State.Editable() { // there is nothing left to change: it is written anew
		b.Values, r.State = r.Values, Dropped
		b.PutRequest(r)
	}
	if r, drafted := p.OpenRequest(Change); drafted && r.State == Drafting && t.State.Final() {
		b.Lost = append(b.Lost, r.Values)
	}
	return b
}

// merge is the office's list of requests with what it cannot know: a change being drafted here, and what was asked and is still
// on its way. A change that met newer answers is a draft again. A posting that has ended takes nothing more.
func (p Posting) merge(t Told) []Request {
	merged := Posting{Requests: t.Requests}
	for _, r := range p.Requests {
		if _, known := merged.Request(r.ID); known || !r.Open() {
			continue
		}
		switch {
		case t.State.Final():
			r.State = Dropped
		case t.Event == WasOvertaken && t.Request == r.Kind:
			r.State = Drafting
		}
		merged.PutRequest(r)
	}
	return merged.Requests
}
