package posting

import (
	"strings"
	"testing"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
)

const schoolHead = "year,prefecture,accept,publish,apply,select\n"

func TestDaysOfHighSchools(t *testing.T) {
	carried := carriedSchoolDays()
	for _, c := range []struct {
		year          int
		prefecture    string
		apply, choose string
		agreed        bool
	}{
		{2027, "41", "2026-09-05", "2026-09-16", true},
		{2027, "", "2026-09-05", "2026-09-16", true},
		{2027, "47", "2026-08-30", "2026-09-16", true},
		{2028, "47", "2027-08-30", "2027-09-16", true},
		{2029, "41", "2028-09-05", "2028-09-16", false},
		{2031, "47", "2030-08-30", "2030-09-16", false},
		{2026, "41", "2025-09-05", "2025-09-16", false}, // before the table begins
	} {
		d := carried.Of(c.year, c.prefecture)
		if d.Apply.String() != c.apply || d.Select.String() != c.choose || d.Agreed != c.agreed {
			t.Errorf("%d in %q: %s, %s, agreed %v", c.year, c.prefecture, d.Apply, d.Select, d.Agreed)
		}
	}
}

// A table that cannot be meant is refused whole, with the line that is wrong.
func TestTablesOfHighSchoolDaysThatAreRefused(t *testing.T) {
	good := "2029,,2028-06-01,2028-07-01,2028-09-05,2028-09-16\n"
	if _, err := ParseSchoolCalendar(strings.NewReader(schoolHead + good)); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ rows, says string }{
		{"", "EOF"},
		{good + good, "line 3"},
		{"2029,47,2028-06-01,2028-07-01,2028-08-30,2028-09-16\n" + good, "line 2"},
		{good + "2029,99,2028-06-01,2028-07-01,2028-09-05,2028-09-16\n", "line 3"},
		{"2029,,2028-06-01,2028-07-01,2028-09-17,2028-09-16\n", "line 2"}, // chosen before they apply
		{"2029,,2028-03-31,2028-07-01,2028-09-05,2028-09-16\n", "line 2"}, // of the year before
		{"2029,,2028-06-01,2028-07-01,2028-09-05,2029-04-01\n", "line 2"}, // after they graduated
		{"2029,,2028-06-01,2028-07-01,2028-09-31,2028-09-16\n", "line 2"},
		{"来年,,2028-06-01,2028-07-01,2028-09-05,2028-09-16\n", "line 2"},
		{"2029,,2028-06-01,2028-07-01,2028-09-05\n", "wrong number"},
	} {
		if _, err := ParseSchoolCalendar(strings.NewReader(schoolHead + c.rows)); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%q: %v", c.rows, err)
		}
	}
}

// What follows from the year stands in a fresh posting as 計算 and follows it, until a person says otherwise.
func TestDaysOfHighSchoolsFollowTheYear(t *testing.T) {
	day := era.Date{Y: 2026, M: 7, D: 1}
	v := Derive(HighSchool, form.Values{"graduate.year": "2027", "place.prefecture": "47"}, day, shop("12", ""))
	if v["graduate.from"] != "2026-08-30" || v["graduate.select"] != "2026-09-16" {
		t.Errorf("%q", v)
	}
	v["graduate.year"] = "2028"
	if v = Derive(HighSchool, v, day, shop("12", "")); v["graduate.select"] != "2027-09-16" {
		t.Errorf("another year: %q", v)
	}
	v["graduate.select"], v[FromKey("graduate.select")] = "2027-10-01", string(Own)
	if v = Derive(HighSchool, v, day, shop("12", "")); v["graduate.select"] != "2027-10-01" {
		t.Errorf("a person's own day: %q", v)
	}
	if v := Derive(Graduate, form.Values{"graduate.year": "2027"}, day, shop("12", "")); v["graduate.from"] != "" {
		t.Errorf("students have no such days: %q", v)
	}
}

// Nobody is asked for what a posting of this kind does not have on its form.
func TestHighSchoolLeaversAreAskedTheirOwn(t *testing.T) {
	f := FormOf(HighSchool)
	for _, key := range []string{"class.apply", "class.trial", "age.limit", "education.need", "experience.need", "graduate.schools", "season.from"} {
		if _, asked := f.Field(key); asked {
			t.Errorf("%s is asked", key)
		}
	}
	public, _ := f.Field("class.public")
	if len(public.Options) != 2 {
		t.Errorf("公開範囲 %v", public.Options)
	}
	if got := ExpiryOf(era.Date{Y: 2026, M: 6, D: 1}, HighSchool, form.Values{"graduate.year": "2027"}).String(); got != "2027-03-31" {
		t.Errorf("until %s", got)
	}
}
