package posting

import (
	"fmt"
)

// Offer is what a posting offers and asks for, as far as people who look for work are compared with it; what it does not say is empty.
type Offer struct {
	Occupation, Prefecture, Status string // Status: regular, other, part or dispatch
	Month, Hour                    string // yen, at most
	Start, End                     string // HH:MM, where there is one pattern of hours
	Education                      string // level that must be there, as the form codes it
	Car                            bool   // a car licence must be there
	Licence                        string // one that must be there
}

// Offer is what the posting offers.
func (p Posting) Offer() Offer {
	a := settledOf(p.Kind, p.Values)
	o := Offer{Occupation: a.text("work.occupation"), Prefecture: a.text("place.prefecture"), Status: a.text("contract.status"), Car: a.is("carLicence.need", "must")}
	switch o.Status {
	case "dispatchFixed", "dispatchOpen":
		o.Status = "dispatch"
	}
	switch _, most, ok := a.total(); {
	case ok && p.Kind.ByHour():
		o.Hour = short(most)
	case ok:
		o.Month = short(most)
	}
	if a.text("hours.2.start") == "" {
		o.Start, o.End = a.text("hours.1.start"), a.text("hours.1.end")
	}
	if a.is("education.need", "must") {
		o.Education = a.text("education.level")
	}
	for n := 1; n <= licences && o.Licence == ""; n++ {
		if a.is(fmt.Sprintf("licence.%d.need", n), "must") {
			o.Licence = a.text(fmt.Sprintf("licence.%d.name", n))
		}
	}
	return o
}
