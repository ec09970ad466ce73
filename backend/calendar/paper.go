package calendar

import (
	"time"

	"kyujindesk/backend/era"
	"kyujindesk/backend/holiday"
)

// Paper is a span of the calendar as it is printed.
type Paper struct {
	Business    string
	From, Until era.Date
	Made        time.Time
	Days        []PaperDay // those that hold something
}

// PaperDay is a day on paper; interviews come first.
type PaperDay struct {
	On      era.Date
	Holiday holiday.Name
	Lines   []string
}
