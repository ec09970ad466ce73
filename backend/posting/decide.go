package posting

import (
	"maps"
	"slices"

	"kyujindesk/backend/era"
)

// Accept takes a posting that waits (受理): it has its number from here on. It is false, and nothing has changed, where the
// posting does not wait for it.
func (p *Posting) Accept(number string, received, expires era.Date) bool {
	if !p.decide(Accept) {
		return false
	}
	p.Number, p.Received, p.Expires = number, received, expires
	return true
}

// SendBack returns a posting that waits with what is to be changed (修正依頼).
func (p *Posting) SendBack(remarks []Remark) bool {
	if !p.decide(Return) {
		return false
	}
	p.Remarks = remarks
	return true
}

// Refuse does not take a posting that waits (不受理).
func (p *Posting) Refuse() bool { return p.decide(Refuse) }

func (p *Posting) decide(a Act) bool {
	next, may := p.State.After(a, ByOffice)
	if may {
		p.State = next
	}
	return may
}

// Grow counts the office's revision up where the state or the answers are no longer what they were, so that asking for
// something makes nobody else's work stale.
func (p *Posting) Grow(was Posting) {
	if p.State != was.State || !maps.Equal(p.Values, was.Values) {
		p.Rev++
	}
}

// ToldRequests are the requests as a desk is told of them: what closed ones asked for is left out, it was answered.
func (p Posting) ToldRequests() []Request {
	told := slices.Clone(p.Requests)
	for i, r := range told {
		if !r.Open() {
			told[i].Values = nil
		}
	}
	if told == nil {
		told = []Request{}
	}
	return told
}
