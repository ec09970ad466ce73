package office_test

import (
	"context"
	"testing"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
	"kyujindesk/backend/posting"
)

// TestWhatIsKeptOfPeopleEnds: somebody nobody decided on, somebody hired, and one with a paper; the posting runs out, or is cancelled.
// Until results can be told no more everything stays; then the register's answers; two years after the end nothing but that they were.
func TestWhatIsKeptOfPeopleEnds(t *testing.T) {
	for name, end := range map[string]func(b *business) era.Date{
		"ran out": func(b *business) era.Date { return b.c.held().Expires },
		"cancelled": func(b *business) era.Date {
			was := b.c.held()
			filing, err := b.c.Office.Store.Filing(t.Context(), someCase)
			b.c.Must(err)
			p := was
			p.State, p.UpdatedAt = posting.Cancelled, b.c.At.Add(48*time.Hour)
			b.c.Must(b.c.Office.Store.Atomically(t.Context(), func(ctx context.Context) error { return b.c.Office.Store.PutPosting(ctx, was, p, filing) }))
			return era.Of(p.UpdatedAt)
		},
	} {
		t.Run(name, func(t *testing.T) {
			b := openBusiness(t)
			waits := b.introduced()
			second := hanako()
			second.Values[applicant.NameKey], second.Values[applicant.SeekerKey] = "例示　次郎", "41010-7654321"
			decided, err := b.c.Office.Issue(t.Context(), someCase, second)
			b.c.Must(err)
			third := brought()
			third.Values[applicant.NameKey], third.Values[applicant.SeekerKey] = "見本　三郎", "41010-1111111"
			paper, err := b.c.Office.Issue(t.Context(), someCase, third)
			b.c.Must(err)
			if reason := b.register(decided.ID, 1, rejected("skills")); reason != "" {
				t.Fatal(reason)
			}
			fourth := hanako()
			fourth.Values[applicant.NameKey], fourth.Values[applicant.SeekerKey] = "練習　四郎", "41010-2222222"
			damaged, err := b.c.Office.Issue(t.Context(), someCase, fourth)
			b.c.Must(err)
			damaged = b.record(damaged.ID)
			damaged.Person = []byte("what a bad disk left")
			b.c.Must(b.c.Office.Store.Atomically(t.Context(), func(ctx context.Context) error { return b.c.Office.Store.PutIntroduction(ctx, damaged) }))
			ended := end(b)
			on := func(day era.Date) {
				t.Helper()
				b.forgetsOn(day)
				b.c.Must(b.c.Office.ForgetPeople(t.Context())) // twice a day is no harm
			}
			keeps := func(when, birth, name string, documents int) {
				t.Helper()
				for _, i := range []applicant.Introduction{waits, decided, paper} {
					now := b.record(i.ID)
					v, err := b.c.Office.Person(now)
					if err != nil || v[applicant.BirthKey] != birth || (v[applicant.NameKey] != "") != (name != "") || v[applicant.MailKey] != "" != (birth != "") {
						t.Errorf("%s: %v, %v", when, v, err)
					}
				}
				if all, err := b.c.Office.Store.Documents(t.Context(), waits.ID); err != nil || len(all) != documents {
					t.Errorf("%s: %d documents, %v", when, len(all), err)
				}
				if told, err := b.c.Office.Outcome(b.record(decided.ID)); err != nil || (told != nil) != (birth != "") {
					t.Errorf("%s: the result is kept as %v, %v", when, told, err)
				}
			}
			closes := ended.EndOfMonth(3)
			on(closes)
			keeps("on the last day of results", "1990-05-01", "any", 1)
			on(closes.AddDays(1))
			keeps("the day after", "", "any", 0)
			on(era.Date{Y: ended.Y + 2, M: ended.M, D: ended.D})
			keeps("after two years", "", "any", 0)
			on(era.Date{Y: ended.Y + 2, M: ended.M, D: ended.D}.AddDays(1))
			keeps("the day after two years", "", "", 0)
			all, err := b.c.Office.Introductions(t.Context(), someCase)
			b.c.Must(err)
			if f := applicant.Count(all); f.Introduced != 4 || f.Rejected != 1 {
				t.Errorf("what is counted: %+v", f)
			}
			b.c.Must(b.c.Office.Conclude(t.Context(), waits.ID, applicant.Hired)) // told at the counter, however late
		})
	}
}

// forgetsOn has the office forget people on a day, having looked for them the day before.
func (b *business) forgetsOn(day era.Date) {
	b.c.Helper()
	for _, d := range []era.Date{day.AddDays(-1), day} {
		b.c.At = d.Start()
		b.c.Must(b.c.Office.ForgetPeople(b.c.Context()))
	}
}

// TestAWrongClockErasesNobody: it shows ten years later for a day, or hangs there; only a second day in a row is believed.
func TestAWrongClockErasesNobody(t *testing.T) {
	b := openBusiness(t)
	i := b.introduced()
	right := era.Of(b.c.At)
	wrong, later := era.Date{Y: right.Y + 10, M: right.M, D: right.D}, era.Date{Y: right.Y + 20, M: right.M, D: right.D}
	for _, day := range []era.Date{right, right.AddDays(1), wrong, wrong, right.AddDays(2), right.AddDays(3), later, wrong} {
		b.c.At = day.Start()
		b.c.Must(b.c.Office.ForgetPeople(t.Context()))
		if v, err := b.c.Office.Person(b.record(i.ID)); err != nil || v[applicant.BirthKey] == "" {
			t.Fatalf("on %s: %v, %v", day, v, err)
		}
	}
	b.forgetsOn(wrong.AddDays(400)) // the computer was off for a while
	if b.record(i.ID).Person != nil {
		t.Error("two days in a row, and nothing is forgotten")
	}
}

// TestWhoIsTakenBackIsReduced: at once, and what came of it since goes with the rest.
func TestWhoIsTakenBackIsReduced(t *testing.T) {
	b := openBusiness(t)
	i := b.introduced()
	b.c.Must(b.c.Office.Withdraw(t.Context(), i.ID, "本人の希望"))
	v, err := b.c.Office.Person(b.record(i.ID))
	if err != nil || v[applicant.NameKey] == "" || v[applicant.BirthKey]+v[applicant.MailKey]+v[applicant.WantedKey] != "" {
		t.Errorf("%v, %v", v, err)
	}
	if reason := b.register(i.ID, 1, hired()); reason != "" { // it crossed the withdrawal, and is what happened
		t.Errorf("a result that crossed: %q", reason)
	}
	b.forgetsOn(b.c.held().Expires.EndOfMonth(3).AddDays(1))
	if now := b.record(i.ID); now.Outcome != nil || now.Result != applicant.Hired {
		t.Errorf("%+v", now)
	}
}
