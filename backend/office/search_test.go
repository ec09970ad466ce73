package office_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/seeker"
	"kyujindesk/backend/seeker/made"
)

// The cases of searches.
const (
	someSearch    = "0193a1b2-0000-7000-8000-0000000000f1"
	anotherSearch = "0193a1b2-0000-7000-8000-0000000000f2"
)

// publish has the office know and show some people, from one on, and gives their numbers.
func (b *business) publish(from, to int) (numbers []string) {
	b.c.Helper()
	for n := from; n <= to; n++ {
		profile, person := made.Seeker(n)
		number, err := b.c.Office.AddSeeker(b.c.Context(), profile, person)
		b.c.Must(err)
		b.c.Must(b.c.Office.PublishSeeker(b.c.Context(), number))
		numbers = append(numbers, number)
	}
	return numbers
}

// search asks, and gives the last answer.
func (b *business) search(id string, body letter.SeekerSearchBody) letter.SeekerFoundBody {
	b.c.Helper()
	if v, why := b.say(letter.SeekerSearch, id, body); v != letter.Applied {
		b.c.Fatalf("a search: %s %s", v, why)
	}
	return b.found(id)
}

func (b *business) found(id string) letter.SeekerFoundBody {
	b.c.Helper()
	told := b.told(id, letter.SeekerFound)
	if len(told) == 0 {
		b.c.Fatal("no answer")
	}
	found, err := letter.ReadFound(told[len(told)-1])
	b.c.Must(err)
	return found
}

// everywhere is a search that everybody from the tables fits who wishes for one of three places.
func everywhere() form.Values {
	return form.Values{seeker.LookPlaceKey + "1": "41", seeker.LookPlaceKey + "2": "40", seeker.LookPlaceKey + "3": "13", seeker.LookAlsoKey: "yes"}
}

func TestABusinessSearches(t *testing.T) {
	b := openBusiness(t)
	numbers := b.publish(1, 130)
	first := b.search(someSearch, letter.SeekerSearchBody{Values: everywhere(), Posting: someCase})
	if first.Reason != "" || first.All != 130 || len(first.Found) != 100 || first.Next == 0 || first.Posting != someCase {
		t.Fatalf("%q %d of %d, next %d", first.Reason, len(first.Found), first.All, first.Next)
	}
	rest := b.search(someSearch, letter.SeekerSearchBody{Values: everywhere(), Before: first.Next})
	if rest.All != 130 || len(rest.Found) != 30 || rest.Next != 0 {
		t.Errorf("then %d of %d, next %d", len(rest.Found), rest.All, rest.Next)
	}
	for i, f := range append(first.Found, rest.Found...) {
		if f.Number != numbers[129-i] || len(f.Why) != 1 || f.Why[0].Wish != seeker.OfPlace {
			t.Fatalf("the %d. is %s (%v), not %s", i+1, f.Number, f.Why, numbers[129-i])
		}
	}
	looks, err := b.c.Office.LooksAt(t.Context(), numbers[0])
	b.c.Must(err)
	if len(looks) != 1 || looks[0].Device != b.key.Fingerprint() || looks[0].Search != someSearch || looks[0].Asked[seeker.LookPlaceKey+"1"] != "41" {
		t.Errorf("the journal: %+v", looks)
	}
	b.c.Must(b.c.Office.WithdrawSeeker(t.Context(), numbers[0]))
	told := b.told("", letter.SeekerGone)
	if len(told) != 1 {
		t.Fatalf("%d letters of who is gone", len(told))
	}
	if gone, err := letter.ReadGone(told[0]); err != nil || len(gone.Numbers) != 1 || gone.Numbers[0] != numbers[0] {
		t.Errorf("%+v %v", gone, err)
	}
}

func TestAttackASearchThatMayNotBe(t *testing.T) {
	b := openBusiness(t)
	b.publish(1, 3)
	for name, v := range map[string]form.Values{
		"nothing asked": {}, "only an education": {seeker.LookEducationKey: "university"}, "no such occupation": {seeker.LookJobKey + "1": "999"},
		"an age": {"look.age": "20-24"},
	} {
		if f := b.search(someSearch, letter.SeekerSearchBody{Values: v}); f.Reason != letter.SearchWrong || len(f.Found) > 0 {
			t.Errorf("%s: %q, %d people", name, f.Reason, len(f.Found))
		}
	}
	b.c.Must(b.c.Office.SetSeekerRules(t.Context(), letter.SeekerLimits{Searches: 2, Approaches: 10}))
	for n, want := range []string{"", "", letter.SearchLimit, letter.SearchLimit} {
		if f := b.search(someSearch, letter.SeekerSearchBody{Values: everywhere()}); f.Reason != want || (want != "") != (len(f.Found) == 0) {
			t.Errorf("the %d. of two: %q, %d people", n+1, f.Reason, len(f.Found))
		}
	}
	b.c.At = b.c.At.Add(24 * time.Hour)
	if f := b.search(someSearch, letter.SeekerSearchBody{Values: everywhere()}); f.Reason != "" {
		t.Errorf("on the next day: %q", f.Reason)
	}
	b.become(func(p *posting.Posting) { p.Expires = era.Of(b.c.At.AddDate(0, 0, -1)) })
	if f := b.search(someSearch, letter.SeekerSearchBody{Values: everywhere()}); f.Reason != letter.SearchWithoutPosting || len(f.Found) > 0 {
		t.Errorf("when the posting is over: %q, %d people", f.Reason, len(f.Found))
	}
	if err := b.c.Office.SetSeekerRules(t.Context(), letter.SeekerLimits{Searches: -1}); !fault.Is(err, fault.Invalid) {
		t.Errorf("fewer than none: %v", err)
	}
}

// TestAWatchedSearchTells: who is new, once a day, and while there is a valid posting.
func TestAWatchedSearchTells(t *testing.T) {
	b := openBusiness(t)
	b.publish(1, 5)
	o := b.c.Office
	watch := func(id string, off bool) {
		if v, why := b.say(letter.SeekerWatch, id, letter.SeekerWatchBody{Values: everywhere(), Off: off}); v != letter.Applied {
			t.Fatalf("%s %s", v, why)
		}
	}
	tells := func(when string, want int) {
		t.Helper()
		b.c.Must(o.AnswerWatches(t.Context()))
		if got := len(b.told(someSearch, letter.SeekerFound)); got != want {
			t.Errorf("%s: %d answers, not %d", when, got, want)
		}
	}
	watch(someSearch, false)
	tells("nobody is new", 0)
	numbers := b.publish(6, 7)
	tells("two are new", 1)
	if f := b.found(someSearch); !f.Fresh || f.All != 2 || len(f.Found) != 2 || f.Found[0].Number != numbers[1] {
		t.Errorf("%+v", f)
	}
	b.publish(8, 8)
	tells("another one on the same day", 1)
	b.c.At = b.c.At.Add(24 * time.Hour)
	tells("on the next day", 2)
	if f := b.found(someSearch); f.All != 1 {
		t.Errorf("%d are new", f.All)
	}
	b.publish(9, 9)
	b.c.At = b.c.At.Add(24 * time.Hour)
	b.become(func(p *posting.Posting) { p.State = posting.Cancelled })
	tells("without a valid posting", 2)
	b.become(func(p *posting.Posting) { p.State = posting.Valid })
	tells("with one again", 3)
	watch(someSearch, true)
	b.publish(10, 10)
	b.c.At = b.c.At.Add(24 * time.Hour)
	tells("no longer", 3)
	for n := range 21 {
		id := fmt.Sprintf("%s%02d", anotherSearch[:len(anotherSearch)-2], n)
		watch(id, false)
		if n == 20 {
			if f := b.found(id); f.Reason != letter.SearchLimit {
				t.Errorf("the 21st: %q", f.Reason)
			}
		}
	}
}

// become makes the posting something else at the office.
func (b *business) become(do func(p *posting.Posting)) {
	b.c.Helper()
	was := b.c.held()
	filing, err := b.c.Office.Store.Filing(b.c.Context(), someCase)
	b.c.Must(err)
	p := was
	p.UpdatedAt = b.c.At.Add(time.Second)
	do(&p)
	b.c.Must(b.c.Office.Store.Atomically(b.c.Context(), func(ctx context.Context) error { return b.c.Office.Store.PutPosting(ctx, was, p, filing) }))
}
