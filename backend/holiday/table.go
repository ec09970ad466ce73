package holiday

import (
	"encoding/csv"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"kyujindesk/backend/era"
)

// Table is the days that later acts made holidays, or took from them: what the rules of this program do not know. The zero Table is none.
type Table struct {
	days map[era.Date]Name // the zero Name: a holiday no more
}

// MaxDays is how many days a table names at most: acts on special measures have moved three or four in a year.
const MaxDays = 60

// Parse reads a table as CSV with the columns date (YYYY-MM-DD), ja, en; two empty names say that the day is a holiday no more. Each day
// stands once, in a year that is known.
func Parse(r io.Reader) (Table, error) {
	rows, err := csv.NewReader(r).ReadAll()
	if err != nil {
		return Table{}, fmt.Errorf("read holidays: %w", err)
	}
	if len(rows) < 2 || len(rows) > MaxDays+1 || !slices.Equal(rows[0], []string{"date", "ja", "en"}) {
		return Table{}, fmt.Errorf("read holidays: a table is date, ja, en and 1 to %d days", MaxDays)
	}
	t := Table{days: map[era.Date]Name{}}
	for i, row := range rows[1:] {
		day, err := era.Parse(row[0])
		name := Name{strings.TrimSpace(row[1]), strings.TrimSpace(row[2])}
		_, doubled := t.days[day]
		switch {
		case err != nil || day.Y < First || day.Y > Last:
			return Table{}, fmt.Errorf("read holidays: line %d: no day of %d to %d", i+2, First, Last)
		case doubled:
			return Table{}, fmt.Errorf("read holidays: line %d: the day stands twice", i+2)
		case (name.JA == "") != (name.EN == "") || len([]rune(name.JA)) > 20 || len(name.EN) > 60:
			return Table{}, fmt.Errorf("read holidays: line %d: both names, at most 20 and 60 characters, or none", i+2)
		}
		t.days[day] = name
	}
	return t, nil
}

// Of is the holiday a day is, by the act as this program has it and by the table.
func (t Table) Of(d era.Date) Name {
	if name, changed := t.days[d]; changed {
		return name
	}
	return byAct(d)
}

// With is a table and a later one: where both name a day, the later stands.
func (t Table) With(later Table) Table {
	both := Table{days: map[era.Date]Name{}}
	maps.Copy(both.days, t.days)
	maps.Copy(both.days, later.days)
	return both
}

// Days are the days the table names, the first first.
func (t Table) Days() []era.Date {
	return slices.SortedFunc(maps.Keys(t.days), func(a, b era.Date) int {
		switch {
		case a.Before(b):
			return -1
		case b.Before(a):
			return 1
		}
		return 0
	})
}
