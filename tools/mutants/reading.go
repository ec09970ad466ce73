package main

const textRoom = "./backend/posting/text"

// readingTable is what takes sentences apart, and what keeps the check from saying too much of them.
var readingTable = []mutant{
	{"backend/posting/text/spelling.go", " && !f.parted(i)", "", textRoom, "TestReadingOrder"},
	{"backend/posting/text/topics.go", "return b.to - a.to", "return a.to - b.to", textRoom, "TestFactsInEveryOrder|TestReadingOrder"},
	{"backend/posting/text/clauses.go", "if startsWith(part[i:], w) && !harmless(part, i+len(w)) {", "if startsWith(part[i:], w) {", textRoom, "TestReadingOrder"},
	{"backend/posting/text/clauses.go", "all[i].others = true // 配送課", "all[i].others = false // 配送課", textRoom, "TestReadingOrder"},
	{"backend/posting/text/facts.go", "if x.Said == Others && x.From < c.from && stands {", "if false && stands {", textRoom, "TestReadingOrder"},
	{"backend/posting/text/numbered.go", " && !s.headIn(q.to, here.to)", "", textRoom, "TestReadingOrder"},
	{"backend/posting/text/numbered.go", "case !ok, k.What == \"\" && m.from >= q.to && !bound(s.text[q.to:m.from]):", "case !ok:", textRoom, "TestReadingOrder"},
	{"backend/posting/text/numbered.go", "x.What == \"experience.years\" && ofPeople(s.text[here.from:here.to])", "false", textRoom, "TestReadingOrder"},
	{"backend/posting/text/stated.go", "if ends(before, string(w)) ||", "if before == nil && ends(before, string(w)) && false ||", textRoom, "TestReadingOrder"},
	{"backend/posting/text/stated.go", "if len(k.never) > 0 && has(s.text[c.from:c.to], k.never) {", "if false {", textRoom, "TestReadingOrder"},
	{"backend/posting/text/read.go", "x.From, x.To = wholeWords(runes, x.From, x.To)", "_, _ = wholeWords(runes, x.From, x.To)", textRoom, "WholeWords"},
	{"backend/posting/rules_read.go", "return forThem.MatchString(said) && !turnsAway.MatchString(said)", "return forThem.MatchString(said)", postingRoom, "TestRules"},
	{"backend/posting/rules_read.go", "return forThem.MatchString(said) && !turnsAway.MatchString(said)", "return said == \"\"", postingRoom, "TestRules"},
	{"backend/posting/rules_read.go", "a.work.free() && noneNeeded", "noneNeeded", postingRoom, "TestRules"},
	{"backend/posting/trade.go", "|| slices.Contains(o.traits, traitPeople) && notPeople.MatchString(title+clause)", "", postingRoom, "TestRules"},
	{"backend/posting/rules_said.go", "return someMonths.MatchString(folded(sentence)) || ", "return ", postingRoom, "TestRules"},
	{"backend/posting/check.go", "return a.Marks[0].From - b.Marks[0].From", "return 0", postingRoom, "AsItIsRead"},
	{"backend/posting/rules_minors.go", "|| !mostlyAtNight(shifts) ||", "||", postingRoom, "TestRules"},
}
