package posting_test

import (
	"fmt"
	"strings"
	"testing"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

// nextYear is the program's newest table with every rate raised, from a day on.
func nextYear(raise int, from string) string {
	m := posting.LoadMinimumWages()
	var b strings.Builder
	b.WriteString("pref_code,pref,before,after,effective_from\n")
	for _, p := range posting.Prefectures() {
		r, _ := m.On(p.Code, era.Date{Y: 2099, M: 1, D: 1})
		_, _ = fmt.Fprintf(&b, "%s,%s,%d,%d,%s\n", p.Code, p.Label.JA, r.Yen, r.Yen+raise, from)
	}
	return b.String()
}

func TestATableOfMinimumWagesThatFollows(t *testing.T) {
	m, today := posting.LoadMinimumWages(), era.Date{Y: 2027, M: 9, D: 1}
	good := nextYear(60, "2027-10-01")
	row := strings.Split(good, "\n")[13] // 東京
	for name, c := range map[string]struct {
		table string
		want  posting.TableVerdict
	}{
		"the next year's":             {good, posting.TableUsed},
		"this year's once more":       {nextYear(0, "2026-10-01"), posting.TableUsed},
		"of a year before":            {nextYear(0, "2025-10-01"), posting.TableOld},
		"107 yen":                     {strings.Replace(good, row, "13,東京都,1226,107,2027-10-01", 1), posting.TableOdd},
		"a prefecture left out":       {strings.Replace(good, row+"\n", "", 1), posting.TableOdd},
		"a prefecture twice":          {good + row + "\n", posting.TableOdd},
		"of the next century":         {nextYear(60, "2127-10-01"), posting.TableFar},
		"of the year after the next":  {nextYear(60, "2028-11-01"), posting.TableFar},
		"no table":                    {"最低賃金", posting.TableOdd},
		"nothing":                     {"", posting.TableOdd},
		"no leap that was ever taken": {strings.Replace(good, row, "13,東京都,1800,2000,2027-10-01", 1), posting.TableOdd},
	} {
		if _, got := m.Judge(c.table, today); got != c.want {
			t.Errorf("%s: %q", name, got)
		}
	}
	next, _ := m.Judge(good, today)
	if changes := m.Changes(next); len(changes) != 47 || changes[12].After.Yen != changes[12].Before.Yen+60 || next.Begins() != (era.Date{Y: 2027, M: 10, D: 1}) {
		t.Errorf("%d, %+v, %v", len(changes), changes[12], next.Begins())
	}
}

func TestAPostingThatATableTouches(t *testing.T) {
	m := posting.LoadMinimumWages()
	next, _ := m.Judge(nextYear(60, "2027-10-01"), era.Date{Y: 2027, M: 9, D: 1})
	rate, _ := m.On("41", era.Date{Y: 2027, M: 9, D: 30})
	v := form.Values{"place.prefecture": "41", "wage.base.lower": fmt.Sprint(rate.Yen + 59), "wage.form": "hourly"}
	if !posting.Lowered(posting.PartTime, v, m, m.With(next)) {
		t.Error("a yen too little from October on")
	}
	v["wage.base.lower"] = fmt.Sprint(rate.Yen + 60)
	if posting.Lowered(posting.PartTime, v, m, m.With(next)) {
		t.Error("just enough")
	}
	v["wage.base.lower"] = fmt.Sprint(rate.Yen - 1)
	if posting.Lowered(posting.PartTime, v, m, m.With(next)) {
		t.Error("too little before, too")
	}
}
