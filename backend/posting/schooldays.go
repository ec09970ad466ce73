package posting

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"

	"kyujindesk/backend/era"
)

// The days between which high schools' pupils are recruited, by year of graduation: when offices begin to take postings, when these are
// published, from when applications and from when the selection may begin. They are agreed anew every year. 要確認: the days of a year
// against the year's own agreement (新規高等学校卒業者の採用選考期日等) before they are relied on.
//
//go:embed data/school_days.csv
var schoolDaysCarried string

// SchoolDays are the days of one year's high school leavers.
type SchoolDays struct {
	Accept  era.Date // 求人の受付
	Publish era.Date // 求人の公開
	Apply   era.Date // 応募書類の提出
	Select  era.Date // 選考
	Agreed  bool     // the table has this very year; else they are those of its newest year, moved
}

// SchoolCalendar is a table of SchoolDays, by year of graduation and, where one has days of its own, by prefecture.
type SchoolCalendar struct {
	days   map[string]SchoolDays // by year and prefecture code, which is empty for all others
	newest int
}

// carriedSchoolDays reads the table the program carries.
//
//nolint:gochecknoglobals // written once, by sync.OnceValue, from what the program carries
var carriedSchoolDays = sync.OnceValue(func() SchoolCalendar {
	c, err := ParseSchoolCalendar(strings.NewReader(schoolDaysCarried))
	if err != nil {
		panic("posting: the days of high schools the program carries: " + err.Error())
	}
	return c
})

// ParseSchoolCalendar reads a table as CSV with the columns year (of graduation), prefecture (its code, or empty for all that have no days of
// their own), accept, publish, apply, select. Every year has its days for all; the four days follow one another within the twelve months
// before 31 March of the year.
func ParseSchoolCalendar(r io.Reader) (SchoolCalendar, error) {
	rows, err := csv.NewReader(r).ReadAll()
	if err != nil {
		return SchoolCalendar{}, fmt.Errorf("read the days of high schools: %w", err)
	}
	c := SchoolCalendar{days: map[string]SchoolDays{}}
	for i, row := range rows {
		if i == 0 {
			continue
		}
		d, year, err := schoolDaysOf(row)
		key := row[0] + row[1]
		if _, twice := c.days[key]; err != nil || twice {
			return SchoolCalendar{}, fmt.Errorf("read the days of high schools: line %d cannot be meant, or stands above: %w", i+1, err)
		}
		if _, all := c.days[row[0]]; row[1] != "" && !all {
			return SchoolCalendar{}, fmt.Errorf("read the days of high schools: line %d is of one prefecture, before the days of all", i+1)
		}
		c.days[key] = d
		c.newest = max(c.newest, year)
	}
	if c.newest == 0 {
		return SchoolCalendar{}, fmt.Errorf("read the days of high schools: %w", io.ErrUnexpectedEOF)
	}
	return c, nil
}

func schoolDaysOf(row []string) (SchoolDays, int, error) {
	if len(row) != 6 || row[1] != "" && !known(row[1]) {
		return SchoolDays{}, 0, strconv.ErrSyntax
	}
	year, err := strconv.Atoi(row[0])
	if err != nil {
		return SchoolDays{}, 0, fmt.Errorf("the year: %w", err)
	}
	d := SchoolDays{Agreed: true}
	for i, day := range []*era.Date{&d.Accept, &d.Publish, &d.Apply, &d.Select} {
		if err := day.UnmarshalText([]byte(row[2+i])); err != nil {
			return SchoolDays{}, 0, fmt.Errorf("a day: %w", err)
		}
	}
	days := []era.Date{{Y: year - 1, M: 4, D: 1}, d.Accept, d.Publish, d.Apply, d.Select, {Y: year, M: 3, D: 31}}
	if !slices.IsSortedFunc(days, func(a, b era.Date) int { return b.DaysUntil(a) }) {
		return SchoolDays{}, 0, strconv.ErrRange
	}
	return d, year, nil
}

// Of are the days of those who graduate in March of a year, for work in a prefecture. A year the table does not have yet gets those of its
// newest one, moved to that year and not Agreed.
func (c SchoolCalendar) Of(year int, prefecture string) SchoolDays {
	known := min(year, c.newest)
	d, ok := c.days[strconv.Itoa(known)+prefecture]
	if !ok {
		d, ok = c.days[strconv.Itoa(known)]
	}
	if !ok { // before the first year of the table
		d = c.Of(c.newest, prefecture)
		known = c.newest
	}
	if known == year {
		return d
	}
	for _, day := range []*era.Date{&d.Accept, &d.Publish, &d.Apply, &d.Select} {
		day.Y += year - known
	}
	d.Agreed = false
	return d
}
