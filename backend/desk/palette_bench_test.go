package desk_test

import (
	"fmt"
	"testing"
	"time"

	"kyujindesk/backend/calendar"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

// BenchmarkPalette is what a letter typed into the box, its opening, and a year of the calendar take with 1,000 postings and 10,000
// applicants.
func BenchmarkPalette(b *testing.B) {
	d, _, _ := crowded(b, "note", form.Values{"text": "接客の経験が三年ある。"})
	must := func(err error) {
		b.Helper()
		if err != nil {
			b.Fatal(err)
		}
	}
	rows := make([]posting.Imported, 1000)
	for n := range rows {
		rows[n] = posting.Imported{Kind: posting.FullTime, Values: form.Values{"work.title": fmt.Sprintf("例示事務%d", n), "work.content": fmt.Sprintf("%01200d", n)}}
	}
	_, err := d.Import(b.Context(), rows)
	must(err)
	must(d.Palette.Begin(b.Context()))
	for _, text := range []string{"例", "例示1234郎", "事務", ""} {
		b.Run("key/"+text, func(b *testing.B) {
			for b.Loop() {
				_, err := d.Palette.Find(b.Context(), text, false, 20)
				must(err)
			}
		})
	}
	b.Run("begin", func(b *testing.B) {
		for b.Loop() {
			must(d.Palette.Begin(b.Context()))
		}
	})
	b.Run("year", func(b *testing.B) {
		today := era.Of(time.Now())
		for b.Loop() {
			_, err := d.Calendar(b.Context(), desk.Span{From: today, Until: today.AddDays(364), Groups: calendar.Groups(), Each: 3})
			must(err)
		}
	})
}
