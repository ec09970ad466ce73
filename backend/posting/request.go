package posting

import (
	"maps"
	"slices"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
)

// RequestKind is something the business asks of the office about a posting the office holds. The posting stays as
// it is until the office answers.
type RequestKind string

// The kinds of request.
const (
	Change       RequestKind = "change"       // 変更申請: new answers, checked by the office on top of the valid ones
	Renewal      RequestKind = "renewal"      // 更新予約: a posting with a new number when the old one has run out
	Extension    RequestKind = "extension"    // 期間延長: a month more under the same number
	Withdrawal   RequestKind = "withdrawal"   // 取り下げ, before acceptance
	Cancellation RequestKind = "cancellation" // 取消: 充足 or 計画変更
)

// RequestKinds lists the kinds of request.
func RequestKinds() []RequestKind {
	return []RequestKind{Change, Renewal, Extension, Withdrawal, Cancellation}
}

// Why a posting is cancelled (S-A).
const (
	Filled = "filled" // 充足
	Plan   = "plan"   // 計画変更
)

// act is what a granted request does to its posting; empty for those that do not change its state.
func (k RequestKind) act() Act {
	switch k {
	case Withdrawal:
		return Withdraw
	case Cancellation:
		return Cancel
	}
	return ""
}

// ByRight says whether the business decides alone: the office grants it unread, as soon as the posting's state allows.
func (k RequestKind) ByRight() bool { return k.act() != "" }

// RequestState is how far a request has come.
type RequestState string

// The states of a request. Granted, Declined and Dropped are final.
const (
	Drafting RequestState = "drafting" // being written: changes only; the office knows nothing of it
	Asked    RequestState = "asked"    // 申請中・確認中
	Granted  RequestState = "granted"  // 承認
	Declined RequestState = "declined" // 不承認
	Dropped  RequestState = "dropped"  // the business took it back, or the posting ended first
)

// Request is one thing asked. A posting may have many over its life, but of each kind only one open.
type Request struct {
	ID      string       `json:"id"` // UUIDv7, given by the desk; a granted renewal's new posting bears it, too
	Kind    RequestKind  `json:"kind"`
	State   RequestState `json:"state"`
	Asked   era.Date     `json:"asked"`             // zero while drafting
	Reason  string       `json:"reason,omitempty"`  // of a cancellation: Filled or Plan
	Values  form.Values  `json:"values,omitempty"`  // of a change or renewal: all answers asked for
	Remarks []Remark     `json:"remarks,omitempty"` // why it was declined

	Confirmed []string `json:"confirmed,omitempty"` // of a change: the rules whose question the business answered with 確認済み
	Letter    string   `json:"letter,omitempty"`    // id of the letter that brought it to the office
}

// Open says whether a request waits for its answer, or to be sent.
func (r Request) Open() bool { return r.State == Drafting || r.State == Asked }

// RequestTransition is one step in the life of a request.
type RequestTransition struct {
	From, To RequestState
	By       Actor
}

// RequestTransitions is the whole life of a request. The clock drops it when the posting runs out.
func RequestTransitions() []RequestTransition {
	return []RequestTransition{
		{Drafting, Asked, ByDesk},
		{Drafting, Dropped, ByDesk},
		{Asked, Granted, ByOffice},
		{Asked, Declined, ByOffice},
		{Asked, Dropped, ByDesk},
		{Asked, Dropped, ByClock},
	}
}

// Waits says whether the office has something to decide: on the posting, or on a request.
func (p Posting) Waits() bool {
	return p.State == Submitted || slices.ContainsFunc(p.Requests, func(r Request) bool { return r.State == Asked })
}

// Request finds a request of the posting by its id.
func (p Posting) Request(id string) (Request, bool) {
	i := p.request(id)
	if i < 0 {
		return Request{}, false
	}
	return p.Requests[i], true
}

func (p Posting) request(id string) int {
	return slices.IndexFunc(p.Requests, func(r Request) bool { return r.ID == id })
}

// OpenRequest finds the open request of a kind.
func (p Posting) OpenRequest(k RequestKind) (Request, bool) {
	i := slices.IndexFunc(p.Requests, func(r Request) bool { return r.Kind == k && r.Open() })
	if i < 0 {
		return Request{}, false
	}
	return p.Requests[i], true
}

// PutRequest replaces the request of the same id, or adds it. The posting's own list is left alone.
func (p *Posting) PutRequest(r Request) {
	p.Requests = slices.Clone(p.Requests)
	if i := p.request(r.ID); i >= 0 {
		p.Requests[i] = r
		return
	}
	p.Requests = append(p.Requests, r)
}

// AskedFirst is the request that has waited longest for the office; the zero one where none waits.
func (p Posting) AskedFirst() Request {
	i := slices.IndexFunc(p.Requests, func(r Request) bool { return r.State == Asked })
	if i < 0 {
		return Request{}
	}
	return p.Requests[i]
}

// MayAsk says whether the business may ask now: the posting's state on that day allows it, no request of the kind is
// open, and the office's windows allow it. A renewal that is granted is not asked twice.
func (p Posting) MayAsk(kind RequestKind, today era.Date, allowed Windows) bool {
	if _, open := p.OpenRequest(kind); open {
		return false
	}
	return p.mayHave(kind, today, allowed)
}

// mayHave is MayAsk without a look at whether one is open: what the office asks of a request that has arrived.
func (p Posting) mayHave(kind RequestKind, today era.Date, allowed Windows) bool {
	state := p.On(today)
	if act := kind.act(); act != "" {
		_, may := state.After(act, ByDesk)
		return may
	}
	if state != Valid {
		return false
	}
	granted := 0
	for _, r := range p.Requests {
		if r.Kind == kind && r.State == Granted {
			granted++
		}
	}
	switch kind {
	case Change:
		return true
	case Renewal:
		return granted == 0 && !p.Expires.IsZero() && today.DaysUntil(p.Expires) <= allowed.Renewal
	case Extension:
		return granted < allowed.Extensions
	}
	return false
}

// Grant does what an open request asks (承認). It is false, and nothing has changed, where the request is not open or
// the posting's state on that day does not allow it any more. A renewal changes nothing here: see Successor.
func (p *Posting) Grant(id string, today era.Date, allowed Windows) bool {
	r, found := p.Request(id)
	if !found || r.State != Asked || !p.mayHave(r.Kind, today, allowed) {
		return false
	}
	switch r.Kind {
	case Change:
		p.Values = maps.Clone(r.Values)
	case Extension:
		p.Expires = Extended(p.Expires)
	case Withdrawal, Cancellation:
		p.State, _ = p.State.After(r.Kind.act(), ByDesk)
	}
	r.State = Granted
	p.PutRequest(r)
	if p.State.Final() {
		p.dropOpen()
	}
	return true
}

// Answer closes an open request without doing what it asks. It is false where it is not open.
func (p *Posting) Answer(id string, s RequestState, remarks []Remark) bool {
	r, found := p.Request(id)
	if !found || !r.Open() {
		return false
	}
	r.State, r.Remarks = s, remarks
	p.PutRequest(r)
	return true
}

// dropOpen ends the requests of a posting that has ended itself.
func (p *Posting) dropOpen() {
	for _, r := range p.Requests {
		if r.Open() {
			r.State = Dropped
			p.PutRequest(r)
		}
	}
}

// Successor is the posting that follows on one whose renewal was granted: valid from the day after the old one's last,
// under the request's id, still without a number.
func (p Posting) Successor(r Request) Posting {
	next := Posting{ID: r.ID, Kind: p.Kind, State: Valid, Values: WithoutAside(r.Values), Rev: 1, From: p.ID}
	next.Received = p.Expires.AddDays(1)
	next.Expires = ExpiryOf(next.Received, next.Kind, next.Values)
	return next
}

// Extended is 紹介期限日 after an extension: the last day of the following month.
func Extended(expires era.Date) era.Date { return expires.EndOfMonth(1) }
