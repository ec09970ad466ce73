package posting

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"kyujindesk/backend/era"
)

func TestLifeOfAPosting(t *testing.T) {
	allowed := map[State]string{
		Draft: "submitted brought", Brought: "valid draft withdrawn expired", Submitted: "valid returned refused withdrawn", Returned: "submitted withdrawn", Valid: "cancelled expired",
	}
	for _, from := range States() {
		for _, to := range States() {
			want := slices.Contains(strings.Fields(allowed[from]), string(to))
			if from.MayBecome(to) != want {
				t.Errorf("%s to %s: %v", from, to, !want)
			}
		}
		if from.Editable() != (from == Draft || from == Returned) {
			t.Errorf("%s may be changed: %v", from, from.Editable())
		}
		if from.Final() != (allowed[from] == "") {
			t.Errorf("%s is final: %v", from, from.Final())
		}
	}
	if State("lost").MayBecome(Valid) || State("lost").Final() {
		t.Error("an unknown state leads nowhere and ends nothing")
	}
	for _, c := range []struct {
		from State
		act  Act
		by   Actor
		to   State
	}{
		{Submitted, Accept, ByOffice, Valid},
		{Submitted, Accept, ByDesk, ""},
		{Submitted, Withdraw, ByDesk, Withdrawn},
		{Brought, Accept, ByOffice, ""},
		{Brought, Verify, ByDesk, ""},
		{Valid, Withdraw, ByDesk, ""},
		{Valid, Expire, ByClock, Expired},
		{Valid, Expire, ByOffice, ""},
		{Cancelled, Submit, ByDesk, ""},
		{Valid, Accept, ByOffice, ""},
	} {
		to, ok := c.from.After(c.act, c.by)
		if ok != (c.to != "") || (ok && to != c.to) || (!ok && to != c.from) {
			t.Errorf("%s %s by %s: %s %v", c.from, c.act, c.by, to, ok)
		}
	}
}

func TestStages(t *testing.T) {
	for s, want := range map[State]Stage{
		Draft: InDraft, Submitted: Queued, Brought: ToVerify, Returned: ToCorrect, Refused: NotTaken, Valid: InForce, Withdrawn: TakenBack, Cancelled: CalledOff, Expired: RunOut,
	} {
		if got := StageOf(s, Submission{MadeAt: time.Unix(1, 0)}); got != want {
			t.Errorf("%s: %s", s, got)
		}
	}
	if got := StageOf(Submitted, Submission{}); got != Reviewing {
		t.Errorf("sent from another computer: %s", got)
	}
}

// Whatever is tried in whatever order: a posting is always in a known state, a final one stays, one act of one
// actor leads to one state, and nothing but the office makes a posting valid.
func TestAnyLifeIsLawful(t *testing.T) {
	acts := []Act{Submit, Accept, Return, Refuse, Withdraw, Cancel, Expire, Bring, Verify, Reject}
	actors := []Actor{ByDesk, ByOffice, ByClock}
	reached := map[State]bool{}
	rapid.Check(t, func(t *rapid.T) {
		s := Draft
		submitted := false
		for range rapid.IntRange(0, 40).Draw(t, "steps") {
			act, by := rapid.SampledFrom(acts).Draw(t, "act"), rapid.SampledFrom(actors).Draw(t, "by")
			next, ok := s.After(act, by)
			switch {
			case !ok && next != s, ok && (next == s || !s.MayBecome(next)):
				t.Fatalf("%s by %s leads from %s to %s (%v)", act, by, s, next, ok)
			case ok && s.Final():
				t.Fatalf("%s leads on from %s", act, s)
			case next == Valid && s != Valid && (by != ByOffice || !submitted):
				t.Fatalf("%s by %s makes a posting valid", act, by)
			case by == ByClock && ok && next != Expired:
				t.Fatalf("the clock makes %s", next)
			}
			submitted = submitted || next == Submitted || next == Brought
			s = next
			reached[s] = true
		}
	})
	for _, s := range States() {
		if s != Draft && !reached[s] && !slices.ContainsFunc(Transitions(), func(t Transition) bool { return t.To == s }) {
			t.Errorf("nothing leads to %s", s)
		}
	}
	seen := map[[3]string]bool{}
	for _, step := range Transitions() {
		key := [3]string{string(step.From), string(step.Act), string(step.By)}
		if seen[key] {
			t.Errorf("%v leads to two states", key)
		}
		seen[key] = true
		if step.From.words() == "" || step.To.words() == "" || step.Act.words() == "" || step.By.words() == "" {
			t.Errorf("%v is not in words", step)
		}
	}
}

func TestRequests(t *testing.T) {
	p := Posting{State: Valid, Expires: era.Date{Y: 2027, M: 1, D: 31}}
	day := func(m, d int) era.Date { return era.Date{Y: 2027, M: m, D: d} }
	of := func(k RequestKind, s RequestState) []Request { return []Request{{Kind: k, State: s}} }
	for name, c := range map[string]struct {
		kind  RequestKind
		made  []Request
		today era.Date
		state State
		want  bool
	}{
		"a change":                            {Change, nil, day(1, 2), Valid, true},
		"a second change at once":             {Change, of(Change, Asked), day(1, 2), Valid, false},
		"a change after another":              {Change, of(Change, Granted), day(1, 2), Valid, true},
		"a change beside a renewal":           {Change, of(Renewal, Asked), day(1, 20), Valid, true},
		"a change of a submitted posting":     {Change, nil, day(1, 2), Submitted, false},
		"a change on the last day":            {Change, nil, day(1, 31), Valid, true},
		"a change a day later":                {Change, nil, day(2, 1), Valid, false},
		"a renewal 14 days before":            {Renewal, nil, day(1, 17), Valid, true},
		"a renewal 15 days before":            {Renewal, nil, day(1, 16), Valid, false},
		"a renewal after one was declined":    {Renewal, of(Renewal, Declined), day(1, 20), Valid, true},
		"a renewal after one was granted":     {Renewal, of(Renewal, Granted), day(1, 20), Valid, false},
		"an extension":                        {Extension, nil, day(1, 20), Valid, true},
		"a second extension":                  {Extension, of(Extension, Granted), day(1, 20), Valid, false},
		"an extension of a cancelled posting": {Extension, nil, day(1, 20), Cancelled, false},
		"something else":                      {"else", nil, day(1, 20), Valid, false},
		"a withdrawal":                        {Withdrawal, nil, day(1, 20), Submitted, true},
		"a withdrawal of what was returned":   {Withdrawal, nil, day(1, 20), Returned, true},
		"a withdrawal after acceptance":       {Withdrawal, nil, day(1, 20), Valid, false},
		"a second withdrawal at once":         {Withdrawal, of(Withdrawal, Asked), day(1, 20), Submitted, false},
		"a cancellation":                      {Cancellation, nil, day(1, 20), Valid, true},
		"a cancellation after expiry":         {Cancellation, nil, day(2, 1), Valid, false},
	} {
		p.State = c.state
		p.Requests = c.made
		if got := p.MayAsk(c.kind, c.today, UsualWindows()); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	p.State, p.Requests = Valid, nil
	if p.MayAsk(Extension, day(1, 20), Windows{Renewal: 7}) || p.MayAsk(Renewal, day(1, 23), Windows{Renewal: 7}) {
		t.Error("the office's own windows hold")
	}
	if got := Extended(p.Expires).String(); got != "2027-02-28" {
		t.Error(got)
	}
	for _, step := range RequestTransitions() {
		if !(Request{State: step.From}).Open() {
			t.Errorf("%v: only an open request goes on", step)
		}
	}
}
