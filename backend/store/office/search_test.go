package office_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
	"kyujindesk/backend/seeker"
	"kyujindesk/backend/seeker/made"
	"kyujindesk/backend/store/office"
)

// today is the day of these tests.
var today = era.Date{Y: 2026, M: 11, D: 29}

func published(t *testing.T, people int) (*office.Store, []seeker.Seeker) {
	t.Helper()
	s, err := office.Open(t.Context(), filepath.Join(t.TempDir(), "office.db"), clock.Fixed("2026-11-29T12:00:00+09:00"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	all := made.Seekers("41010", people, today)
	for some := range slices.Chunk(all, 1000) {
		err := s.Atomically(t.Context(), func(ctx context.Context) error {
			for _, one := range some {
				if err := s.PutSeeker(ctx, one); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return s, all
}

// TestTheStoreFindsWhoIsAdmitted holds searches against looking at everybody.
func TestTheStoreFindsWhoIsAdmitted(t *testing.T) {
	s, all := published(t, 1500)
	rapid.Check(t, func(r *rapid.T) {
		v := anySearch(rand.New(rand.NewPCG(rapid.Uint64().Draw(r, "seed"), 1)))
		c := seeker.ReadConditions(v)
		var want []string
		for _, one := range slices.Backward(all) {
			if one.On(today) == seeker.Published && c.Admits(seeker.Read(one.Values)) {
				want = append(want, one.Number)
			}
		}
		var got []string
		for before := int64(0); ; {
			n, page, err := s.FindSeekers(t.Context(), c, today, before, 100)
			if err != nil {
				r.Fatal(err)
			}
			if n != len(want) {
				r.Fatalf("%d are counted, %d are admitted by %v", n, len(want), v)
			}
			for _, one := range page {
				got = append(got, one.Number)
			}
			if len(page) < 100 {
				break
			}
			before = page[len(page)-1].Published
		}
		if !slices.Equal(got, want) {
			r.Fatalf("%v\nfinds  %v\nshould %v", v, got, want)
		}
	})
}

func TestWhoIsWithdrawnOrErasedIsFoundNoMore(t *testing.T) {
	s, all := published(t, 20)
	count := func(v form.Values) int {
		n, _, err := s.FindSeekers(t.Context(), seeker.ReadConditions(v), today, 0, 100)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	begin, one := count(nil), all[len(all)-1]
	if err := s.Atomically(t.Context(), func(ctx context.Context) error {
		one.State, one.Published = seeker.Withdrawn, 0
		return s.PutSeeker(ctx, one)
	}); err != nil {
		t.Fatal(err)
	}
	if n := count(nil); n != begin-1 {
		t.Errorf("%d of %d after one was withdrawn", n, begin)
	}
	words := form.Values{seeker.LookWordsKey: "の"}
	before := count(words)
	if err := s.Atomically(t.Context(), func(ctx context.Context) error {
		for _, p := range all {
			if err := s.DropSeeker(ctx, p.Number); err != nil {
				return err
			}
		}
		return s.RewriteWords(ctx)
	}); err != nil {
		t.Fatal(err)
	}
	if before == 0 || count(words) != 0 || count(nil) != 0 {
		t.Errorf("%d, then %d and %d after all were erased", before, count(words), count(nil))
	}
}

// anySearch asks for some of everything.
func anySearch(r *rand.Rand) form.Values {
	v := form.Values{}
	some := func(key string, of ...string) {
		if r.IntN(4) == 0 {
			v[key] = of[r.IntN(len(of))]
		}
	}
	for n := range seeker.Several {
		some(fmt.Sprint(seeker.LookJobKey, n+1), "009", "023", "034", "045", "050", "097", "099")
		some(fmt.Sprint(seeker.LookPlaceKey, n+1), "41", "40", "13", "47")
	}
	some(seeker.LookStatusKey, "regular", "part", "dispatch", "other part")
	some(seeker.LookMonthKey, "170000", "200000", "365000", "1")
	some(seeker.LookHourKey, "1000", "1300", "1590")
	if r.IntN(3) == 0 {
		of := [][2]string{{"09:00", "17:00"}, {"18:00", "01:00"}, {"00:30", "01:30"}, {"08:00", "08:00"}}[r.IntN(4)]
		v[seeker.LookStartKey], v[seeker.LookEndKey] = of[0], of[1]
	}
	some(seeker.LookPastKey, "034", "071", "099")
	some(seeker.LookYearsKey, "1", "5", "20")
	some(seeker.LookEducationKey, "high", "university", "graduate")
	some(seeker.LookCarKey, "yes")
	some(seeker.LookApproachKey, "yes")
	some(seeker.LookAlsoKey, "yes")
	some(seeker.LookLicenceKey, "フォークリフト", "免許", "簿記2", "ふぉーくりふと", "講習 運転", "％")
	some(seeker.LookWordsKey, "の", "経理", "エクセル", "ｴｸｾﾙ 給与", "続けたい", "sql", "仕事 家", "いまsu", "ー", "\"' OR 1")
	return v
}
