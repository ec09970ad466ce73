package posting_test

import (
	"testing"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

func TestANumberIsReadAsPeopleTypeIt(t *testing.T) {
	for typed, want := range map[string]string{
		"41010-01234567": "41010-01234567",
		"４１０１０－０１２３４５６７":     "41010-01234567",
		" 41010 01234567 ":   "41010-01234567",
		"41010　01234567":     "41010-01234567",
		"41010ー01234567":     "41010-01234567",
		"4101001234567":      "41010-01234567",
		"47999-99999999":     "47999-99999999",
		"":                   "",
		"41010-1234567":      "", // a digit may be missing: nobody guesses which
		"41010-012345678":    "",
		"410-1001234567":     "",
		"00010-01234567":     "",
		"48010-01234567":     "",
		"41010-0123456A":     "",
		"41010-01234567-1":   "",
		"13010-01234567 他":   "",
		"4101-123456-7":      "",
		"41010-0123-4567":    "",
		"求人番号41010-01234567": "",
	} {
		got, err := posting.ParseNumber(typed)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%q: %q, %v", typed, got, err)
		}
		if f, ok := fault.Of(err); err != nil && (!ok || f.Field != "number") {
			t.Errorf("%q: %v", typed, err)
		}
	}
}

func date(y, m, d int) era.Date { return era.Date{Y: y, M: m, D: d} }

// TestADecisionIsHeldToTheDayItWasMade: what is recorded late counts as on the day the office decided.
func TestADecisionIsHeldToTheDayItWasMade(t *testing.T) {
	p := posting.Posting{
		ID: "p", Kind: posting.FullTime, State: posting.Valid, Received: date(2026, 11, 28), Expires: date(2027, 1, 31), Base: 3,
		Requests: []posting.Request{{ID: "r", Kind: posting.Renewal, State: posting.Asked}},
	}
	task := posting.Task{ID: "t", Posting: "p", Errand: posting.ToAsk, Request: "r", Kind: posting.Renewal}
	now := clock.Fixed("2027-02-10T09:00:00+09:00")()
	said := func(on, received, expires era.Date) posting.Decision {
		return posting.Decision{Event: posting.WasGranted, Number: "41010-01234567", On: on, Received: received, Expires: expires}
	}
	last := date(2027, 4, 30)
	for name, c := range map[string]struct {
		said  posting.Decision
		field string
	}{
		"on its last day":                {said(date(2027, 1, 31), date(2027, 2, 1), last), ""},
		"the day after":                  {said(date(2027, 2, 1), date(2027, 2, 1), last), "on"},
		"before renewal opens":           {said(date(2027, 1, 16), date(2027, 2, 1), last), "-"},
		"before it was received":         {said(date(2026, 11, 27), date(2027, 2, 1), last), "on"},
		"tomorrow":                       {said(date(2027, 2, 11), date(2027, 2, 1), last), "on"},
		"received before the one before": {said(date(2027, 1, 31), date(2026, 11, 27), last), "received"},
		"received tomorrow":              {said(date(2027, 1, 31), date(2027, 2, 11), last), "received"},
		"without a last day":             {said(date(2027, 1, 31), date(2027, 2, 1), era.Date{}), "expires"},
	} {
		made, err := p.Decide(task, c.said, now, posting.UsualWindows())
		f, _ := fault.Of(err)
		switch {
		case c.field == "" && (err != nil || made.Next == nil || made.Next.ID != "r" || made.Next.From != "p" || made.Told.Rev != 3):
			t.Errorf("%s: %+v, %v", name, made, err)
		case c.field == "-" && (f == nil || f.Code != fault.State):
			t.Errorf("%s: %v", name, err)
		case c.field != "" && c.field != "-" && (f == nil || f.Field != c.field):
			t.Errorf("%s: %v", name, err)
		}
	}
	if at := mustDecide(t, p, task, said(date(2027, 1, 31), date(2027, 2, 1), last)).Told.At; era.Of(at) != date(2027, 1, 31) {
		t.Errorf("decided at %v", at)
	}
}

func mustDecide(t *testing.T, p posting.Posting, task posting.Task, d posting.Decision) posting.Decided {
	t.Helper()
	made, err := p.Decide(task, d, clock.Fixed("2027-02-10T09:00:00+09:00")(), posting.UsualWindows())
	if err != nil {
		t.Fatal(err)
	}
	return made
}

// TestAWithdrawalThatCameTooLateFallsWithTheAcceptance: as an office declines it.
func TestAWithdrawalThatCameTooLateFallsWithTheAcceptance(t *testing.T) {
	p := posting.Posting{
		ID: "p", Kind: posting.FullTime, State: posting.Submitted, Base: 1,
		Requests: []posting.Request{{ID: "w", Kind: posting.Withdrawal, State: posting.Asked}, {ID: "c", Kind: posting.Change, State: posting.Drafting}},
	}
	task := posting.Task{ID: "t", Posting: "p", Errand: posting.ToFile}
	d := posting.Decision{Event: posting.WasAccepted, Number: "41010-01234567", Received: date(2027, 2, 10), Expires: date(2027, 4, 30)}
	made := mustDecide(t, p, task, d)
	if len(made.Fell) != 1 || made.Fell[0].ID != "w" || made.Told.Requests[0].State != posting.Declined || len(made.Told.Requests) != 1 {
		t.Errorf("%+v", made)
	}
	if made.Told.Rev != 2 || made.Told.State != posting.Valid || !made.Told.Here {
		t.Errorf("%+v", made.Told)
	}
	d = posting.Decision{Event: posting.WasReturned, On: date(2027, 2, 10), Remarks: []posting.Remark{{Text: "くわしく"}, {}}}
	if made = mustDecide(t, p, task, d); len(made.Fell) != 0 || len(made.Told.Remarks) != 1 {
		t.Errorf("returned: %+v", made)
	}
}

func TestOnlyAnOpenTaskIsDecided(t *testing.T) {
	p := posting.Posting{ID: "p", Kind: posting.FullTime, State: posting.Submitted}
	now := clock.Fixed("2027-02-10T09:00:00+09:00")()
	d := posting.Decision{Event: posting.WasRefused, On: date(2027, 2, 10), Reason: "x"}
	done := posting.Task{Posting: "p", Errand: posting.ToFile, Done: now}
	if _, err := p.Decide(done, d, now, posting.UsualWindows()); !fault.Is(err, fault.State) {
		t.Errorf("a task that is done: %v", err)
	}
	p.State = posting.Valid
	if _, err := p.Decide(posting.Task{Posting: "p", Errand: posting.ToFile}, d, now, posting.UsualWindows()); !fault.Is(err, fault.State) {
		t.Errorf("a valid posting is refused: %v", err)
	}
}

// TestWhatClosedRequestsAskedForIsToldToNobody, but is kept where a record may be taken back.
func TestWhatClosedRequestsAskedForIsToldToNobody(t *testing.T) {
	typed := form.Values{"work.title": "店長候補"}
	p := posting.Posting{State: posting.Valid, Requests: []posting.Request{
		{ID: "c", Kind: posting.Change, State: posting.Declined, Values: typed}, {ID: "d", Kind: posting.Change, State: posting.Asked, Values: typed},
	}}
	if told := p.ToldRequests(); told[0].Values != nil || told[1].Values == nil || p.Requests[0].Values == nil {
		t.Errorf("%+v of %+v", told, p.Requests)
	}
	if before := p.AsTold(clock.Fixed("2027-02-10T09:00:00+09:00")()); len(before.Requests) != 2 || before.Requests[0].Values == nil {
		t.Errorf("%+v", before.Requests)
	}
}
