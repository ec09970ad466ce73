package desk_test

import (
	"testing"
	"time"

	"kyujindesk/backend/era"
	"kyujindesk/backend/notice"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/world"
)

func brings(kind notice.TableKind, csv string) notice.Notice {
	return notice.Notice{Kind: notice.Data, Title: "表のお知らせ", Text: "新しい表です。", Table: notice.Brought{Kind: kind, CSV: csv}}
}

func days(csv string) notice.Notice { return brings(notice.Holidays, "date,ja,en\n"+csv) }

func windows(csv string) notice.Notice {
	return brings(notice.Windows, "renewal_days,extensions,from\n"+csv)
}

// holidayOf is what a computer's calendar calls a day.
func holidayOf(k *world.Desk, day era.Date) string {
	k.Helper()
	w, err := k.Applicants.Week(k.Context(), day.AddDays(-int(day.Weekday()+6)%7))
	k.Must(err)
	for _, d := range w.Days {
		if d.On == day {
			return d.Holiday.JA
		}
	}
	return "no such day"
}

// renewal is how many days before expiry renewal may be asked for today, at a computer and at the office.
func renewal(k *world.Desk) [2]int {
	k.Helper()
	here, err := k.Rules(k.Context())
	k.Must(err)
	there, err := k.Office.Rules(k.Context())
	k.Must(err)
	return [2]int{here.Windows.Renewal, there.Windows.Renewal}
}

func TestHolidaysByNotice(t *testing.T) {
	w := world.New(t)
	k := w.Join()
	w.At = time.Date(2027, 1, 10, 3, 0, 0, 0, time.UTC)
	k.LogIn()
	moved, marine, both := era.Date{Y: 2027, M: 7, D: 22}, era.Date{Y: 2027, M: 7, D: 19}, era.Date{Y: 2027, M: 6, D: 9}
	if holidayOf(k, marine) != "海の日" || holidayOf(k, moved) != "" {
		t.Fatal(holidayOf(k, marine), holidayOf(k, moved))
	}
	for name, c := range map[string]struct{ csv, key string }{
		"nothing":           {"", "notice.table.odd"},
		"no date":           {"2027-02-30,海の日,Marine Day\n", "notice.table.odd"},
		"a day twice":       {"2027-07-22,海の日,Marine Day\n2027-07-22,山の日,Mountain Day\n", "notice.table.odd"},
		"one name":          {"2027-07-22,海の日,\n", "notice.table.odd"},
		"next century":      {"2127-07-22,海の日,Marine Day\n", "notice.table.odd"},
		"far away":          {"2031-07-22,海の日,Marine Day\n", "notice.table.far"},
		"a spreadsheet's":   {"2027-07-22;海の日;Marine Day\n", "notice.table.odd"},
		"a name on and on":  {"2027-07-22,海の日を祝い海の恩恵に感謝するとともに海洋国の繁栄を願う日,Marine Day\n", "notice.table.odd"},
		"an olympiad's day": {"2021-07-22,海の日,Marine Day\n", "notice.table.odd"},
	} {
		if _, err := w.Office.Notify(t.Context(), days(c.csv), notice.Audience{}); keyOf(err) != c.key {
			t.Errorf("%s: %v", name, err)
		}
	}
	sent, err := w.Office.Notify(t.Context(), days("2027-07-22,海の日,Marine Day\n2027-07-19,,\n2027-06-09,例示の日,Example Day\n"), notice.Audience{})
	w.Must(err)
	w.Carry()
	if holidayOf(k, marine) != "" || holidayOf(k, moved) != "海の日" || holidayOf(k, both) != "例示の日" {
		t.Error(holidayOf(k, marine), holidayOf(k, moved), holidayOf(k, both))
	}
	shown, found, err := k.NoticeTable(t.Context(), sent.ID)
	if err != nil || !found || shown.Kind != notice.Holidays || shown.Verdict != posting.TableUsed || shown.Begins != both || len(shown.Days) != 3 {
		t.Fatalf("%+v, %v, %v", shown, found, err)
	}
	if c := shown.Days[1]; c.On != marine || c.Before.JA != "海の日" || !c.After.IsZero() {
		t.Errorf("%+v", c)
	}
	// A later table takes one day back, and says nothing of the others.
	w.At = w.At.Add(time.Hour)
	_, err = w.Office.Notify(t.Context(), days("2027-06-09,,\n"), notice.Audience{})
	w.Must(err)
	w.Carry()
	if holidayOf(k, both) != "" || holidayOf(k, moved) != "海の日" {
		t.Error(holidayOf(k, both), holidayOf(k, moved))
	}
}

func TestWindowsByNotice(t *testing.T) {
	w := world.New(t)
	k := w.Join()
	w.At = time.Date(2027, 1, 10, 3, 0, 0, 0, time.UTC)
	k.LogIn()
	for name, c := range map[string]struct{ csv, key string }{
		"nothing":     {"", "notice.table.odd"},
		"below 0":     {"-1,1,2027-04-01\n", "notice.table.odd"},
		"half a year": {"180,1,2027-04-01\n", "notice.table.odd"},
		"no number":   {"二週間,1,2027-04-01\n", "notice.table.odd"},
		"two rows":    {"30,1,2027-04-01\n20,1,2027-04-01\n", "notice.table.odd"},
		"far away":    {"30,1,2028-04-01\n", "notice.table.far"},
	} {
		if _, err := w.Office.Notify(t.Context(), windows(c.csv), notice.Audience{}); keyOf(err) != c.key {
			t.Errorf("%s: %v", name, err)
		}
	}
	sent, err := w.Office.Notify(t.Context(), windows("30,2,2027-04-01\n"), notice.Audience{})
	w.Must(err)
	w.Carry()
	if got := renewal(k); got != [2]int{14, 14} {
		t.Errorf("before its day: %v", got)
	}
	shown, found, err := k.NoticeTable(t.Context(), sent.ID)
	if err != nil || !found || shown.Windows.Before.Renewal != 14 || shown.Windows.After != (posting.Windows{Renewal: 30, Extensions: 2}) {
		t.Errorf("%+v, %v, %v", shown, found, err)
	}
	w.At = time.Date(2027, 3, 31, 15, 0, 0, 0, time.UTC) // 1 April in Japan
	if got := renewal(k); got != [2]int{30, 30} {
		t.Errorf("from its day on: %v", got)
	}
	// What the office sets after that stands from then on; a table of before that, which comes late, does not.
	w.At = w.At.Add(24 * time.Hour)
	w.Must(w.Office.SetRules(t.Context(), posting.OfficeRules{Wages: wagesFrom(60, "2026-10-01"), Windows: posting.Windows{Renewal: 21, Extensions: 1}}))
	w.Carry()
	if got := renewal(k); got != [2]int{21, 21} {
		t.Errorf("set afterwards: %v", got)
	}
}
