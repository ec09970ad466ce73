package main

// broughtTable is what a business brings along that joins an office rests on.
var broughtTable = []mutant{
	{"backend/office/brought.go", "other.Account == account || other.State != posting.Brought", "other.Account == account", officeRoom, "IsBrought"},
	{"backend/office/brought.go", "(other.Account == account || other.State != posting.Brought)", "true", officeRoom, "IsBrought"},
	{"backend/office/brought.go", "f == nil && !strings.HasPrefix(p.Number, o.Code+\"-\"),", "f == nil && strings.HasPrefix(p.Number, \"-\"),", officeRoom, "IsBrought"},
	{"backend/office/brought.go", "held >= broughtMost", "held > broughtMost+1", officeRoom, "Flood"},
	{"backend/office/brought.go", "!may || p.Rev != l.BaseRev ||", "!may ||", officeRoom, "NotOnesOwn"},
	{"backend/office/brought.go", "|| body.State != posting.Valid", "", officeRoom, "NotOnesOwn"},
	{"backend/office/brought.go", "if err := o.registered(ctx, p.ID); err != nil {", "if err := o.registered(ctx, p.ID); err != nil && false {", officeRoom, "NeverCame"},
	{"backend/office/decide.go", "err != nil || len(taken) == 0", "err != nil || len(taken) < 9", officeRoom, "GivenToNoOther"},
	{"backend/desk/joining.go", "if r.Kind == posting.Change {", "if false {", deskRoom, "JoinsAnOffice"},
	{"backend/desk/joining.go", "if !stands && p.State != posting.Submitted {", "if !stands {", deskRoom, "JoinsAnOffice"},
	{"backend/desk/joining.go", "p.On(era.Of(d.now())) == posting.Valid", "p.On(era.Of(d.now())) == posting.Valid || p.State == posting.Valid", deskRoom, "OverIsNotBrought"},
	{"backend/desk/tasks.go", "t.Said.Event == \"\" || d.channel.Decides()", "t.Said.Event == \"\"", deskRoom, "JoinsAnOffice"},
	{"backend/posting/told.go", "b.Values, r.State = r.Values, Dropped", "r.State = Dropped", deskRoom, "JoinsAnOffice"},
	{"backend/program/enrol.go", "if p.session.byHand() || p.session.joining {\n\t\treturn nil", "if false {\n\t\treturn nil", programRoom, "NeverCosts"},
	{"backend/program/joining.go", "if err := s.goes(ctx, joiningWay); err != nil {", "if false {\n\t\tvar err error", programRoom, "FromItsDesk"},
	{"backend/posting/brought.go", "if p.Expires.Before(today) {", "if false {", officeRoom, "IsBrought"},
	{"backend/posting/brought.go", "if latest.Before(p.Expires) {", "if false {", officeRoom, "IsBrought"},
}
