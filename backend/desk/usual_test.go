package desk_test

import (
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/replica"
	"kyujindesk/backend/xtest/world"
)

func TestUsualConditionsAreLearntAndTakenBack(t *testing.T) {
	s := newShop(t)
	first, err := s.Create(t.Context(), posting.PartTime)
	s.Must(err)
	s.save(first.ID, posting.Sample(posting.PartTime))
	news, err := s.Unusual(t.Context(), first.ID)
	s.Must(err)
	if len(news) == 0 || news[0].Before.JA != "" {
		t.Fatalf("nothing to learn from a first posting: %+v", news)
	}
	back, err := s.LearnUsual(t.Context(), first.ID)
	s.Must(err)
	if news, err = s.Unusual(t.Context(), first.ID); err != nil || len(news) > 0 {
		t.Errorf("still to learn: %+v, %v", news, err)
	}
	second, err := s.Create(t.Context(), posting.PartTime)
	s.Must(err)
	if from, seen := posting.SourceOf(second.Values, "contact.name"); second.Values["contact.name"] != "山田　花子" || from != posting.AsUsual || seen {
		t.Errorf("%q from %q", second.Values["contact.name"], from)
	}
	if _, err := s.Submit(t.Context(), second.ID, second.Rev, nil); err == nil {
		t.Error("an unfinished one was sent")
	}
	// What is changed there later leaves a posting alone that has begun.
	_, err = s.SaveUsual(t.Context(), posting.PartTime, form.Values{"contact.name": "例示　次郎"})
	s.Must(err)
	if p := s.Sheet(second.ID); p.Values["contact.name"] != "山田　花子" {
		t.Errorf("%q", p.Values["contact.name"])
	}
	_, err = s.SaveUsual(t.Context(), posting.PartTime, back)
	s.Must(err)
	if u, err := s.Usual(t.Context(), posting.PartTime); err != nil || len(u.Values) > 0 {
		t.Errorf("taken back, and %v stays, %v", u.Values, err)
	}
	if _, err := s.Usual(t.Context(), "x"); err == nil {
		t.Error("there is no such kind")
	}
}

// TestWhatNoPostingAsksIsNoUsualCondition: another computer's program may be another one, or broken.
func TestWhatNoPostingAsksIsNoUsualCondition(t *testing.T) {
	s := newShop(t)
	_, err := s.SaveUsual(t.Context(), posting.PartTime, form.Values{"contact.name": "山田　花子"})
	s.Must(err)
	at := replica.Stamp{At: s.At.Add(time.Hour).UnixMilli(), By: "x"}
	s.Must(s.TakeFacts(t.Context(), []replica.Fact{
		{Record: "~usual", Kind: "usual", Of: "~usual", Field: "all/no.such", Value: "x", Stamp: at},
		{Record: "~usual", Kind: "usual", Of: "~usual", Field: "hour/contact.name", Value: "x", Stamp: at}, // all postings' alike
		{Record: "~usual2", Kind: "usual", Of: "~usual2", Field: "all/contact.name", Value: "x", Stamp: at},
		{Record: "~usual", Kind: "usual", Of: "~usual", Field: "all/contact.name", Value: "x"}, // of no moment
	}, nil))
	if u, err := s.Usual(t.Context(), posting.PartTime); err != nil || len(u.Values) != 1 || u.Values["contact.name"] != "山田　花子" {
		t.Errorf("%v, %v", u.Values, err)
	}
	kept, err := s.Store.Setting(t.Context(), "usual")
	s.Must(err)
	if strings.Contains(string(kept), "no.such") || strings.Contains(string(kept), "hour/") {
		t.Errorf("kept: %s", kept)
	}
}

// TestNothingGoesUnlookedAt: a posting with an answer that nobody gave or looked at is not sent, whatever the screen does.
func TestNothingGoesUnlookedAt(t *testing.T) {
	s := newShop(t)
	p, err := s.Create(t.Context(), posting.PartTime)
	s.Must(err)
	sample := posting.Sample(posting.PartTime)
	delete(sample, "documents.back")
	s.save(p.ID, sample)
	send := func() error {
		_, err := s.Submit(t.Context(), p.ID, s.Sheet(p.ID).Rev, world.Confirmed(s.Sheet(p.ID)))
		return err
	}
	if err := send(); err == nil || len(s.office.filed) > 0 {
		t.Errorf("sent: %v", err)
	}
	s.save(p.ID, form.Values{posting.FromKey("documents.back"): ""})
	s.Must(send())
	if often, err := s.Occupations(t.Context()); err != nil || often[sample["work.occupation"]] != 1 || len(often) != 1 {
		t.Errorf("chosen here: %v, %v", often, err)
	}
	for key := range s.office.last().Values {
		if _, asked := posting.FormOf(posting.PartTime).Field(key); !asked {
			t.Errorf("%s went to the office", key)
		}
	}
}
