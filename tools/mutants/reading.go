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
	{"backend/posting/text/place.go", "if anyStarts(text[from:to], t.placeOther) {", "if false {", textRoom, "TestReadingOrder"},
	{"backend/posting/text/place.go", "return m.topic == \"experience\" &&", "return false &&", textRoom, "TestReadingOrder"},
	{"backend/posting/text/clauses.go", "all[i].others = true // 正社員は", "all[i].others = false // 正社員は", textRoom, "TestReadingOrder"},
	{"backend/posting/text/clauses.go", "all[i].others = true // 賞与年2回", "all[i].others = false // 賞与年2回", textRoom, "TestReadingOrder"},
	{"backend/posting/text/whens.go", "if has(text[c.from:c.to], factsKnown().otherClock) ||", "if", textRoom, "TestReadingOrder"},
	{"backend/posting/text/stated.go", "if said == Affirmed && s.leftOpen(k, s.clauses[i].to) {", "if false {", textRoom, "TestReadingOrder"},
	{"backend/posting/text/numbered.go", "!anyStarts(s.text[q.to:], factsKnown().weekly)", "false", textRoom, "TestReadingOrder"},
	{"backend/posting/rules_said_table.go", "f.Lower > 5 && a.is(\"holidays.week\", \"every\")", "false", postingRoom, "TestRules"},
	{"backend/posting/rules_said_table.go", "\"入社 採用と同時 勤続 夏 冬 特別", "\"採用と同時 勤続 冬", postingRoom, "TestRules"},
	{"backend/posting/rules_said_table.go", "f.Said == text.Denied && a.is(\"place.kind\", \"home\")", "false", postingRoom, "TestRules"},
	{"backend/posting/text/clauses.go", " || r == '【':", ":", textRoom, "TestReadingOrder"},
	{"backend/posting/rules_said.go", " || !row.plain(s.sentence())", "", postingRoom, "TestRules"},
	{"backend/posting/rules_said.go", "case s.What == \"trial.pay.monthly\":", "case false:", postingRoom, "TestRules"},
	{"backend/posting/trade.go", "!notDriving.MatchString(n.word)", "true", postingRoom, "TestRules"},
	{"backend/posting/text/read.go", "x.From, x.To = wholeWords(runes, x.From, x.To)", "_, _ = wholeWords(runes, x.From, x.To)", textRoom, "WholeWords"},
	{"backend/posting/rules_read.go", "return forThem.MatchString(said) && !turnsAway.MatchString(said)", "return forThem.MatchString(said)", postingRoom, "TestRules"},
	{"backend/posting/rules_read.go", "return forThem.MatchString(said) && !turnsAway.MatchString(said)", "return said == \"\"", postingRoom, "TestRules"},
	{"backend/posting/rules_read.go", "a.work.free() && noneNeeded", "noneNeeded", postingRoom, "TestRules"},
	{"backend/posting/trade.go", "|| slices.Contains(o.traits, traitPeople) && notPeople.MatchString(title+clause)", "", postingRoom, "TestRules"},
	{"backend/posting/rules_said.go", "return someMonths.MatchString(folded(sentence)) || ", "return ", postingRoom, "TestRules"},
	{"backend/posting/check.go", "return a.Marks[0].From - b.Marks[0].From", "return 0", postingRoom, "AsItIsRead"},
	{"backend/posting/rules_minors.go", "|| !mostlyAtNight(shifts) ||", "||", postingRoom, "TestRules"},
}
