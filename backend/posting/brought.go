package posting

import (
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
)

// Brings says what keeps a posting from being one that stands at an office by its business's word: its number is none, its days cannot
// be by the rules, or it has run out. It returns an Invalid fault at "number", "received" or "expires", or nil.
func (p Posting) Brings(today era.Date, w Windows) error {
	d := Decision{Event: WasAccepted, Number: p.Number, Received: p.Received, Expires: p.Expires}
	if err := d.Stands(today); err != nil {
		return err
	}
	if p.Expires.Before(today) {
		return fault.At("expires", fault.Invalid, "brought.over")
	}
	latest := ExpiryOf(p.Received, p.Kind, p.Values)
	for range w.Extensions {
		latest = Extended(latest)
	}
	if latest.Before(p.Expires) {
		return fault.At("expires", fault.Invalid, "brought.long")
	}
	return nil
}
