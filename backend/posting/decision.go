package posting

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/jptext"
)

// Decision is what an office decided, as a person read it there.
type Decision struct {
	Event    EventKind // WasAccepted, WasReturned, WasRefused, WasGranted, WasDeclined or, of what was told there, WasDropped
	On       era.Date  // the day of the decision; of an acceptance the day it was received
	Number   string    // of what was accepted or renewed
	Received era.Date
	Expires  era.Date // of what was accepted, renewed or extended
	Remarks  []Remark // of what was returned or declined
	Reason   string   // of what was refused
}

// Decided is what comes of a decision.
type Decided struct {
	Said Decision // in one spelling
	Told Told
	Next *Posting  // that a renewal made, as the office holds it; or nil
	Fell []Request // what was asked by right and has no room any more
}

// maxWords is how long one remark or reason may be, in characters.
const maxWords = 500

// longest is how many days after it was received a posting may end: graduates' end in March of their year.
const longest = 2 * 366

// Decide makes of a posting what its office decided on it, or on one of its requests: by the same rules as an office that
// decides itself. It returns an Invalid fault at a field of the decision, or State where there is nothing to decide.
func (p Posting) Decide(t Task, d Decision, now time.Time, w Windows) (Decided, error) {
	if !slices.Contains(t.May(), d.Event) {
		return Decided{}, fault.New(fault.State, "posting.notWaiting")
	}
	d = d.settled()
	if err := d.check(p, t, era.Of(now)); err != nil {
		return Decided{}, err
	}
	if d.Event == WasDropped {
		return Decided{Said: d}, nil
	}
	was := p.filed()
	o := was
	var next *Posting
	var done bool
	switch d.Event {
	case WasAccepted:
		done = o.Accept(d.Number, d.Received, d.Expires)
	case WasReturned:
		done = o.SendBack(d.Remarks)
	case WasRefused:
		done = o.Refuse()
	case WasDeclined:
		r, _ := o.Request(t.Request)
		done = r.State == Asked && o.Answer(t.Request, Declined, d.Remarks)
	case WasGranted:
		next, done = o.grantOn(t, d, w)
		if !done && o.On(d.On) != o.State {
			return Decided{}, fault.At("on", fault.Invalid, "record.over")
		}
	}
	if !done {
		return Decided{}, fault.New(fault.State, "posting.notWaiting")
	}
	fell := o.fall(d.On, w)
	o.Grow(was)
	return Decided{Said: d, Told: o.tell(d.Event, t.Kind, now, d), Next: next, Fell: fell}, nil
}

// grantOn grants a request as on the day of the decision, with the dates the office gave.
func (p *Posting) grantOn(t Task, d Decision, w Windows) (*Posting, bool) {
	r, _ := p.Request(t.Request)
	if !p.Grant(t.Request, d.On, w) {
		return nil, false
	}
	switch r.Kind {
	case Extension:
		p.Expires = d.Expires
	case Renewal:
		next := p.Successor(r)
		next.Number, next.Received, next.Expires = d.Number, d.Received, d.Expires
		return &next, true
	}
	return nil, true
}

// fall declines, as an office does, what the business asked by right and the posting's new state no longer has room for.
func (p *Posting) fall(on era.Date, w Windows) (fell []Request) {
	for _, r := range p.Requests {
		if r.State == Asked && r.Kind.ByRight() && !p.mayHave(r.Kind, on, w) {
			p.Answer(r.ID, Declined, nil)
			fell = append(fell, r)
		}
	}
	return fell
}

// filed is a desk's posting as its office has it: without what is only being written here.
func (p Posting) filed() Posting {
	p.Values, p.Rev = p.Held, p.Base
	p.Requests = slices.DeleteFunc(slices.Clone(p.Requests), func(r Request) bool { return r.State == Drafting })
	return p
}

// tell is the posting as its office would tell of it.
func (p Posting) tell(e EventKind, k RequestKind, now time.Time, d Decision) Told {
	at := now
	if !d.On.IsZero() && d.On != era.Of(now) {
		at = d.On.Start()
	}
	return Told{
		Event: e, Request: k, At: at, Reason: d.Reason, Kind: p.Kind, State: p.State, Rev: p.Rev, Values: p.Values, Number: p.Number,
		Received: p.Received, Expires: p.Expires, Remarks: p.Remarks, Requests: p.ToldRequests(), Office: p.Office, From: p.From, Rest: p.Rest, Here: true,
	}
}

// AsTold is how a desk's posting is told of at the moment, so that what is recorded of it can be taken back.
func (p Posting) AsTold(now time.Time) Told {
	t := p.filed().tell(WasUnsaid, "", now, Decision{})
	t.Requests = slices.Clone(p.filed().Requests) // with what closed ones asked for: nobody else keeps it
	return t
}

// Follows is how the posting a renewal made is told of for the first time.
func (p Posting) Follows(now time.Time) Told { return p.tell(WasRenewed, "", now, Decision{}) }

// Proposed is a decision on a task with what the rules say of it, for a person to correct. received is the day it was received,
// zero for the one that is likely.
func (p Posting) Proposed(t Task, received, today era.Date) Decision {
	d := Decision{On: today}
	r, _ := p.Request(t.Request)
	switch {
	case t.Errand == ToFile:
		if received.IsZero() {
			received = today
		}
		d.Received, d.Expires = received, ExpiryOf(received, p.Kind, p.Held)
	case t.Kind == Renewal:
		next := p.Successor(r)
		if received.IsZero() {
			received = next.Received
		}
		d.Received, d.Expires = received, ExpiryOf(received, p.Kind, r.Values)
	case t.Kind == Extension:
		d.Expires = Extended(p.Expires)
	}
	return d
}

// settled is the decision in one spelling, without what does not belong to what was decided.
func (d Decision) settled() Decision {
	d.Number, d.Reason = settledNumber(d.Number), strings.TrimSpace(d.Reason)
	remarks := []Remark{}
	for _, r := range d.Remarks {
		if r.Text = strings.TrimSpace(r.Text); r.Text != "" || r.Field != "" {
			remarks = append(remarks, r)
		}
	}
	d.Remarks = remarks
	if d.Event == WasAccepted {
		d.On = d.Received
	}
	return d
}

// check says what of a decision cannot be as it stands.
func (d Decision) check(p Posting, t Task, today era.Date) error {
	renewed := d.Event == WasGranted && t.Kind == Renewal
	switch {
	case d.Event == WasDropped:
		return nil
	case d.Event == WasAccepted || renewed:
		if _, err := ParseNumber(d.Number); err != nil {
			return err
		}
		if err := d.checkDates(p, renewed, today); err != nil {
			return err
		}
	case d.Event == WasGranted && t.Kind == Extension:
		if !d.Expires.Valid() || !p.Expires.Before(d.Expires) || p.Received.DaysUntil(d.Expires) > longest {
			return fault.At("expires", fault.Invalid, "record.extended")
		}
	case d.Event == WasReturned || d.Event == WasDeclined:
		if err := checkRemarks(d.Remarks); err != nil {
			return err
		}
	case d.Event == WasRefused && d.Reason == "":
		return fault.At("reason", fault.Invalid, "record.reason")
	}
	if len([]rune(d.Reason)) > maxWords {
		return fault.At("reason", fault.Invalid, "record.tooLong")
	}
	if d.Event == WasAccepted {
		return nil // on the day it was received
	}
	switch {
	case !d.On.Valid(), today.Before(d.On):
		return fault.At("on", fault.Invalid, "record.on")
	case !p.Received.IsZero() && p.Received.Before(today) && d.On.Before(p.Received):
		return fault.At("on", fault.Invalid, "record.before")
	}
	return nil
}

// Stands says what number and dates of an acceptance lack for a posting that stands at an office today: an Invalid fault at its
// field, or nil.
func (d Decision) Stands(today era.Date) error {
	if d.Event = WasAccepted; d.Received.Valid() {
		return d.settled().check(Posting{}, Task{Errand: ToFile}, today)
	}
	return fault.At("received", fault.Invalid, "record.received")
}

func checkRemarks(remarks []Remark) error {
	if len(remarks) == 0 {
		return fault.At("remarks", fault.Invalid, "record.remarks")
	}
	for _, r := range remarks {
		switch {
		case r.Text == "":
			return fault.At("remarks", fault.Invalid, "record.remarks")
		case len([]rune(r.Text)) > maxWords:
			return fault.At("remarks", fault.Invalid, "record.tooLong")
		}
	}
	return nil
}

// checkDates: nobody accepted a posting tomorrow; a renewed one begins at the latest the day after the one before it ends.
func (d Decision) checkDates(p Posting, renewed bool, today era.Date) error {
	latest := today
	if renewed && today.Before(p.Expires.AddDays(1)) {
		latest = p.Expires.AddDays(1)
	}
	switch {
	case !d.Received.Valid(), latest.Before(d.Received):
		return fault.At("received", fault.Invalid, "record.received")
	case renewed && d.Received.Before(p.Received), d.Received.DaysUntil(today) > longest:
		return fault.At("received", fault.Invalid, "record.receivedEarly")
	case !d.Expires.Valid(), d.Expires.Before(d.Received):
		return fault.At("expires", fault.Invalid, "record.expires")
	case d.Received.DaysUntil(d.Expires) > longest:
		return fault.At("expires", fault.Invalid, "record.expiresLate")
	}
	return nil
}

// numberShape is 求人番号: the office's five digits, of which the first two are its prefecture, and eight more.
var numberShape = regexp.MustCompile(`^(0[1-9]|[1-3][0-9]|4[0-7])[0-9]{3}-[0-9]{8}$`)

// ParseNumber reads a posting's number (求人番号) as people type it: in any width, with any hyphen, with blanks or without. It
// returns an Invalid fault at field "number".
func ParseNumber(typed string) (string, error) {
	number := settledNumber(typed)
	if !numberShape.MatchString(number) {
		return "", fault.At("number", fault.Invalid, "record.number")
	}
	return number, nil
}

// settledNumber spells a number one way; what is none stays as it was typed.
func settledNumber(typed string) string {
	parts := strings.FieldsFunc(jptext.Hyphen(jptext.Half(typed)), func(r rune) bool { return r == '-' || r == ' ' || r == '　' })
	switch digits := strings.Join(parts, ""); {
	case len(parts) == 2:
		return parts[0] + "-" + parts[1]
	case len(parts) == 1 && len(digits) == 13:
		return digits[:5] + "-" + digits[5:]
	}
	return strings.TrimSpace(typed)
}
