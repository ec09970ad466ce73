package main

const talkRoom = "./backend/talk"

// talkTable is what messages between business and office rest on.
var talkTable = []mutant{
	{"backend/talk/talk.go", "odd = odd || !known || f.Name != filename.Safe(f.Name)", "_ = known", talkRoom, "MayHold"},
	{"backend/talk/talk.go", "total > MaxBytes:", "total < 0:", talkRoom, "MayHold"},
	{"backend/talk/talk.go", "(m.Title != \"\" || m.Posting != \"\")", "m.Title != \"\"", talkRoom, "MayHold"},
	{"backend/office/talks.go", "err == nil && filing.Account != account {\n\t\t\treturn talk.NoPosting", "false {\n\t\t\treturn talk.NoPosting", deskRoom, "AttackMessages"},
	{"backend/office/talks.go", "(first.Account != account || first.ID != first.Talk)", "first.ID != first.Talk", deskRoom, "AttackMessages"},
	{"backend/office/talks.go", "if held.Account != from.Account {", "if false {", deskRoom, "AttackMessages"},
	{"backend/office/talks.go", "n >= talk.MaxADay", "n > 2*talk.MaxADay", deskRoom, "AttackMessages"},
	{"backend/office/talks.go", "err == nil && filing.Account != to {", "err == nil && filing.Account == \"\" {", deskRoom, "AttackMessages"},
	{"backend/office/filings.go", "if err := o.tellTalks(ctx, d); err != nil {", "if false {\n\t\tvar err error", deskRoom, "MessagesGoBothWays"},
	{"backend/desk/talks/talks.go", "k.From != m.From || m.From == talk.Office || !k.Told.IsZero()", "k.From != m.From", deskRoom, "AttackMessages"},
	{"backend/desk/talks/talks.go", "!l.SentAt.IsZero()", "true", deskRoom, "MessagesGoBothWays"},
	{"backend/desk/talks/draft.go", "if !slices.Contains(d.Files, f) {", "if false {", deskRoom, "WhatCannotBeAMessage"},
}
