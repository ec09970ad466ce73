package posting

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"kyujindesk/backend/era"
)

// The regional minimum wages of 令和7年度 and the year before, in yen an hour,
// by prefecture, with the day each new rate came into force. Source: 厚生労働省
// 「地域別最低賃金の全国一覧」 (figures only).
//
//go:embed data/minwage_r7.csv
var minimumWagesR7 string

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

// LoadMinimumWages reads the table the program carries.
func LoadMinimumWages() MinimumWages {
	table, err := ParseMinimumWages(strings.NewReader(minimumWagesR7))
	if err != nil {
		panic("posting: the minimum wages the program carries: " + err.Error())
	}
	return table
}

// ParseMinimumWages reads a table as CSV with the columns pref_code, pref, the
// old rate, the new rate, effective_from (of the new rate). All 47 prefectures must be there.
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
		before, err1 := strconv.Atoi(row[2])
		after, err2 := strconv.Atoi(row[3])
		var from era.Date
		err3 := from.UnmarshalText([]byte(row[4]))
		if err1 != nil || err2 != nil || err3 != nil || from.IsZero() || before <= 0 || after <= 0 {
			return MinimumWages{}, fmt.Errorf("read minimum wages: line %d cannot be read", i+1)
		}
		table.rates[row[0]] = []Rate{{Yen: before}, {Yen: after, From: from}}
	}
	for _, p := range prefectures() {
		if len(table.rates[p.Code]) == 0 {
			return MinimumWages{}, fmt.Errorf("read minimum wages: no rate for %s", p.Code)
		}
	}
	return table, nil
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
