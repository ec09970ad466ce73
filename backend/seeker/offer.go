package seeker

import (
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

// ForPosting is the search for people whom a posting might suit (「この求人に合う人」): what it offers, and what the work needs. It is for
// a person to change. An age the posting asks for is no condition.
func ForPosting(p posting.Posting) form.Values {
	o := p.Offer()
	v := form.Values{
		nth(LookJobKey, 1): o.Occupation, nth(LookPlaceKey, 1): o.Prefecture, LookStatusKey: o.Status, LookMonthKey: o.Month, LookHourKey: o.Hour,
		LookStartKey: o.Start, LookEndKey: o.End, LookLicenceKey: o.Licence, LookEducationKey: o.Education,
	}
	if o.Education == "junior" || o.Education == "technical" {
		v[LookEducationKey] = "college"
	}
	if o.Car {
		v[LookCarKey] = "yes"
	}
	for key, value := range v {
		if value == "" {
			delete(v, key)
		}
	}
	return SearchForm().Settled(v)
}
