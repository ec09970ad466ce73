package desk_test

import (
	"slices"
	"testing"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/form"
)

func TestWhatIsDueFollowsThePosting(t *testing.T) {
	k, _ := vacancy(t)
	s := k.Drafted()
	s, err := k.Save(t.Context(), s.ID, form.Values{"result.timing": "papers interview", "result.papers": "5", "result.interview": "7"})
	k.Must(err)
	v := hanako()
	v[applicant.HowKey], v[applicant.DueKey] = "post", "2026-11-25"
	p := applies(k, s.ID, v)
	due := func(kind applicants.DueKind, on string) {
		t.Helper()
		if got := opened(k, p.ID).Due; got.Kind != kind || got.On.String() != on {
			t.Errorf("due is %s on %s, want %s on %s", got.Kind, got.On, kind, on)
		}
	}
	move := func(to applicant.Stage) {
		t.Helper()
		_, err := k.Applicants.Move(t.Context(), []string{p.ID}, to)
		k.Must(err)
	}
	due(applicants.DueDocuments, "2026-11-25")
	_, err = k.Applicants.Save(t.Context(), p.ID, form.Values{applicant.CameKey: "2026-11-21"})
	k.Must(err)
	move(applicant.Screening)
	due(applicants.DueAnswer, "2026-11-26")
	move(applicant.Interviewed)
	due(applicants.DueAnswer, "2026-11-28")
	move(applicant.Refused)
	due(applicants.DueErasing, "2027-05-21")
	_, err = k.Applicants.Keep(t.Context(), p.ID, "3")
	k.Must(err)
	due(applicants.DueErasing, "2027-02-21")
	k.At = k.At.AddDate(0, 4, 0)
	list, err := k.Applicants.ToErase(t.Context())
	k.Must(err)
	if len(list) != 1 || list[0].ID != p.ID {
		t.Errorf("to erase: %+v", list)
	}
}

func TestWhoWaitsIsWhoIsDueByToday(t *testing.T) {
	k, posting := vacancy(t)
	v := hanako()
	v[applicant.HowKey], v[applicant.DueKey] = "post", "2026-11-25"
	p := applies(k, posting, v)
	waits := func(want bool, when string) {
		t.Helper()
		ids, err := k.Applicants.Waiting(t.Context())
		k.Must(err)
		if slices.Contains(ids, p.ID) != want {
			t.Errorf("%s: %v wait", when, ids)
		}
	}
	midnight := time.Date(2026, 11, 24, 15, 0, 0, 0, time.UTC) // in Japan it is the 25th
	k.At = midnight.Add(-time.Second)
	waits(false, "the day before")
	k.At = midnight
	waits(true, "on the day")
	k.At = midnight.AddDate(0, 0, 4)
	waits(true, "days later")
	_, err := k.Applicants.Move(t.Context(), []string{p.ID}, applicant.Refused)
	k.Must(err)
	k.At = k.At.AddDate(1, 0, 0)
	waits(false, "to be erased alone")
}

func TestAnInterviewWaitsOnceItsDayIsOver(t *testing.T) {
	k, id := writes(t)
	k.At = thursday.AddDate(0, 0, -3)
	invited(k, id, "", thursday)
	for _, c := range []struct {
		at   time.Time
		want bool
	}{{thursday.Add(-time.Hour), false}, {thursday.Add(time.Hour), false}, {thursday.AddDate(0, 0, 1), true}} {
		k.At = c.at
		ids, err := k.Applicants.Waiting(t.Context())
		k.Must(err)
		if slices.Contains(ids, id) != c.want {
			t.Errorf("%s: %v wait", c.at, ids)
		}
	}
}

func TestWhoWroteOrCameThroughTheOfficeIsNews(t *testing.T) {
	k, posting := vacancy(t)
	own := hanako()
	own[applicant.RouteKey] = string(applicant.OwnMedia)
	applies(k, posting, own)
	through := hanako()
	through[applicant.RouteKey] = string(applicant.ByOffice)
	p := applies(k, posting, through)
	news := func() []applicants.News {
		t.Helper()
		all, err := k.Applicants.News(t.Context())
		k.Must(err)
		return all
	}
	if all := news(); len(all) != 1 || all[0] != (applicants.News{ID: p.ID}) {
		t.Errorf("news are %+v", all)
	}
	_, err := k.Applicants.Move(t.Context(), []string{p.ID}, applicant.Screening)
	k.Must(err)
	if all := news(); len(all) != 0 {
		t.Errorf("who was taken up is news: %+v", all)
	}
}
