package main

// calendarTable is what guards the calendar, and what is found from everywhere.
var calendarTable = []mutant{
	{"backend/desk/calendar.go", "\t\tif named {\n\t\t\te.Text = namesOf", "\t\tif true {\n\t\t\te.Text = namesOf", deskRoom, "CalendarsFile|CalendarOnPaper"},
	{"backend/desk/calendar.go", "\tif named {\n\t\twords = append(words, namesOf", "\tif true {\n\t\twords = append(words, namesOf", deskRoom, "CalendarOnPaper"},
	{"backend/desk/applicants/appointment.go", "\tif named {\n\t\te.Title", "\tif true {\n\t\te.Title", deskRoom, "CalendarsFile"},
	{"backend/desk/calendar.go", "s.From.AddDays(maxSpan).Before(s.Until)", "false", deskRoom, "NoSpan"},
	{"backend/sheet/calendar.go", "const mostLines = 20", "const mostLines = 2000", "./backend/sheet", "ACalendarOnPaper"},
	{"backend/desk/palette.go", "p.begun, p.entries, p.titles = false, nil, nil", "p.begun = true", deskRoom, "OnceTheBoxIsShut"},
	{"frontend/src/desk/palette/Palette.svelte", "    if (inIme(e)) return\n", "", "frontend/src/desk/palette/Palette.test.ts", "being composed"},
	{"frontend/src/desk/palette/finding.svelte.ts", "if (asked !== this.#asked) return\n", "", "frontend/src/desk/palette/Palette.test.ts", "old answer"},
	{"frontend/src/desk/palette/finding.svelte.ts", "    if (line.kind === 'applicant' || line.kind === 'mail') return\n", "", "frontend/src/desk/palette/Palette.test.ts", "but for persons"},
	{"frontend/src/desk/calendar/moving.ts", "if (!now) return false\n", "if (!now) return true\n", "frontend/src/desk/calendar/CalendarPage.test.ts", "changed elsewhere is not taken back"},
	{"frontend/src/desk/calendar/SaveSpan.svelte", "    named = false\n", "", "frontend/src/desk/calendar/CalendarPage.test.ts", "each time anew"},
}
