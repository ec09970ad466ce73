package main

const seekerRoom, officeStoreRoom = "./backend/seeker", "./backend/store/office"

// seekerTable is what guards people who look for work, and says who may be asked.
var seekerTable = []mutant{
	{"backend/seeker/leak.go", "{LeakName, slices.ContainsFunc(p.names, t.names)},", "{LeakName, false},", seekerRoom, "NoneIsFoundOut|WouldSay"},
	{"backend/seeker/leak.go", "all = append(all, \"#\"+lotOf(lot))", "_ = lot", seekerRoom, "NoneIsFoundOut|WouldSay|Published"},
	{"backend/seeker/leak.go", "if unicode.Is(unicode.Cf, r) ||", "if false ||", seekerRoom, "NoneIsFoundOut|WouldSay"},
	{"backend/seeker/leak.go", " || t.spelt(p.latins)}", "}", seekerRoom, "WouldSay|LatinLetters"},
	{"backend/seeker/match.go", "from, until = from+day, until+day", "_ = day", seekerRoom, "Midnight"},
	{"backend/store/office/search.go", "AND ($13 > 0 AND month_yen > 0 AND month_yen <= $13", "AND ($13 > 0 AND month_yen > 0 AND month_yen < $13", officeStoreRoom, "Admitted"},
	{"backend/store/office/search.go", "OR begins > $15 AND $16 + 1440 <= ends", "OR begins > $15", officeStoreRoom, "Admitted"},
	{"backend/office/search.go", "case n >= rules.Searches:", "case n > rules.Searches:", officeRoom, "AttackASearch"},
	{"backend/office/search.go", "if !valid {\n\t\treturn letter.SearchWithoutPosting, nil\n\t}", "_ = valid", officeRoom, "AttackASearch"},
	{"backend/office/approach.go", "if n >= rules.Approaches {", "if n > rules.Approaches {", officeRoom, "AttackApproaches"},
	{"backend/office/approach.go", "if !slices.Contains(shown, a.Account) {", "if slices.Contains(shown, \"\") {", officeRoom, "AttackApproaches"},
	{"backend/office/approach.go", "case b.Seeker == a.Seeker:", "case false:", officeRoom, "AttackApproaches"},
	{"backend/office/approach.go", "err == nil && filing.Account != a.Account", "err == nil && filing.Account == \"\"", officeRoom, "AttackApproaches"},
	{"backend/office/reply.go", "from == \"\" || from != letter.FoldAddress(person[applicant.MailKey])", "from == \"\"", officeRoom, "AttackReplies"},
	{"backend/office/reply.go", "if a.Helped {\n\t\treturn nil\n\t}", "", officeRoom, "AttackReplies|ApproachEnds"},
	{"backend/office/reply.go", "if a.State == seeker.Applied || a.State == seeker.Declined {", "if false {", officeRoom, "IsAskedAndApplies"},
	{"backend/office/watch.go", "w.Since, w.Answered = people[0].Published, today", "w.Since, w.Answered = people[0].Published, era.Date{}", officeRoom, "AWatchedSearchTells"},
	{"backend/desk/seekers/approach.go", "case s.Done >= s.Most:", "case s.Done > s.Most:", deskRoom, "IsApproachedFromTheDesk"},
	{"backend/desk/seekers/receive.go", "if own, err := b.store.LettersAbout(ctx, l.Case); err != nil || len(own) > 0 {", "if own, err := b.store.LettersAbout(ctx, l.Case); err != nil || len(own) < 0 {", deskRoom, "WatchedSearchIsKnown"},
}
