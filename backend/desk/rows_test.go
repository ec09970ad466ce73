package desk_test

import (
	"slices"
	"testing"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/form"
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
	rows = slices.Concat([][]string{{"求人の一覧"}, {}}, rows) // titles stand above it
	at, keys := form.HeadOf(rows, posting.Columns())
	read, problems := posting.FromTable(rows, at, keys)
	taken, err := k.Import(t.Context(), read)
	if err != nil || at != 2 || len(taken) != 1 || len(problems) != 1 || problems[0].Row != 5 || problems[0].Column != "採用人数" {
		t.Fatalf("under row %d %d taken, %+v, %v", at, len(taken), problems, err)
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
