package era

import (
	"encoding/json"
	"os"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// The vectors are shared with the frontend, which reads dates the same way.
func vectors(t *testing.T) (v struct {
	Wareki []struct{ Date, Wareki string }
	Parse  []struct{ Text, Date string }
},
) {
	t.Helper()
	data, err := os.ReadFile("../../testdata/vectors/era.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

func TestWareki(t *testing.T) {
	for _, c := range vectors(t).Wareki {
		var d Date
		if err := d.UnmarshalText([]byte(c.Date)); err != nil {
			t.Fatal(err)
		}
		if got := d.Wareki(); got != c.Wareki {
			t.Errorf("%s: got %s, want %s", c.Date, got, c.Wareki)
		}
	}
}

func TestParse(t *testing.T) {
	for _, c := range vectors(t).Parse {
		d, err := Parse(c.Text)
		if (err != nil) != (c.Date == "") || d.String() != c.Date {
			t.Errorf("%q: got %q %v, want %q", c.Text, d, err, c.Date)
		}
	}
}

func someDate(t *rapid.T) Date {
	return Date{1873, 1, 1}.AddDays(rapid.IntRange(0, 200*365).Draw(t, "days"))
}

func TestEverySpellingIsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := someDate(t)
		for _, s := range []string{d.String(), d.Wareki()} {
			if got, err := Parse(s); err != nil || got != d {
				t.Fatalf("%s is read as %v %v", s, got, err)
			}
		}
	})
}

func TestAddDaysAndBackIsTheSameDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, n := someDate(t), rapid.IntRange(-4000, 4000).Draw(t, "n")
		later := d.AddDays(n)
		if later.AddDays(-n) != d || d.DaysUntil(later) != n || later.Before(d) != (n < 0) {
			t.Fatalf("%s %+d days is %s", d, n, later)
		}
	})
}

func TestOfIsTheDayInJapan(t *testing.T) {
	for instant, want := range map[string]string{
		"2026-11-20T14:59:59Z":      "2026-11-20",
		"2026-11-20T15:00:00Z":      "2026-11-21",
		"2026-11-21T23:59:59+09:00": "2026-11-21",
		"2026-12-31T20:00:00-05:00": "2027-01-01",
	} {
		at, err := time.Parse(time.RFC3339, instant)
		if err != nil {
			t.Fatal(err)
		}
		if got := Of(at).String(); got != want {
			t.Errorf("%s: got %s, want %s", instant, got, want)
		}
	}
}

func TestEndOfMonth(t *testing.T) {
	for _, c := range []struct {
		from Date
		n    int
		want string
	}{
		{Date{2026, 4, 1}, 2, "2026-06-30"},
		{Date{2026, 12, 31}, 2, "2027-02-28"},
		{Date{2027, 12, 15}, 2, "2028-02-29"},
		{Date{2026, 11, 30}, 0, "2026-11-30"},
	} {
		if got := c.from.EndOfMonth(c.n).String(); got != c.want {
			t.Errorf("%s+%d: got %s, want %s", c.from, c.n, got, c.want)
		}
	}
}

func TestStoredText(t *testing.T) {
	type row struct{ At Date }
	for _, s := range []string{`{"At":"2026-11-21"}`, `{"At":""}`} {
		var r row
		if err := json.Unmarshal([]byte(s), &r); err != nil {
			t.Fatal(err)
		}
		back, err := json.Marshal(r)
		if err != nil || string(back) != s {
			t.Errorf("%s becomes %s %v", s, back, err)
		}
	}
	var r row
	for _, s := range []string{`{"At":"2026-02-30"}`, `{"At":"令和8年11月21日"}`} {
		if json.Unmarshal([]byte(s), &r) == nil {
			t.Errorf("%s was read", s)
		}
	}
	if got := (Date{2026, 11, 21}).Weekday(); got != time.Saturday {
		t.Errorf("2026-11-21 is a %s", got)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"R8.11.21", "令和元年5月1日", "2026/11/21", "20261121", "元", "-", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse(s)
		if err != nil {
			if !d.IsZero() {
				t.Fatalf("%q is no date and yet %v", s, d)
			}
			return
		}
		if !d.Valid() {
			t.Fatalf("%q is read as %v", s, d)
		}
		if again, err := Parse(d.String()); err != nil || again != d {
			t.Fatalf("%q: %s is not read back", s, d)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		if _, err := Parse("2026-11-21"); err != nil {
			b.Fatal(err)
		}
	}
}
