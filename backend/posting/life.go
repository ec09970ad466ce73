package posting

import (
	"slices"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
)

// Actor is who takes a posting from one state to the next.
type Actor string

// The actors.
const (
	ByDesk   Actor = "desk"   // the business
	ByOffice Actor = "office" // the office
	ByClock  Actor = "clock"  // the end of a day in Japan
)

// Act is what somebody does to a posting.
type Act string

// The acts. Each but Expire is one letter.
const (
	Submit   Act = "submit"   // 送信・再送
	Accept   Act = "accept"   // 受理
	Return   Act = "return"   // 修正依頼
	Refuse   Act = "refuse"   // 不受理
	Withdraw Act = "withdraw" // 取り下げ, before acceptance
	Cancel   Act = "cancel"   // 取消: 充足 or 計画変更
	Expire   Act = "expire"   // 期限満了
	Bring    Act = "bring"    // 引き継ぎ: the business joins the office, and says that the posting stands already
	Verify   Act = "verify"   // 確認: the office finds that it does
	Reject   Act = "reject"   // the office does not find that it does
)

// Transition is one step in a posting's life.
type Transition struct {
	From State
	Act  Act
	To   State
	By   Actor
}

// Transitions is a posting's whole life (domain §2). What happens on top of a valid posting and does not end it —
// change, renewal, extension — is a Request. A state nothing leads out of is final; reuse (転用) starts a new draft.
func Transitions() []Transition {
	return []Transition{
		{Draft, Submit, Submitted, ByDesk},
		{Draft, Bring, Brought, ByDesk},
		{Submitted, Accept, Valid, ByOffice},
		{Submitted, Return, Returned, ByOffice},
		{Submitted, Refuse, Refused, ByOffice},
		{Submitted, Withdraw, Withdrawn, ByDesk},
		{Brought, Verify, Valid, ByOffice},
		{Brought, Reject, Draft, ByOffice},
		{Brought, Withdraw, Withdrawn, ByDesk},
		{Brought, Expire, Expired, ByClock},
		{Returned, Submit, Submitted, ByDesk},
		{Returned, Withdraw, Withdrawn, ByDesk},
		{Valid, Cancel, Cancelled, ByDesk},
		{Valid, Expire, Expired, ByClock},
	}
}

// MayBecome says whether next may follow s.
func (s State) MayBecome(next State) bool {
	return slices.ContainsFunc(Transitions(), func(t Transition) bool { return t.From == s && t.To == next })
}

// After is the state an act leads to, and whether that actor may do it now.
func (s State) After(act Act, by Actor) (State, bool) {
	for _, t := range Transitions() {
		if t.From == s && t.Act == act && t.By == by {
			return t.To, true
		}
	}
	return s, false
}

// Editable says whether the business may change a posting in this state: not while the office holds it.
func (s State) Editable() bool { return s.MayBecome(Submitted) }

// Final says whether nothing can happen to a posting any more.
func (s State) Final() bool {
	return slices.Contains(States(), s) && !slices.ContainsFunc(Transitions(), func(t Transition) bool { return t.From == s })
}

// RunsOut says whether a valid posting, or one that is said to be, has expired on a day: its last day is still valid to the end.
func (p Posting) RunsOut(today era.Date) bool {
	return (p.State == Valid || p.State == Brought) && !p.Expires.IsZero() && p.Expires.Before(today)
}

// On is the state on a day of what a list shows.
func (s Summary) On(today era.Date) State {
	return Posting{State: s.State, Expires: s.Expires}.On(today)
}

// On is the posting's state on a day: expiry needs no letter, both sides read it off the calendar.
func (p Posting) On(today era.Date) State {
	if p.RunsOut(today) {
		return Expired
	}
	return p.State
}

// Editable says whether the business may change answers now: while the office does not hold the posting and is not
// asked to let it go, or while a change is being drafted.
func (p Posting) Editable(today era.Date) bool {
	if r, open := p.OpenRequest(Change); open && r.State == Drafting {
		return p.On(today) == Valid
	}
	_, leaving := p.OpenRequest(Withdrawal)
	return p.State.Editable() && !leaving
}

// Working is the answers a person works on: those of a change being drafted, else the posting's own.
func (p Posting) Working() form.Values {
	if r, open := p.OpenRequest(Change); open && r.State == Drafting {
		return r.Values
	}
	return p.Values
}

// SetWorking replaces the answers a person works on.
func (p *Posting) SetWorking(v form.Values) {
	if r, open := p.OpenRequest(Change); open && r.State == Drafting {
		r.Values = v
		p.PutRequest(r)
		return
	}
	p.Values = v
}
