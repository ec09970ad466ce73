package posting

import (
	"maps"
	"testing"

	"kyujindesk/backend/form"
)

func TestWhatIsNotedAndConfirmedStaysWithTheOneWhoWroteIt(t *testing.T) {
	told := form.Values{"work.title": "一般事務"}
	all := form.Values{"mark.work.title": "1", "note.work.title": "あとで", "seen.work.scope": "1a2b", FromKey("work.title"): string(Own)}
	maps.Copy(all, told)
	if got := WithoutAside(all); !maps.Equal(got, told) {
		t.Errorf("told on: %v", got)
	}
	if kept := Aside(all); len(kept) != len(all)-len(told) || kept["seen.work.scope"] != "1a2b" {
		t.Errorf("kept here: %v", kept)
	}
}
