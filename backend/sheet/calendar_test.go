package sheet

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/calendar"
	"kyujindesk/backend/era"
	"kyujindesk/backend/holiday"
)

func TestACalendarOnPaperSaysEachDayAndCutsNothing(t *testing.T) {
	in := calendar.Paper{
		Business: "例示商店", From: era.Date{Y: 2026, M: 12, D: 1}, Until: era.Date{Y: 2027, M: 1, D: 31}, Made: time.Date(2026, 11, 28, 1, 0, 0, 0, time.UTC),
		Days: []calendar.PaperDay{
			{On: era.Date{Y: 2026, M: 12, D: 3}, Lines: []string{"14:00　面接　販売員"}},
			{On: era.Date{Y: 2027, M: 1, D: 1}, Holiday: holiday.Name{JA: "元日"}},
		},
	}
	for i := range 120 {
		in.Days[0].Lines = append(in.Days[0].Lines, fmt.Sprintf("求人の有効期限 例示の求人%d番", i))
	}
	text := bare(strings.Join(strings.Split(readBack(t, func(w io.Writer) error { return Calendar(w, in, true) }, "-raw"), "\f"), ""))
	for _, want := range []string{"予定表", "例示商店", "令和8年12月1日〜令和9年1月31日", "2026年12月", "3日（木）", "14:00面接販売員", "例示の求人119番", "2027年1月", "元日"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %s in %s", want, text)
		}
	}
}
