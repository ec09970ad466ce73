package posting_test

import (
	"testing"
	"time"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

func at(t *testing.T, text string) time.Time {
	t.Helper()
	when, err := time.Parse("2006-01-02 15:04 MST", text+" JST")
	if err != nil {
		t.Fatal(err)
	}
	return when.Add(-9 * time.Hour).UTC()
}

func works(v form.Values) posting.Business {
	return posting.Posting{Kind: posting.FullTime, Values: v}.Business()
}

func TestAPostingSaysWhenItsPeopleWork(t *testing.T) {
	shop := works(form.Values{"holidays.days": "wed public", "hours.1.start": "10:00", "hours.1.end": "19:00", "hours.2.start": "9:00", "hours.2.end": "17:00"})
	if shop.Hours() != "9:00–19:00" {
		t.Error(shop.Hours())
	}
	for day, off := range map[string]bool{"2026-12-02": true, "2026-12-03": false, "2026-12-06": false, "2026-11-03": true} {
		if d, _ := era.Parse(day); shop.Off(d, day == "2026-11-03") != off {
			t.Errorf("%s: off %v", day, !off)
		}
	}
	for text, within := range map[string]bool{"2026-12-03 09:00": true, "2026-12-03 18:30": true, "2026-12-03 18:31": false, "2026-12-03 08:59": false, "2026-12-03 00:10": false} {
		if shop.During(at(t, text), 30) != within {
			t.Errorf("%s: within %v", text, !within)
		}
	}
	night := works(form.Values{"hours.1.start": "22:00", "hours.1.end": "7:00", "hours.2.start": "9:00", "hours.2.end": "17:00"})
	for name, b := range map[string]posting.Business{"nights": night, "nothing said": works(nil)} {
		if b.Hours() != "" || !b.During(at(t, "2026-12-03 03:00"), 30) {
			t.Errorf("%s: %q", name, b.Hours())
		}
	}
	office := works(form.Values{"holidays.days": "sat sun public", "hours.1.start": "8:30", "hours.1.end": "17:30"})
	both := shop.Or(office)
	if saturday, _ := era.Parse("2026-12-05"); both.Hours() != "8:30–19:00" || both.Off(saturday, false) || both != office.Or(shop) {
		t.Errorf("%+v", both)
	}
	if none := works(nil).Or(shop); none.Hours() != "9:00–19:00" {
		t.Errorf("%+v", none)
	}
}
