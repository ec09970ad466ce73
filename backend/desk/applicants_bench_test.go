package desk_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/replica"
	deskstore "kyujindesk/backend/store/desk"
	"kyujindesk/backend/vault"
	"kyujindesk/backend/xtest/crowd"
)

// crowded is a desk that 10,000 people have applied to, with five records of a kind on each, and the id of one of them.
func crowded(b *testing.B, kind string, fields form.Values) (d *desk.Desk, reopen func() *desk.Desk, id string) {
	b.Helper()
	must := func(err error) {
		b.Helper()
		if err != nil {
			b.Fatal(err)
		}
	}
	secrets, _, err := vault.New("himitsu-1")
	must(err)
	store, err := deskstore.Open(b.Context(), b.TempDir()+"/desk.db", time.Now)
	must(err)
	b.Cleanup(func() { must(store.Close()) })
	reopen = func() *desk.Desk {
		return desk.NewByHand(store, secrets, time.Now, posting.LoadMinimumWages(), func(letter.Topic) {})
	}
	d = reopen()
	p, err := d.Create(b.Context(), posting.FullTime)
	must(err)
	for n := range 100 {
		must(store.Atomically(b.Context(), func(ctx context.Context) error {
			var facts []replica.Fact
			facts, id = crowd.Facts(100*n, 100*n+100, p.ID, kind, fields)
			return d.Applicants.Take(ctx, facts, nil)
		}))
	}
	return d, reopen, id
}

// BenchmarkApplicants is what a person waits for with 10,000 applicants and 50,000 notes: the list after the login, the list again,
// one applicant, a search, a letter typed, and a move.
func BenchmarkApplicants(b *testing.B) {
	d, reopen, id := crowded(b, "note", form.Values{"text": "明るく、接客の経験が三年ある。水曜は出られない。"})
	must := func(err error) {
		b.Helper()
		if err != nil {
			b.Fatal(err)
		}
	}
	b.Run("FirstList", func(b *testing.B) {
		for b.Loop() {
			_, err := reopen().Applicants.Rows(b.Context())
			must(err)
		}
	})
	_, err := d.Applicants.Rows(b.Context())
	must(err)
	b.Run("List", func(b *testing.B) {
		for b.Loop() {
			_, err := d.Applicants.Rows(b.Context())
			must(err)
		}
	})
	b.Run("Waiting", func(b *testing.B) {
		for b.Loop() {
			_, err := d.Applicants.Waiting(b.Context())
			must(err)
		}
	})
	b.Run("Open", func(b *testing.B) {
		for b.Loop() {
			_, err := d.Applicants.Open(b.Context(), id)
			must(err)
		}
	})
	b.Run("Find", func(b *testing.B) {
		for b.Loop() {
			ids, err := d.Applicants.Find(b.Context(), "12")
			must(err)
			if len(ids) == 0 {
				b.Fatal("nobody is found")
			}
		}
	})
	b.Run("Save", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			_, err := d.Applicants.Save(b.Context(), id, form.Values{applicant.WantedKey: fmt.Sprint(i)})
			must(err)
		}
	})
	b.Run("Move", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			_, err := d.Applicants.Move(b.Context(), []string{id}, []applicant.Stage{applicant.Screening, applicant.Arranging}[i%2])
			must(err)
		}
	})
}

// BenchmarkWeek opens a week in which a hundred of 10,000 people have an interview, two at each time.
func BenchmarkWeek(b *testing.B) {
	d, _, _ := crowded(b, "note", form.Values{"text": "面接の前に確認すること"})
	rows, err := d.Applicants.Rows(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	monday := era.Of(time.Now()).AddDays(8)
	monday = monday.AddDays(-(int(monday.Weekday()) + 6) % 7)
	for i, r := range rows[:100] {
		at := monday.AddDays(i / 2 % 5).Start().Add(time.Duration(9*60+i/10*45) * time.Minute)
		if _, _, err := d.Applicants.Invite(b.Context(), r.ID, "", applicants.Meeting{Start: at, Minutes: 45, Place: fmt.Sprint(i % 2), With: "佐藤"}, applicants.Draft{}); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		w, err := d.Applicants.Week(b.Context(), monday)
		if err != nil || len(w.Planned) != 100 {
			b.Fatalf("%d, %v", len(w.Planned), err)
		}
	}
}
