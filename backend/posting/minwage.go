package posting

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
)

// The regional minimum wages of 令和7年度 and 令和8年度, each beside the year before, in yen an hour, by prefecture, with the
// day each new rate came into force. Source: 厚生労働省「地域別最低賃金の全国一覧」 (figures only).
//
//go:embed data/minwage_r7.csv
var minimumWagesR7 string

//go:embed data/minwage_r8.csv
var minimumWagesR8 string

// MinimumWages is a table of regional minimum wages (地域別最低賃金). The rates are
// set anew every year, so the table is data that can be replaced.
type MinimumWages struct {
	rates map[string][]Rate // by prefecture code, oldest first
}

// Rate is one minimum wage.
type Rate struct {
	Yen  int      // an hour
	From era.Date // first day; zero for a rate whose first day the table does not know
}

// LoadMinimumWages reads the tables the program carries.
func LoadMinimumWages() MinimumWages {
	whole := MinimumWages{}
	for _, text := range []string{minimumWagesR7, minimumWagesR8} {
		table, err := ParseMinimumWages(strings.NewReader(text))
		if err != nil {
			panic("posting: the minimum wages the program carries: " + err.Error())
		}
		whole = whole.With(table)
	}
	return whole
}

// ParseMinimumWages reads a table as CSV with the columns pref_code, pref, the
// old rate, the new rate, effective_from (of the new rate). All 47 prefectures must be there, each once,
// with amounts that can be meant.
func ParseMinimumWages(r io.Reader) (MinimumWages, error) {
	rows, err := csv.NewReader(r).ReadAll()
	if err != nil {
		return MinimumWages{}, fmt.Errorf("read minimum wages: %w", err)
	}
	table := MinimumWages{rates: map[string][]Rate{}}
	for i, row := range rows {
		if i == 0 {
			continue
		}
		if len(row) < 5 || !known(row[0]) || table.rates[row[0]] != nil {
			return MinimumWages{}, fmt.Errorf("read minimum wages: line %d is of no prefecture, or of one that stands above", i+1)
		}
		before, err1 := strconv.Atoi(row[2])
		after, err2 := strconv.Atoi(row[3])
		var from era.Date
		err3 := from.UnmarshalText([]byte(row[4]))
		if err1 != nil || err2 != nil || err3 != nil || from.IsZero() || !plausible(before, after) {
			return MinimumWages{}, fmt.Errorf("read minimum wages: line %d cannot be read", i+1)
		}
		table.rates[row[0]] = []Rate{{Yen: before}, {Yen: after, From: from}}
	}
	for _, p := range Prefectures() {
		if len(table.rates[p.Code]) == 0 {
			return MinimumWages{}, fmt.Errorf("read minimum wages: no rate for %s", p.Code)
		}
	}
	return table, nil
}

// plausible says whether two minimum wages may follow each other: in yen an hour, and no other than people can have meant. They lie
// between 1,023 and 1,226 in 2025 and have risen by at most 82 yen a year.
func plausible(before, after int) bool {
	const least, most, step = 500, 3000, 300
	return before >= least && after >= before-step && after <= before+step && after <= most
}

// known says whether a code is a prefecture's.
func known(code string) bool {
	return slices.ContainsFunc(Prefectures(), func(o form.Option) bool { return o.Code == code })
}

// With are these rates and those of another table, which stands where both know the same day. A rate whose first day is
// unknown stays out where an older one is known.
func (m MinimumWages) With(more MinimumWages) MinimumWages {
	whole := MinimumWages{rates: map[string][]Rate{}}
	for _, p := range Prefectures() {
		rates := slices.Clone(m.rates[p.Code])
		for _, r := range more.rates[p.Code] {
			same := slices.IndexFunc(rates, func(known Rate) bool { return known.From == r.From })
			switch {
			case same < 0:
				rates = append(rates, r)
			case !r.From.IsZero():
				rates[same] = r
			}
		}
		slices.SortFunc(rates, func(a, b Rate) int {
			if a.From.Before(b.From) {
				return -1
			}
			return 1
		})
		whole.rates[p.Code] = rates
	}
	return whole
}

// On is the minimum wage of a prefecture on a day.
func (m MinimumWages) On(prefecture string, day era.Date) (Rate, bool) {
	var found Rate
	ok := false
	for _, r := range m.rates[prefecture] {
		if r.From.IsZero() || !day.Before(r.From) {
			found, ok = r, true
		}
	}
	return found, ok
}

// Year is the fiscal year of the newest table, for example 2026 for 令和8年度. Each year's rates come into force from October on.
func (m MinimumWages) Year() int {
	year := 0
	for _, rates := range m.rates {
		if newest := rates[len(rates)-1].From; newest.M >= 4 {
			year = max(year, newest.Y)
		} else {
			year = max(year, newest.Y-1)
		}
	}
	return year
}

// YearName is the fiscal year of the newest table in Japanese, for example 令和8年度.
func (m MinimumWages) YearName() string {
	name, _, _ := strings.Cut(era.Date{Y: m.Year(), M: 10, D: 1}.Wareki(), "年")
	return name + "年度"
}

// Old says whether the rates of a year after the newest table's are in force somewhere.
func (m MinimumWages) Old(day era.Date) bool {
	return !day.Before(era.Date{Y: m.Year() + 1, M: 10, D: 1})
}

// Table is the rates in force on a day as CSV with the columns pref_code, pref, yen, effective_from.
func (m MinimumWages) Table(day era.Date) string {
	var b strings.Builder
	b.WriteString("pref_code,pref,yen,effective_from\n")
	for _, p := range Prefectures() {
		rate, _ := m.On(p.Code, day)
		from := ""
		if !rate.From.IsZero() {
			from = rate.From.String()
		}
		_, _ = fmt.Fprintf(&b, "%s,%s,%d,%s\n", p.Code, p.Label.JA, rate.Yen, from)
	}
	return b.String()
}
