package applicant_test

import (
	"slices"
	"strings"
	"testing"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/fault"
)

func TestWhatMayBeMadeOfAList(t *testing.T) {
	r, err := applicant.Roster{}.Worded(" 11月の応募者　", "社外秘\n\n", []string{"phone", "space"})
	if err != nil || r.Title != "11月の応募者" || r.Note != "社外秘" || !slices.Equal(r.Items, []applicant.RosterItem{applicant.RosterPhone, applicant.RosterSpace}) {
		t.Errorf("%+v, %v", r, err)
	}
	long := strings.Repeat
	for _, c := range []struct {
		title, note string
		good        bool
	}{
		{long("名", 60), long("注", 400), true},
		{long("名", 61), "", false},
		{"名簿", long("注", 401), false},
		{"　", "", false},
	} {
		if _, err := (applicant.Roster{}).Worded(c.title, c.note, nil); (err == nil) != c.good || !c.good && !fault.Is(err, fault.Invalid) {
			t.Errorf("%d and %d characters: %v", len([]rune(c.title)), len([]rune(c.note)), err)
		}
	}
	if _, err := (applicant.Roster{}).Worded("名簿", "", []string{"birth"}); err == nil {
		t.Error("a list says what it cannot")
	}
}
