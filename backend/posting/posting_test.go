package posting

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
)

func TestExpiryIsTheEndOfTheSecondFollowingMonth(t *testing.T) {
	for received, want := range map[era.Date]string{
		{Y: 2026, M: 4, D: 1}:   "2026-06-30",
		{Y: 2026, M: 5, D: 15}:  "2026-07-31",
		{Y: 2026, M: 6, D: 30}:  "2026-08-31",
		{Y: 2025, M: 10, D: 2}:  "2025-12-31",
		{Y: 2026, M: 12, D: 31}: "2027-02-28",
		{Y: 2027, M: 12, D: 1}:  "2028-02-29",
	} {
		if got := Expiry(received, FullTime).String(); got != want {
			t.Errorf("%s: got %s, want %s", received, got, want)
		}
	}
}

func TestGraduatesPostingsLastUntilMarch(t *testing.T) {
	for received, want := range map[era.Date]string{
		{Y: 2026, M: 4, D: 1}:   "2027-03-31",
		{Y: 2026, M: 12, D: 31}: "2027-03-31",
		{Y: 2027, M: 3, D: 31}:  "2027-03-31",
		{Y: 2027, M: 1, D: 5}:   "2027-03-31",
	} {
		if got := Expiry(received, Graduate).String(); got != want {
			t.Errorf("%s: got %s, want %s", received, got, want)
		}
	}
	february := era.Date{Y: 2027, M: 2, D: 1}
	for year, want := range map[string]string{"2028": "2028-03-31", "2027": "2027-03-31", "2020": "2027-03-31", "": "2027-03-31", "来年": "2027-03-31"} {
		if got := ExpiryOf(february, Graduate, form.Values{"graduate.year": year}).String(); got != want {
			t.Errorf("%q: got %s, want %s", year, got, want)
		}
	}
	if got := ExpiryOf(february, FullTime, form.Values{"graduate.year": "2030"}).String(); got != "2027-04-30" {
		t.Error(got)
	}
}

func TestNumber(t *testing.T) {
	if got := Number("41010", 1, era.Date{Y: 2025, M: 4, D: 1}, Graduate); got != "41010-00000158" {
		t.Error(got)
	}
	if got := Number("41010", 123, era.Date{Y: 2026, M: 11, D: 21}, FullTime); got != "41010-00012361" {
		t.Error(got)
	}
	if got := Number("01010", 999999, era.Date{Y: 2030, M: 1, D: 4}, PartTime); got != "01010-99999901" {
		t.Error(got)
	}
}

func TestWageHeadline(t *testing.T) {
	for _, c := range []struct {
		kind   Kind
		with   form.Values
		ja, en string
	}{
		{FullTime, nil, "月額 205,000円〜260,000円", "205,000–260,000 yen a month"},
		{FullTime, form.Values{"wage.base.upper": "", "allowance.1.upper": ""}, "月額 205,000円", "205,000 yen a month"},
		{FullTime, form.Values{"wage.fixed.has": "yes", "wage.fixed.lower": "32000", "wage.fixed.upper": "40000"}, "月額 237,000円〜300,000円", ""},
		{FullTime, form.Values{"wage.base.upper": "195000"}, "月額 205,000円", "205,000 yen a month"},
		{FullTime, form.Values{"wage.base.lower": "応相談"}, "", ""},
		{PartTime, nil, "時給 1,120円〜1,180円", "1,120–1,180 yen an hour"},
		{PartTime, form.Values{"wage.base.lower": "１，１００円", "wage.base.upper": "1100"}, "時給 1,100円", "1,100 yen an hour"},
	} {
		v := Sample(c.kind)
		for k, s := range c.with {
			v[k] = s
		}
		got := WageHeadline(c.kind, v)
		if got.JA != c.ja || (c.en != "" && got.EN != c.en) {
			t.Errorf("%s %v: got %v", c.kind, c.with, got)
		}
	}
	if Title(Sample(PartTime)) != "販売・レジ係（パート）" || Title(form.Values{}) != "" {
		t.Error("title")
	}
}

func TestMinimumWages(t *testing.T) {
	table := LoadMinimumWages()
	for _, c := range []struct {
		prefecture string
		day        era.Date
		yen        int
	}{
		{"13", era.Date{Y: 2025, M: 10, D: 2}, 1163},
		{"13", era.Date{Y: 2025, M: 10, D: 3}, 1226},
		{"41", era.Date{Y: 2025, M: 11, D: 20}, 956},
		{"41", era.Date{Y: 2025, M: 11, D: 21}, 1030},
		{"05", era.Date{Y: 2026, M: 3, D: 30}, 951},
		{"47", era.Date{Y: 2026, M: 12, D: 1}, 1023},
		{"47", era.Date{Y: 2026, M: 12, D: 2}, 1086},
		{"05", era.Date{Y: 2026, M: 10, D: 13}, 1031},
		{"05", era.Date{Y: 2026, M: 10, D: 14}, 1090},
	} {
		if rate, ok := table.On(c.prefecture, c.day); !ok || rate.Yen != c.yen {
			t.Errorf("%s %s: got %v %v", c.prefecture, c.day, rate, ok)
		}
	}
	if _, ok := table.On("48", today()); ok {
		t.Error("there is no 48th prefecture")
	}
	for name, text := range map[string]string{
		"a prefecture short": strings.Join(strings.SplitAfter(minimumWagesR7, "\n")[:47], ""),
		"no amount":          strings.Replace(minimumWagesR7, "1226", "x", 1),
		"no day":             strings.Replace(minimumWagesR7, "2025-10-03", "", 1),
		"a column short":     strings.Replace(minimumWagesR7, ",2025-10-03", "", 1),
		"nothing":            "",
		"107 yen":            strings.Replace(minimumWagesR7, ",1226,", ",107,", 1),
		"10,750 yen":         strings.Replace(minimumWagesR7, ",1226,", ",10750,", 1),
		"two lines of one":   minimumWagesR7 + "13,東京都,1163,1226,2025-10-03\n",
		"a 48th prefecture":  minimumWagesR7 + "48,例示県,1163,1226,2025-10-03\n",
		"two columns":        "pref_code,pref\n13,東京都\n",
	} {
		if _, err := ParseMinimumWages(strings.NewReader(text)); err == nil {
			t.Errorf("a table with %s was read", name)
		}
	}
}

func TestANewPostingStartsFromItsEstablishment(t *testing.T) {
	e := establishment.Establishment{Name: "例示商店", Address: "佐賀県佐賀市例示町1-2-3", Details: form.Values{
		"place.station": "例示駅", "insurance.kinds": "accident", "retire.age": "65", "head.name": "山田　花子", "facility.toilet": "yes",
	}}
	v := From(DisabledPart, e, nil, today())
	for key, want := range map[string]string{
		"place.prefecture": "41", "place.station": "例示駅", "insurance.kinds": "accident", "retire.age": "65", "facility.toilet": "yes",
		"wage.form": "hourly", "head.name": "", "name": "",
	} {
		if v[key] != want {
			t.Errorf("%s: %q", key, v[key])
		}
	}
	if v := From(FullTime, e, nil, today()); v["facility.toilet"] != "" || v["insurance.kinds"] != "accident" {
		t.Errorf("%v", v)
	}
	// A key that both forms have asks the same.
	for _, k := range Kinds() {
		for _, s := range establishment.Form().Sections {
			for _, theirs := range s.Fields {
				if ours, both := FormOf(k).Field(theirs.Key); both && (ours.Kind != theirs.Kind || len(ours.Options) != len(theirs.Options)) {
					t.Errorf("%s asks for something else in %s", theirs.Key, k)
				}
			}
		}
	}
}

func TestAnUnknownKindIsTakenForFullTime(t *testing.T) {
	v := Sample(FullTime)
	delete(v, "work.title")
	problems := Check("newer", v, today(), LoadMinimumWages())
	if len(problems) != 1 || problems[0].Fields[0] != "work.title" || Kind("newer").Known() {
		t.Errorf("%+v", problems)
	}
}

func TestPrefecture(t *testing.T) {
	for address, want := range map[string]string{
		"佐賀県佐賀市例示町1-2-3": "41", "〒840-0000　佐賀県佐賀市": "41", "北海道札幌市": "01",
		"東京都千代田区": "13", "京都府京都市": "26", "佐賀市例示町": "", "": "",
	} {
		if got := Prefecture(address); got != want {
			t.Errorf("%q: got %q, want %q", address, got, want)
		}
	}
}

// Whatever people type, Check answers, and speaks only of fields that are asked.
func TestCheckBearsAnything(t *testing.T) {
	wages := LoadMinimumWages()
	for _, k := range Kinds() {
		f := FormOf(k)
		fields := []form.Field{}
		for _, s := range f.Sections {
			fields = append(fields, s.Fields...)
		}
		rapid.Check(t, func(t *rapid.T) {
			v := Sample(k)
			for range rapid.IntRange(0, 12).Draw(t, "changes") {
				fd := rapid.SampledFrom(fields).Draw(t, "field")
				choices := []string{"", "0", "1", "24", "9999999", "なし", "あ", "9:00", "23:59", "yes", "other"}
				for _, o := range fd.Options {
					choices = append(choices, o.Code)
				}
				v[fd.Key] = rapid.SampledFrom(choices).Draw(t, "value")
			}
			for _, p := range Check(k, v, today(), wages) {
				fd, asked := f.Field(p.Fields[0])
				if !asked || !f.Applies(fd, v) {
					t.Fatalf("%s speaks of %s, which is not asked", p.ID, p.Fields[0])
				}
			}
			WageHeadline(k, v)
			f.Print(v)
		})
	}
}

// An office's table stands beside the program's own: a correction of a rate holds, and no table makes a rate in force forgotten.
func TestAnOfficesTableStandsBesideTheProgramsOwn(t *testing.T) {
	own := LoadMinimumWages()
	parsed := func(text string) MinimumWages {
		table, err := ParseMinimumWages(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		return table
	}
	corrected := strings.Replace(minimumWagesR8, "佐賀県,1030,1095,2026-11-15", "佐賀県,1030,1097,2026-11-15", 1)
	nextYear := strings.NewReplacer("2026-", "2027-", ",1095,", ",1160,").Replace(minimumWagesR8)
	for _, c := range []struct {
		name, table string
		day         era.Date
		yen         int
	}{
		{"an older table", minimumWagesR7, era.Date{Y: 2026, M: 11, D: 15}, 1095},
		{"a corrected rate", corrected, era.Date{Y: 2026, M: 11, D: 15}, 1097},
		{"a table to come, before", nextYear, era.Date{Y: 2027, M: 11, D: 14}, 1095},
		{"a table to come, after", nextYear, era.Date{Y: 2027, M: 11, D: 15}, 1160},
		{"a table to come, long before", nextYear, era.Date{Y: 2025, M: 10, D: 1}, 956},
	} {
		if rate, _ := own.With(parsed(c.table)).On("41", c.day); rate.Yen != c.yen {
			t.Errorf("%s: %+v", c.name, rate)
		}
	}
	if own.YearName() != "令和8年度" || own.Year() != 2026 || parsed(minimumWagesR7).Year() != 2025 || own.With(parsed(nextYear)).Year() != 2027 {
		t.Error("the year of a table")
	}
	if own.Old(era.Date{Y: 2027, M: 9, D: 30}) || !own.Old(era.Date{Y: 2027, M: 10, D: 1}) {
		t.Error("when a table is old")
	}
}
