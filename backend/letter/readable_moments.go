package letter

import (
	"encoding/csv"
	"fmt"
	"strings"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/era"
)

// momentText writes an instant as people in Japan read it, 令和8年11月28日 15時03分, by the clock of Japan; what is no
// instant stays as it came, for what is read is shown whole.
func momentText(at string) string {
	t, err := clock.Parse(at)
	if err != nil {
		return at
	}
	return era.Moment(t)
}

// dayText writes a date as people in Japan read it, 令和8年11月28日; what is none stays as it came.
func dayText(day string) string {
	d, err := era.Parse(day)
	if err != nil {
		return day
	}
	return d.Wareki()
}

// wagesText writes a table of minimum wages, CSV as posting.ParseMinimumWages reads it, in a line for each prefecture; a table in
// another shape stays as it came.
func wagesText(table string) string {
	reader := csv.NewReader(strings.NewReader(table))
	reader.FieldsPerRecord = -1
	rows, err := reader.ReadAll()
	if err != nil {
		return table
	}
	var s strings.Builder
	for i, row := range rows {
		if len(row) < 5 {
			return table
		}
		if i > 0 { // the first row is the head, in English
			fmt.Fprintf(&s, "%s　%s円（%sから）\n", row[1], row[3], dayText(row[4]))
		}
	}
	return s.String()
}
