package main

const holidayRoom = "./backend/holiday"

// interviewTable is what is said of an interview's time, and kept of it while it is written.
var interviewTable = []mutant{
	{"backend/holiday/holiday.go", "!named(before).IsZero(); before = before.AddDays(-1)", "before == d.AddDays(-1) && !named(before).IsZero(); before = before.AddDays(-1)", holidayRoom, "HolidaysOfAYear"},
	{"backend/holiday/holiday.go", "if !named(d.AddDays(-1)).IsZero() && !named(d.AddDays(1)).IsZero() {", "if false {", holidayRoom, "HolidaysOfAYear"},
	{"backend/holiday/holiday.go", "return int(of1980+0.242194*float64(n)) - n/4", "return int(of1980 + 0.242194*float64(n)) - n/4 + 1", holidayRoom, "HolidaysOfAYear"},
	{"backend/posting/business.go", "b.to == 0 || from >= b.from && from+length <= b.to", "b.to == 0 || from >= b.from && from <= b.to", postingRoom, "WhenItsPeopleWork"},
	{"backend/desk/applicants/draft.go", "delete(u.Forms, interview)", "u.Forms[interview] = f", deskRoom, "HalfFilled|AFormIs"},
	{"backend/desk/applicants/interview.go", "return w.book.changeUnfinished(ctx, id, func(u *unfinished) { u.put(form, InterviewForm{}) })", "_ = form\n\treturn nil", deskRoom, "HalfFilled"},
	{"backend/desk/applicants/interview.go", "m.State == Fixed && m.Agreed != \"DECLINED\"", "m.State == Fixed", deskRoom, "NextInterview"},
	{"backend/desk/applicants/clash.go", "past && !over || ", "", deskRoom, "NextInterview"},
	{"backend/desk/applicants/clash.go", "if shared(with, theirs) {", "if false {", deskRoom, "HadOnce"},
	{"backend/desk/applicants/ahead.go", "|| !p.Start.After(b.now())", "", deskRoom, "OneIsReminded"},
	{"backend/desk/applicants/ahead.go", "|| p.State == Declined", "", deskRoom, "OneIsReminded"},
	{"backend/desk/applicants/week.go", "case m.Answer.PartStat != \"\":", "case false:", deskRoom, "AWeekShows"},
	{"backend/desk/applicants/appointment.go", "if named {", "if true {", deskRoom, "NamesNobody"},
	{"backend/desk/applicants/filled.go", "&& !open[lead(&r)]:", ":", deskRoom, "WhatWouldFollow"},
	{"backend/desk/applicants/filled.go", "if r.Due.Kind == DueResult {", "if false {", deskRoom, "WhatWouldFollow"},
	{"backend/desk/applicants/filled.go", "May: p.MayAsk(posting.Cancellation, era.Of(b.now()), posting.Windows{})", "May: p.MayAsk(posting.Cancellation, era.Of(b.now()), posting.Windows{}) || true", deskRoom, "OnlyAPosting"},
	{"backend/desk/applicants/interview.go", "m.Slots = slices.CompactFunc(m.Slots, time.Time.Equal)", "_ = 0", deskRoom, "WrittenTwice"},
	{"backend/desk/applicants/interview.go", "if err == nil && r.Value(stateField) == string(CalledOff) {", "if false {", deskRoom, "CalledOffMeanwhile"},
	{"backend/desk/applicants/clash.go", "m.State != Proposed && !m.stands() && m.Start.After(at)", "false", deskRoom, "NotForgotten"},
	{"backend/desk/applicants/clash.go", "append(b.clashes(thought, at), b.offered(thought, at)...)", "b.clashes(thought, at)", deskRoom, "ProposedToSomebodyElse"},
	{"frontend/src/desk/postings/Acts.svelte", "if (cancelling && view.may.includes('cancellation'))", "if (cancelling)", "frontend/src/desk/postings/Acts.test.ts", "cannot be cancelled"},
	{"frontend/src/desk/home/notify.ts", "task.urgency === 'open' && kind", "task.urgency === 'never' && kind", "frontend/src/desk/home/notify.test.ts", "is no news"},
	{"frontend/src/desk/home/HomeBadge.svelte", "document.hasFocus() || ", "", "frontend/src/desk/home/HomeBadge.test.ts", "is not told"},
	{"frontend/src/desk/home/HomeBadge.svelte", "!session.settings.notify.silent.includes(kind)", "true", "frontend/src/desk/home/HomeBadge.test.ts", "is not told"},
	{"frontend/src/desk/task.ts", "Number(a.day === '') - Number(b.day === '') ||", "", "frontend/src/desk/task.test.ts", "each by its day"},
	{"frontend/src/desk/seekers/tasks.ts", "s.watched && s.new > 0", "s.new > 0", "frontend/src/desk/seekers/tasks.test.ts", "watched search"},
	{"frontend/src/desk/applicants/ahead.ts", "if (!(minutes > 0)", "if (!(minutes > -99)", "frontend/src/desk/applicants/ahead.test.ts", "reminded from the day"},
	{"frontend/src/desk/applicants/week/lanes.ts", "ends.every((end) => end <= from)", "true", "frontend/src/desk/applicants/week/lanes.test.ts", "overlap"},
	{"frontend/src/desk/applicants/one/planning.svelte.ts", "this.value('made') !== this.basis", "false", "frontend/src/desk/applicants/one/Messages.test.ts", "made anew"},
}
