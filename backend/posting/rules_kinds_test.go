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

// highSchoolExamples are of postings for those who leave high school in March 2027, whose days are in the program's table.
func highSchoolExamples() []example {
	all := []example{
		good("school.accept", form.Values{}),
		good("school.accept", form.Values{"graduate.year": "2028"}).on(2027, 6, 1),
		good("school.accept", form.Values{"graduate.year": ""}),
		bad("school.accept", form.Values{"graduate.year": "2028"}),
		bad("school.accept", form.Values{"graduate.year": "2028"}).on(2027, 5, 31),
		bad("school.accept", form.Values{"graduate.year": "2029"}).on(2028, 5, 31),

		good("school.apply", form.Values{}),
		good("school.apply", form.Values{"graduate.from": "2026-08-30", "place.prefecture": "47"}),
		good("school.apply", form.Values{"graduate.from": "９月になったら"}),
		bad("school.apply", form.Values{"graduate.from": "2026-09-04"}),
		bad("school.apply", form.Values{"graduate.from": "2026-08-29", "place.prefecture": "47"}),
		bad("school.apply", form.Values{"graduate.from": "令和8年8月30日"}),

		good("school.select", form.Values{}),
		good("school.select", form.Values{"graduate.select": "2026-12-01"}),
		good("school.select", form.Values{"graduate.select": "2026-09-16", "place.prefecture": "47", "graduate.from": "2026-08-30"}),
		bad("school.select", form.Values{"graduate.select": "2026-09-15"}),
		bad("school.select", form.Values{"graduate.select": "2026-09-15", "place.prefecture": "47"}),
		bad("school.select", form.Values{"graduate.year": "2028", "graduate.select": "2027-09-15"}),

		good("school.order", form.Values{}),
		good("school.order", form.Values{"graduate.from": "2026-10-01", "graduate.select": "2026-10-01"}),
		good("school.order", form.Values{"graduate.from": ""}),
		bad("school.order", form.Values{"graduate.from": "2026-10-02", "graduate.select": "2026-10-01"}),
		bad("school.order", form.Values{"graduate.from": "2026-09-17"}),
		bad("school.order", form.Values{"graduate.from": "2026-11-01", "graduate.select": "2026-10-31"}),

		good("school.year", form.Values{}),
		good("school.year", form.Values{"graduate.year": "2028", "graduate.from": "2027-09-05", "graduate.select": "2027-09-16"}),
		good("school.year", form.Values{"graduate.year": "2029", "graduate.select": ""}),
		bad("school.year", form.Values{"graduate.year": "2029", "graduate.select": "2028-09-16"}),
		bad("school.year", form.Values{"graduate.year": "2035", "graduate.select": "2034-10-16"}),
		bad("school.year", form.Values{"graduate.year": "2026", "graduate.select": "2025-09-16"}), // before the table begins

		good("visit.early", form.Values{}),
		good("visit.early", form.Values{"visit.from": "2026-07-01"}),
		good("visit.early", form.Values{"visit.has": "no", "visit.from": "2026-05-01"}),
		bad("visit.early", form.Values{"visit.from": "2026-06-30"}),
		bad("visit.early", form.Values{"visit.from": "2026-04-01"}),
		bad("visit.early", form.Values{"graduate.year": "2028"}),

		good("visit.late", form.Values{}),
		good("visit.late", form.Values{"visit.from": "2026-09-04"}),
		good("visit.late", form.Values{"visit.from": ""}),
		bad("visit.late", form.Values{"visit.from": "2026-09-05"}),
		bad("visit.late", form.Values{"visit.from": "2026-12-01"}),
		bad("visit.late", form.Values{"visit.from": "2026-10-02", "graduate.from": "2026-10-01"}),

		good("several.early", form.Values{}),
		good("several.early", form.Values{"several.from": "2026-09-05"}),
		good("several.early", form.Values{"several.has": "no", "several.from": "2026-07-01"}),
		bad("several.early", form.Values{"several.from": "2026-09-04"}),
		bad("several.early", form.Values{"several.from": "2026-07-01"}),
		bad("several.early", form.Values{"graduate.from": "2026-10-02"}),

		good("lodging.count", form.Values{}),
		good("lodging.count", form.Values{"class.count": "3", "lodging.livingIn": "1"}),
		good("lodging.count", form.Values{"lodging.commuting": "", "lodging.either": "2"}),
		bad("lodging.count", form.Values{"lodging.commuting": ""}),
		bad("lodging.count", form.Values{"class.count": "3"}),
		bad("lodging.count", form.Values{"lodging.livingIn": "1"}),

		good("lodging.home", form.Values{"lodging.livingIn": "0"}),
		good("lodging.home", form.Values{"lodging.livingIn": "2", "lodging.commuting": "", "housing": "single"}),
		good("lodging.home", form.Values{}),
		bad("lodging.home", form.Values{"lodging.commuting": "1", "lodging.livingIn": "1"}),
		bad("lodging.home", form.Values{"lodging.commuting": "", "lodging.livingIn": "2"}),
		bad("lodging.home", form.Values{"lodging.livingIn": "１"}),
	}
	for i := range all {
		all[i] = all[i].of(HighSchool)
	}
	return append(
		all,
		good("lodging.count", form.Values{}).of(Migrant), bad("lodging.count", form.Values{"class.count": "2"}).of(Migrant),
		good("lodging.home", form.Values{}).of(Migrant), bad("lodging.home", form.Values{"housing": "none"}).of(Migrant),
	)
}
