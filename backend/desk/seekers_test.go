package desk_test

import (
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/desk/seekers"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/seeker"
	"kyujindesk/backend/seeker/made"
	"kyujindesk/backend/xtest/world"
)

// sits is a business with a valid posting, beside an office that knows people.
func sits(t *testing.T, people int) (*world.World, *world.Desk, string) {
	t.Helper()
	w := world.New(t)
	k := w.Join()
	id := k.Valid()
	w.Must(w.Office.FillSeekers(t.Context(), people, made.Seeker))
	return w, k, id
}

// saga are conditions that most people of the tables fit.
func saga() form.Values {
	return form.Values{seeker.LookPlaceKey + "1": "41", seeker.LookAlsoKey: "yes"}
}

func TestASearchGoesToTheOfficeAndBack(t *testing.T) {
	w, k, posting := sits(t, 130)
	offered, err := k.Seekers.ForPosting(t.Context(), posting)
	w.Must(err)
	if offered[seeker.LookPlaceKey+"1"] == "" || offered[seeker.LookMonthKey] == "" || offered[seeker.LookStatusKey] != "regular" {
		t.Errorf("for the posting: %v", offered)
	}
	id, err := k.Seekers.Ask(t.Context(), saga(), posting)
	w.Must(err)
	is := func(want seekers.Way) seekers.Search {
		t.Helper()
		s, err := k.Seekers.Search(t.Context(), id)
		w.Must(err)
		if s.Way != want {
			t.Errorf("%s, not %s", s.Way, want)
		}
		return s
	}
	is(seekers.Queued)
	if err := k.Seekers.Again(t.Context(), id); !fault.Is(err, fault.State) {
		t.Errorf("asked twice at once: %v", err)
	}
	k.Carry()
	s := is(seekers.Answered)
	if s.Reason != "" || s.All != 130 || len(s.People) != 100 || s.Next == 0 || s.Posting != posting || len(s.People[0].Why) != 1 {
		t.Fatalf("%q %d of %d", s.Reason, len(s.People), s.All)
	}
	w.Must(k.Seekers.More(t.Context(), id))
	k.Carry()
	if s = is(seekers.Answered); len(s.People) != 130 || s.Next != 0 {
		t.Fatalf("%d people, next %d", len(s.People), s.Next)
	}
	if err := k.Seekers.More(t.Context(), id); !fault.Is(err, fault.State) {
		t.Errorf("more than all: %v", err)
	}
	w.At = w.At.Add(time.Minute)
	w.Must(w.Office.WithdrawSeeker(t.Context(), s.People[3].Number))
	k.Carry()
	for i, p := range is(seekers.Answered).People {
		if p.Gone.IsZero() == (i == 3) {
			t.Errorf("the %d. is gone: %s", i+1, p.Gone)
		}
	}
	w.At = w.At.Add(time.Minute)
	w.Must(k.Seekers.Again(t.Context(), id))
	k.Carry()
	if s = is(seekers.Answered); s.All != 129 || len(s.People) != 100 {
		t.Errorf("asked anew: %d of %d", len(s.People), s.All)
	}
	w.Must(k.Seekers.Drop(t.Context(), id))
	if all, err := k.Seekers.Searches(t.Context()); err != nil || len(all) != 0 {
		t.Errorf("forgotten, and there: %v %v", all, err)
	}
}

func TestAWatchedSearchIsKnownToEveryComputer(t *testing.T) {
	w, k, posting := sits(t, 3)
	other := w.Join()
	id, err := k.Seekers.Ask(t.Context(), saga(), posting)
	w.Must(err)
	k.Carry()
	w.Must(k.Seekers.Watch(t.Context(), id, true))
	w.Must(w.Office.FillSeekers(t.Context(), 5, made.Seeker)) // while the question is on its way
	k.Carry()
	w.Must(w.Office.AnswerWatches(t.Context()))
	k.Carry()
	for name, at := range map[string]*world.Desk{"the one that asked": k, "the other": other} {
		s, err := at.Seekers.Search(t.Context(), id)
		w.Must(err)
		if len(s.People) != 5 || s.New != 2 || !s.People[0].Fresh || s.Way != seekers.Answered || s.Values[seeker.LookPlaceKey+"1"] != "41" {
			t.Errorf("%s: %d people, %d new, %s", name, len(s.People), s.New, s.Way)
		}
		w.Must(at.Seekers.Seen(t.Context(), id))
		if s, _ = at.Seekers.Search(t.Context(), id); s.New != 0 {
			t.Errorf("%s: looked at, and %d new", name, s.New)
		}
	}
	w.Must(k.Seekers.Drop(t.Context(), id))
	w.Must(w.Office.FillSeekers(t.Context(), 6, made.Seeker))
	w.At = w.At.Add(24 * time.Hour)
	w.Must(w.Office.AnswerWatches(t.Context()))
	k.Carry()
	if _, err := k.Seekers.Search(t.Context(), id); !fault.Is(err, fault.NotFound) {
		t.Errorf("forgotten, and there again: %v", err)
	}
}

func TestTheDeskSaysWhyNobodyCanBeLookedFor(t *testing.T) {
	w := world.New(t)
	k := w.Join()
	k.Submitted()
	refused := func(v form.Values) string {
		_, err := k.Seekers.Ask(t.Context(), v, "")
		f, _ := fault.Of(err)
		if f == nil {
			t.Fatal("not refused")
		}
		return f.Key
	}
	if key := refused(saga()); key != "seeker.noPosting" {
		t.Error(key)
	}
	_, k, _ = sits(t, 1)
	for want, v := range map[string]form.Values{
		"seeker.anything": {seeker.LookEducationKey: "high"}, "seeker.condition": {seeker.LookJobKey + "1": "034", seeker.LookYearsKey: "many"},
	} {
		if key := refused(v); key != want {
			t.Errorf("%s, not %s", key, want)
		}
	}
	if n := k.ToOffice(); n != 0 {
		t.Errorf("%d letters of what was refused", n)
	}
}

// TestWhatWasFoundIsForgotten: a hundred days after it was answered, unless it is watched.
func TestWhatWasFoundIsForgotten(t *testing.T) {
	w, k, _ := sits(t, 1)
	left, err := k.Seekers.Ask(t.Context(), saga(), "")
	w.Must(err)
	watched, err := k.Seekers.Ask(t.Context(), saga(), "")
	w.Must(err)
	w.Must(k.Seekers.Watch(t.Context(), watched, true))
	k.Carry()
	w.At = w.At.Add(99 * 24 * time.Hour)
	w.Must(k.Seekers.Forget(t.Context()))
	if all, _ := k.Seekers.Searches(t.Context()); len(all) != 2 {
		t.Fatalf("%d after 99 days", len(all))
	}
	w.At = w.At.Add(2 * 24 * time.Hour)
	w.Must(k.Seekers.Forget(t.Context()))
	all, err := k.Seekers.Searches(t.Context())
	w.Must(err)
	if len(all) != 1 || all[0].ID != watched || left == watched {
		t.Errorf("%d after 101 days", len(all))
	}
}

func TestASeekerIsApproachedFromTheDesk(t *testing.T) {
	w := world.New(t)
	k, other := w.Join(), w.Join()
	id := k.Valid()
	w.Must(w.Office.FillSeekers(t.Context(), 12, func(n int) (profile, person form.Values) {
		profile, person = made.Seeker(n)
		profile[seeker.ApproachKey] = "yes"
		if n == 12 {
			profile[seeker.ApproachKey] = "no"
		}
		return profile, person
	}))
	search, err := k.Seekers.Ask(t.Context(), saga(), id)
	w.Must(err)
	k.Carry()
	s, err := k.Seekers.Search(t.Context(), search)
	w.Must(err)
	refused := func(want, number, text string) {
		t.Helper()
		err := k.Seekers.Approach(t.Context(), search, number, id, text)
		if f, _ := fault.Of(err); f == nil || f.Key != want {
			t.Errorf("%v, not %s", err, want)
		}
	}
	refused("approach.text", s.People[1].Number, " ")
	refused("approach.private", s.People[1].Number, "ご両親と同居ですか。")
	refused("approach.notTaken", s.People[0].Number, seekers.Usual)
	refused("approach.gone", "41010-00009999", seekers.Usual)
	for n := 1; n <= 10; n++ {
		w.Must(k.Seekers.Approach(t.Context(), search, s.People[n].Number, id, seekers.Usual))
	}
	refused("approach.twice", s.People[1].Number, seekers.Usual)
	refused("approach.limit", s.People[11].Number, seekers.Usual)
	if all, _ := k.Seekers.Approaches(t.Context(), id); len(all) != 10 || all[0].Way != seekers.Queued || all[0].State != "" {
		t.Errorf("%d %+v", len(all), all[0])
	}
	k.Carry()
	for name, at := range map[string]*world.Desk{"the one that asked": k, "the other": other} {
		all, err := at.Seekers.Approaches(t.Context(), id)
		w.Must(err)
		if len(all) != 10 || all[9].State != seeker.Reached || all[9].Seeker != s.People[1].Number {
			t.Errorf("%s: %d %+v", name, len(all), all)
		}
	}
}

func TestNobodyIsApproachedForAPostingThatTakesNobodyDirectly(t *testing.T) {
	w := world.New(t)
	k := w.Join()
	draft := k.Drafted()
	draft, err := k.Save(t.Context(), draft.ID, form.Values{"class.apply": "no"})
	w.Must(err)
	_, err = k.Submit(t.Context(), draft.ID, draft.Rev, world.Confirmed(draft))
	w.Must(err)
	k.ToOffice()
	_, err = w.Office.Accept(t.Context(), draft.ID)
	w.Must(err)
	k.Carry()
	id := draft.ID
	w.Must(w.Office.FillSeekers(t.Context(), 4, made.Seeker))
	search, err := k.Seekers.Ask(t.Context(), saga(), id)
	w.Must(err)
	k.Carry()
	s, err := k.Seekers.Search(t.Context(), search)
	w.Must(err)
	for _, p := range s.People {
		if p.Values[seeker.ApproachKey] != "yes" {
			continue
		}
		stands, err := k.Seekers.Stands(t.Context(), search, p.Number, id)
		w.Must(err)
		if f, _ := fault.Of(stands.Why); f == nil || f.Key != "approach.notDirect" {
			t.Errorf("%v", stands.Why)
		}
	}
}

func TestASearchIsKeptWhileItIsTyped(t *testing.T) {
	w, k, posting := sits(t, 10)
	typed := seekers.Halfway{Values: form.Values{seeker.LookWordsKey: "接客", seeker.LookMonthKey: " "}, Posting: posting}
	w.Must(k.Seekers.KeepHalfway(t.Context(), typed))
	is := func(words, of string) {
		t.Helper()
		h, err := k.Seekers.Halfway(t.Context())
		w.Must(err)
		if h.Values[seeker.LookWordsKey] != words || h.Posting != of || h.Values[seeker.LookMonthKey] != "" {
			t.Errorf("halfway is %+v", h)
		}
	}
	is("接客", posting)
	if _, err := k.Seekers.Ask(t.Context(), form.Values{}, ""); !fault.Is(err, fault.Invalid) {
		t.Errorf("a search for anything: %v", err)
	}
	is("接客", posting)
	_, err := k.Seekers.Ask(t.Context(), saga(), posting)
	w.Must(err)
	is("", "")
	if err := k.Seekers.KeepHalfway(t.Context(), seekers.Halfway{Posting: strings.Repeat("x", 1<<20)}); !fault.Is(err, fault.Invalid) {
		t.Errorf("more than the conditions hold: %v", err)
	}
}

// TestWhoIsPublishedWhileTheWatchIsOnItsWay: the office knew nobody when it answered, and the first one came before the next letter.
func TestWhoIsPublishedWhileTheWatchIsOnItsWay(t *testing.T) {
	w, k, posting := sits(t, 0)
	id, err := k.Seekers.Ask(t.Context(), saga(), posting)
	w.Must(err)
	w.Carry()
	w.Must(k.Seekers.Watch(t.Context(), id, true))
	w.Must(w.Office.FillSeekers(t.Context(), 1, made.Seeker))
	w.Carry()
	if s, err := k.Seekers.Search(t.Context(), id); err != nil || s.New != 1 || len(s.People) != 1 {
		t.Errorf("%d new of %d, %v", s.New, len(s.People), err)
	}
}
