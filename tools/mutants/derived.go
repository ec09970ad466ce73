package main

// derivedTable is what answers that nobody gave rest on: how they are worked out, followed, marked and looked at.
var derivedTable = []mutant{
	{"backend/posting/derive.go", "case longest <= 6:", "case longest <= 6.25:", postingRoom, "TestDerive"},
	{"backend/posting/derive.go", "case longest-0.75 <= 8:", "case longest-0.75 < 8:", postingRoom, "TestDerive"},
	{"backend/posting/derive.go", "a.kind.ByHour() && most <= 5", "a.kind.ByHour() && most <= 6", postingRoom, "TestDerive"},
	{"backend/posting/derive.go", "int(size) >= socialSize(b.today)", "int(size) > socialSize(b.today)", postingRoom, "TestDerive"},
	{"backend/posting/derive.go", "(!set || months > 1 ||", "(!set || months > 0 ||", postingRoom, "TestDerive"},
	{"backend/posting/derive.go", "case source == Own, source == \"\" && out[d.key] != \"\":", "case source == \"\" && out[d.key] != \"\":", postingRoom, "ADerivedAnswerFollows"},
	{"backend/posting/derive.go", "case value == \"\" && source == Derived:", "case false:", postingRoom, "ADerivedAnswerFollows"},
	{"backend/posting/source.go", "case derivable(k, key):", "case false:", postingRoom, "ADerivedAnswerFollows"},
	{"backend/posting/source.go", "delete(out, FromKey(key))", "_ = key", postingRoom, "WhatNobodyGave"},
	{"backend/posting/aside.go", "|| strings.HasPrefix(key, fromAt)", "", postingRoom, "WhatNobodyGave"},
	{"backend/desk/submit.go", "len(unlooked) > 0", "len(unlooked) > 99", "./backend/desk", "NothingGoesUnlooked"},
}
