package main

const talkRoom = "./backend/talk"

// talkTable is what messages between business and office rest on, and closing an account.
var talkTable = []mutant{
	{"backend/talk/talk.go", "odd = odd || !known ||", "_ = known\n\t\todd = odd ||", talkRoom, "MayHold"},
	{"backend/talk/talk.go", "f.Name != filename.Safe(f.Name)", "filename.Safe(f.Name) == \"\"", talkRoom, "MayHold"},
	{"backend/talk/talk.go", "total > MaxBytes:", "total < 0:", talkRoom, "MayHold"},
	{"backend/talk/talk.go", "(m.Title != \"\" || m.Posting != \"\")", "m.Title != \"\"", talkRoom, "MayHold"},
	{"backend/office/talks.go", "err == nil && filing.Account != account {\n\t\t\treturn talk.NoPosting", "err == nil && filing.Account == \"\" {\n\t\t\treturn talk.NoPosting", deskRoom, "AttackMessages"},
	{"backend/office/talks.go", "(first.Account != account || first.ID != first.Talk)", "first.ID != first.Talk", deskRoom, "AttackMessages"},
	{"backend/office/talks.go", "if held.Account != from.Account {", "if false {", deskRoom, "AttackMessages"},
	{"backend/office/talks.go", "n >= talk.MaxADay", "n > 2*talk.MaxADay", deskRoom, "AttackMessages"},
	{"backend/office/talks.go", "err == nil && filing.Account != to {", "err == nil && filing.Account == \"\" {", deskRoom, "AttackMessages"},
	{"backend/office/filings.go", "if err := o.tellTalks(ctx, d); err != nil {", "if false {\n\t\tvar err error", deskRoom, "MessagesGoBothWays"},
	{"backend/desk/talks/talks.go", "k.From != m.From || m.From == talk.Office || !k.Told.IsZero()", "k.From != m.From", deskRoom, "AttackMessages"},
	{"backend/desk/talks/talks.go", "!l.SentAt.IsZero()", "true", deskRoom, "MessagesGoBothWays"},
	{"backend/office/entry/closing.go", "case a.Closing.IsZero() && !unasked:", "case false:", deskRoom, "AnAccountIsClosed"},
	{"backend/office/entry/closing.go", "if err := n.registry.End(ctx, a.ID); err != nil {", "if err := error(nil); err != nil {", deskRoom, "AnAccountIsClosed"},
	{"backend/office/entry/closing.go", "if _, err := n.store.DropCode(ctx, c.Name, a.Establishment); err != nil {", "if err := error(nil); err != nil && c.Used {", deskRoom, "AnAccountIsClosed"},
	{"backend/office/entry/closing.go", "d.Revoked = n.now()", "_ = n.now()", deskRoom, "Closing|AnAccountIs"},
	{"backend/office/entry/login.go", "(d.Revoked.IsZero() || closed)", "d.Revoked.IsZero()", deskRoom, "AnAccountIsClosed"},
	{"backend/office/entry/login.go", "&& !d.Revoked.Before(a.Closed)", "", deskRoom, "AttackClosing"},
	{"backend/desk/entry/closing.go", "if err == nil && closed {", "if err != nil && closed {", deskRoom, "AnAccountIsClosed"},
	{"backend/desk/closing.go", "if s.State != posting.Submitted {", "if s.ID != \"\" {", deskRoom, "AnAccountIsClosed"},
	{"backend/desk/entry/closing.go", "n.store.TakeBack(ctx, office)", "n.store.TakeBack(ctx, office+office)", deskRoom, "AnAccountIsClosed"},
	{"backend/desk/entry/closing.go", "told && a.Close == closeAsked || ", "", deskRoom, "AnAccountIsClosed"},
	{"backend/desk/talks/draft.go", "if !slices.Contains(d.Files, f) {", "if false {", deskRoom, "WhatCannotBeAMessage"},
}
