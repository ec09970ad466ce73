package desk_test

import (
	"slices"
	"testing"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/world"
)

func TestWhatWouldFollowIfThePostingIsFilledIsSaidBefore(t *testing.T) {
	k, sheet := vacancy(t)
	if _, err := k.Applicants.Filling(t.Context(), "nothing"); !fault.Is(err, fault.NotFound) {
		t.Errorf("%v", err)
	}
	person := func(name string, route applicant.Route, to applicant.Stage) string {
		t.Helper()
		v := form.Values{applicant.NameKey: name, applicant.RouteKey: string(route)}
		if route == applicant.OwnMedia {
			v[applicant.MediaKey] = "店頭の貼り紙"
		}
		id := applies(k, sheet, v).ID
		if to != applicant.Notified {
			_, err := k.Applicants.Move(t.Context(), []string{id}, to)
			k.Must(err)
		}
		return id
	}
	hired := person("例示花", applicant.ByOffice, applicant.Joined)
	person("例示実", applicant.OwnMedia, applicant.Joined)
	waits := person("例示葉", applicant.OwnMedia, applicant.Scheduled)
	twin := person("例示 葉", applicant.OwnMedia, applicant.Notified)
	refused := person("例示根", applicant.ByOffice, applicant.Refused)
	person("例示幹", applicant.OwnMedia, applicant.Refused)
	applies(k, k.Drafted().ID, form.Values{applicant.NameKey: "別の求人の人"})
	k.Must(ignoring(k.Applicants.Join(t.Context(), twin, waits)))

	look := func(places string, filled bool) applicants.Filling {
		t.Helper()
		_, err := k.Save(t.Context(), sheet, form.Values{"class.count": places})
		k.Must(err)
		f, err := k.Applicants.Filling(t.Context(), sheet)
		k.Must(err)
		if f.Filled() != filled {
			t.Errorf("%s places: %+v", places, f)
		}
		return f
	}
	look("", false)
	look("3", false)
	look("1", true)
	f := look("2", true)
	if f.Hired != 2 || len(f.Open) != 1 || !slices.Equal(f.Media, []string{"店頭の貼り紙"}) {
		t.Errorf("%+v", f)
	}
	var owed []string
	for _, r := range f.Owed {
		owed = append(owed, r.ID)
	}
	slices.Sort(owed)
	if want := []string{hired, refused}; !slices.Equal(owed, want) {
		t.Errorf("the office waits for %v, not %v", owed, want)
	}
}

func TestOnlyAPostingThatStandsIsOfferedToBeCancelled(t *testing.T) {
	k := world.New(t).Join()
	k.LogIn()
	id := k.Valid()
	may := func(want bool) {
		t.Helper()
		f, err := k.Applicants.Filling(t.Context(), id)
		k.Must(err)
		if f.May != want {
			t.Errorf("%+v", f)
		}
	}
	may(true)
	k.Must(ignoring(k.Ask(t.Context(), id, posting.Cancellation, posting.Filled)))
	may(false)
	k.Carry()
	may(false)
	draft, err := k.Applicants.Filling(t.Context(), k.Drafted().ID)
	k.Must(err)
	if draft.May {
		t.Error("a draft is offered to be cancelled")
	}
}

func ignoring[T any](_ T, err error) error { return err }
