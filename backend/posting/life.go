package posting

import "slices"

// Transitions is a posting's life: which states may follow each. A valid
// posting stays so here; changing, renewing and withdrawing one will add their own.
func Transitions() map[State][]State {
	return map[State][]State{
		Draft:     {Submitted},
		Submitted: {Valid, Returned},
		Returned:  {Submitted},
		Valid:     {},
	}
}

// MayBecome says whether next may follow s.
func (s State) MayBecome(next State) bool { return slices.Contains(Transitions()[s], next) }

// Editable says whether the business may change a posting in this state: not while the office holds it.
func (s State) Editable() bool { return s.MayBecome(Submitted) }
