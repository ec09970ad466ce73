package seeker_test

import (
	"context"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
	"kyujindesk/backend/seeker"
	"kyujindesk/backend/seeker/made"
	"kyujindesk/backend/store/office"
)

// BenchmarkSearch is what an office waits for twenty usual searches over a hundred thousand seekers, a page of a hundred each: the time
// that nineteen of twenty are below.
func BenchmarkSearch(b *testing.B) {
	today := era.Date{Y: 2026, M: 11, D: 29}
	s, err := office.Open(b.Context(), filepath.Join(b.TempDir(), "office.db"), clock.Fixed("2026-11-29T12:00:00+09:00"))
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	for some := range slices.Chunk(made.Seekers("41010", 100_000, today), 5000) {
		err := s.Atomically(b.Context(), func(ctx context.Context) error {
			for _, one := range some {
				if err := s.PutSeeker(ctx, one); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	const least = 200 // 5 % of fewer say nothing
	var took []time.Duration
	for n, searches := 0, usual(); n < least || b.Loop(); n++ {
		c, begin := seeker.ReadConditions(searches[n%len(searches)]), time.Now()
		if _, _, err := s.FindSeekers(b.Context(), c, today, 0, 100); err != nil {
			b.Fatal(err)
		}
		took = append(took, time.Since(begin))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*95/100]), "ns/op")
}

// usual are twenty searches as businesses make them.
func usual() []form.Values {
	job, place, status, also := seeker.LookJobKey+"1", seeker.LookPlaceKey+"1", seeker.LookStatusKey, seeker.LookAlsoKey
	return []form.Values{
		{job: "034", also: "yes"},
		{job: "045", place: "41"},
		{job: "045", place: "41"},
		{place: "41"},
		{place: "13", status: "part"},
		{job: "050", seeker.LookLicenceKey: "介護福祉士"},
		{seeker.LookLicenceKey: "フォークリフト"},
		{seeker.LookWordsKey: "経理"},
		{seeker.LookWordsKey: "仕事"},
		{seeker.LookWordsKey: "残業 エクセル"},
		{seeker.LookWordsKey: "の"},
		{job: "038", seeker.LookMonthKey: "220000"},
		{job: "097", seeker.LookHourKey: "1150", status: "part"},
		{seeker.LookPastKey: "071", seeker.LookYearsKey: "5"},
		{job: "009", seeker.LookEducationKey: "university"},
		{job: "083", seeker.LookCarKey: "yes", place: "41"},
		{job: "056", seeker.LookStartKey: "17:00", seeker.LookEndKey: "23:00"},
		{job: "023", place: "40", seeker.LookApproachKey: "yes"},
		{job: "045", seeker.LookJobKey + "2": "048", seeker.LookJobKey + "3": "034", place: "41", seeker.LookPlaceKey + "2": "40"},
		{seeker.LookWordsKey: "清掃 丁寧", seeker.LookCarKey: "yes"},
	}
}
