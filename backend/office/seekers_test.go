package office_test

import (
	"testing"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/seeker"
	"kyujindesk/backend/seeker/made"
)

// TestASeekerFromTheCounterToOblivion: kept, published, corrected, withdrawn when the validity ends, erased two years later.
func TestASeekerFromTheCounterToOblivion(t *testing.T) {
	b := openBusiness(t)
	o := b.c.Office
	profile, person := made.Seeker(1)
	number, err := o.AddSeeker(t.Context(), profile, person)
	b.c.Must(err)
	state := func() seeker.State {
		s, err := o.Seeker(t.Context(), number)
		b.c.Must(err)
		return s.State
	}
	if state() != seeker.Kept {
		t.Errorf("at first: %s", state())
	}
	if err := o.WithdrawSeeker(t.Context(), number); !fault.Is(err, fault.State) {
		t.Errorf("withdrawn before publishing: %v", err)
	}
	b.c.Must(o.PublishSeeker(t.Context(), number))
	named := form.Values{}
	for k, v := range profile {
		named[k] = v
	}
	named[seeker.PitchKey] = "名前は" + person[applicant.NameKey]
	if err := o.CorrectSeeker(t.Context(), number, named, nil); !fault.Is(err, fault.Invalid) {
		t.Errorf("corrected into a name: %v", err)
	}
	renamed := form.Values{}
	for k, v := range person {
		renamed[k] = v
	}
	renamed[applicant.NameKey] = "例文　" + profile[seeker.PitchKey][:6]
	if err := o.CorrectSeeker(t.Context(), number, nil, renamed); !fault.Is(err, fault.Invalid) {
		t.Errorf("a name that is published already: %v", err)
	}
	s, err := o.Seeker(t.Context(), number)
	b.c.Must(err)
	if who, err := o.SeekerPerson(s); err != nil || who[applicant.NameKey] != person[applicant.NameKey] || s.Values[seeker.PitchKey] != profile[seeker.PitchKey] {
		t.Errorf("what was refused is kept: %v %v", who, err)
	}
	on := func(day era.Date) {
		for _, d := range []era.Date{era.Of(day.Start().AddDate(0, 0, -1)), day} {
			b.c.At = d.Start().Add(12 * time.Hour)
			b.c.Must(o.ForgetPeople(t.Context()))
		}
	}
	on(s.Until)
	if state() != seeker.Published {
		t.Errorf("on the last day: %s", state())
	}
	on(era.Of(s.Until.Start().AddDate(0, 0, 1)))
	if state() != seeker.Withdrawn {
		t.Errorf("on the day after: %s", state())
	}
	if err := o.PublishSeeker(t.Context(), number); !fault.Is(err, fault.State) {
		t.Errorf("published after the end: %v", err)
	}
	on(era.Of(s.Until.Start().AddDate(2, 0, 0)))
	if state() != seeker.Withdrawn {
		t.Errorf("two years after: %s", state())
	}
	on(era.Of(s.Until.Start().AddDate(2, 0, 1)))
	if _, err := o.Seeker(t.Context(), number); !fault.Is(err, fault.NotFound) {
		t.Errorf("a day later: %v", err)
	}
}

func TestWhoMayBeApproachedCanBeReached(t *testing.T) {
	b := openBusiness(t)
	profile, person := made.Seeker(1)
	profile[seeker.ApproachKey] = "yes"
	delete(person, applicant.MailKey)
	number, err := b.c.Office.AddSeeker(t.Context(), profile, person)
	b.c.Must(err)
	if f, _ := fault.Of(b.c.Office.PublishSeeker(t.Context(), number)); f == nil || f.Field != seeker.ApproachKey {
		t.Errorf("%v", f)
	}
	for _, wrong := range []form.Values{{}, {seeker.JobKey + "1": "034"}, {seeker.JobKey + "1": "no such", seeker.ApproachKey: "yes"}} {
		if _, err := b.c.Office.AddSeeker(t.Context(), wrong, person); !fault.Is(err, fault.Invalid) {
			t.Errorf("%v is taken: %v", wrong, err)
		}
	}
}
