package posting

import "kyujindesk/backend/form"

func graduateExamples() []example {
	of := func(all ...example) []example {
		for i := range all {
			all[i] = all[i].of(Graduate)
		}
		return all
	}
	silent := func(keys ...string) form.Values {
		v := form.Values{}
		for _, key := range keys {
			v[key] = ""
		}
		return v
	}
	return of(
		good("graduate.year", form.Values{}),
		good("graduate.year", form.Values{"graduate.year": "2027"}),
		good("graduate.year", form.Values{"graduate.year": "2027"}).on(2027, 3, 31),
		bad("graduate.year", form.Values{"graduate.year": "2026"}),
		bad("graduate.year", form.Values{"graduate.year": "2027"}).on(2027, 4, 1),
		bad("graduate.year", form.Values{"graduate.year": "２０２１"}),

		good("graduate.past", form.Values{}),
		good("graduate.past", form.Values{"graduate.pastYears": ""}),
		good("graduate.past", form.Values{"graduate.past": ""}),
		bad("graduate.past", form.Values{"graduate.past": "no"}),
		bad("graduate.past", form.Values{"graduate.pastYears": "2"}),
		bad("graduate.past", form.Values{"graduate.pastYears": "1"}),

		good("graduate.term", form.Values{}),
		good("graduate.term", form.Values{"contract.status": "other", "contract.name": "契約社員"}),
		good("graduate.term", form.Values{"contract.term": "long", "contract.length": "12"}), // contract.regular speaks of it
		bad("graduate.term", fixed(form.Values{"contract.status": "other"})),
		bad("graduate.term", fixed(form.Values{"contract.status": "other", "contract.term": "short", "contract.length": "3"})),
		bad("graduate.term", form.Values{"contract.status": "other", "contract.term": "daily"}),

		good("youth.groups", form.Values{}),
		good("youth.groups", silent("youth.mentor")),
		good("youth.groups", silent("youth.overtime", "youth.leave")),
		bad("youth.groups", silent("youth.overtime", "youth.leave", "youth.managers")),
		bad("youth.groups", silent("youth.training", "youth.mentor")),
		bad("youth.groups", silent("youth.service", "youth.1.men", "youth.1.women", "youth.2.men", "youth.2.women")),

		good("youth.left", form.Values{}),
		good("youth.left", form.Values{"youth.1.left": "5"}),
		good("youth.left", form.Values{"youth.1.women": "", "youth.1.left": "9"}),
		bad("youth.left", form.Values{"youth.1.left": "6"}),
		bad("youth.left", form.Values{"youth.2.left": "7"}),
		bad("youth.left", form.Values{"youth.3.men": "0", "youth.3.women": "0", "youth.3.left": "1"}),

		good("youth.parents", form.Values{"youth.parentMen.took": "1", "youth.parentMen.of": "1"}),
		good("youth.parents", form.Values{"youth.parentWomen.took": "0", "youth.parentWomen.of": "2"}),
		good("youth.parents", form.Values{"youth.parentWomen.took": "2"}),
		bad("youth.parents", form.Values{"youth.parentMen.took": "2", "youth.parentMen.of": "1"}),
		bad("youth.parents", form.Values{"youth.parentWomen.took": "1", "youth.parentWomen.of": "0"}),
		bad("youth.parents", form.Values{"youth.parentWomen.took": "10", "youth.parentWomen.of": "9"}),
	)
}

func seasonExamples() []example {
	all := []example{
		good("season.past", form.Values{}),
		good("season.past", form.Values{}).on(2027, 3, 30),
		good("season.past", form.Values{"season.until": "春まで"}).on(2027, 4, 1),
		bad("season.past", form.Values{}).on(2027, 3, 31),
		bad("season.past", form.Values{}).on(2028, 1, 1),
		bad("season.past", form.Values{"season.from": "2025-12-01", "season.until": "2026-03-31"}),

		good("season.length", form.Values{}),
		good("season.length", form.Values{"season.until": "2027-04-18"}), // 139 days are 4.57 months
		good("season.length", form.Values{"season.from": "", "contract.length": "8"}),
		bad("season.length", form.Values{"season.until": "2027-04-19"}), // 4.6 months
		bad("season.length", form.Values{"contract.length": "5"}),
		bad("season.length", form.Values{"season.until": "2027-02-28"}),

		good("season.year", form.Values{}),
		good("season.year", form.Values{"season.until": "2027-11-29"}), // 364 days
		good("season.year", form.Values{"season.until": ""}),
		bad("season.year", form.Values{"season.until": "2027-11-30"}),
		bad("season.year", form.Values{"season.until": "2029-03-31"}),
		bad("season.year", form.Values{"season.from": "2026-01-01", "season.until": "2027-03-31"}),
	}
	for i := range all {
		all[i] = all[i].of(Seasonal)
	}
	return all
}
