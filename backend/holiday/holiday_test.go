package holiday

import (
	"strings"
	"testing"

	"kyujindesk/backend/era"
)

// The holidays of the years 2024 to 2027 as the Cabinet Office has published them (syukujitsu.csv), and those of 2028 to 2030 by the
// forecast of the National Astronomical Observatory for the equinoxes; + is a day in lieu, * one between two others.
const published = `
2024: 01-01 01-08 02-11 02-12+ 02-23 03-20 04-29 05-03 05-04 05-05 05-06+ 07-15 08-11 08-12+ 09-16 09-22 09-23+ 10-14 11-03 11-04+ 11-23
2025: 01-01 01-13 02-11 02-23 02-24+ 03-20 04-29 05-03 05-04 05-05 05-06+ 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24+
2026: 01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06+ 07-20 08-11 09-21 09-22* 09-23 10-12 11-03 11-23
2027: 01-01 01-11 02-11 02-23 03-21 03-22+ 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23
2028: 01-01 01-10 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-17 08-11 09-18 09-22 10-09 11-03 11-23
2029: 01-01 01-08 02-11 02-12+ 02-23 03-20 04-29 04-30+ 05-03 05-04 05-05 07-16 08-11 09-17 09-23 09-24+ 10-08 11-03 11-23
2030: 01-01 01-14 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06+ 07-15 08-11 08-12+ 09-16 09-23 10-14 11-03 11-04+ 11-23
`

func TestTheHolidaysOfAYearAreThosePublished(t *testing.T) {
	for line := range strings.Lines(strings.TrimSpace(published)) {
		year, want, _ := strings.Cut(strings.TrimSpace(line), ": ")
		var got []string
		d, err := era.Parse(year + "-01-01")
		if err != nil {
			t.Fatal(err)
		}
		for y := d.Y; d.Y == y; d = d.AddDays(1) {
			n := byAct(d)
			switch {
			case n.IsZero():
				continue
			case n.EN == "":
				t.Errorf("%v has no English name", d)
			}
			got = append(got, d.String()[5:]+map[string]string{"振替休日": "+", "国民の休日": "*"}[n.JA])
		}
		if is := strings.Join(got, " "); is != want {
			t.Errorf("%s:\n%s, not\n%s", year, is, want)
		}
	}
}

func TestAHolidayHasItsName(t *testing.T) {
	for day, name := range map[string]string{
		"2026-01-01": "元日", "2026-01-12": "成人の日", "2026-09-22": "国民の休日", "2026-05-06": "振替休日", "2027-03-22": "振替休日",
		"2026-10-12": "スポーツの日", "2032-09-21": "国民の休日", "2026-11-29": "", "2026-12-31": "", "2021-07-22": "", "2100-01-01": "",
	} {
		d, err := era.Parse(day)
		if err != nil {
			t.Fatal(err)
		}
		if got := byAct(d).JA; got != name {
			t.Errorf("%s: %q, not %q", day, got, name)
		}
	}
}
