package main

const holidayRoom = "./backend/holiday"

// interviewTable is what is said of an interview's time, and kept of it while it is written.
var interviewTable = []mutant{
	{"backend/holiday/holiday.go", "!named(before).IsZero(); before = before.AddDays(-1)", "before == d.AddDays(-1) && !named(before).IsZero(); before = before.AddDays(-1)", holidayRoom, "HolidaysOfAYear"},
	{"backend/holiday/holiday.go", "if !named(d.AddDays(-1)).IsZero() && !named(d.AddDays(1)).IsZero() {", "if false {", holidayRoom, "HolidaysOfAYear"},
	{"backend/holiday/holiday.go", "return int(of1980+0.242194*float64(n)) - n/4", "return int(of1980 + 0.242194*float64(n)) - n/4 + 1", holidayRoom, "HolidaysOfAYear"},
}
