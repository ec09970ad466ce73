package desk_test

import (
	"slices"
	"testing"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/world"
)

func TestATableBecomesDrafts(t *testing.T) {
	k := world.New(t).Join()
	first := k.Valid()
	rows, err := k.Rows(t.Context(), []string{first})
	k.Must(err)
	rows = append(rows, slices.Clone(rows[1]))
	rows[2][slices.Index(rows[0], "採用人数")] = "ふたり"
	taken, problems, err := k.Import(t.Context(), rows)
	if err != nil || taken != 1 || len(problems) != 1 || problems[0].Row != 3 || problems[0].Column != "採用人数" {
		t.Fatalf("%d taken, %+v, %v", taken, problems, err)
	}
	list, err := k.List(t.Context())
	k.Must(err)
	i := slices.IndexFunc(list, func(r desk.Row) bool { return r.State == posting.Draft })
	if len(list) != 2 || i < 0 || list[i].Title != posting.Title(posting.Sample(posting.FullTime)) {
		t.Errorf("list %+v", list)
	}
	head, err := k.Rows(t.Context(), nil)
	if err != nil || len(head) != 1 || len(head[0]) <= len(rows[0]) {
		t.Errorf("an empty table: %d rows, %v", len(head), err)
	}
}
