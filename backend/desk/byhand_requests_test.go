package desk_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

func TestARenewalMakesAPostingThatIsTakenBackWithIt(t *testing.T) {
	s := newOwnShop(t)
	sheet, _ := s.accepted(firstNumber)
	s.At = clock.Fixed("2027-01-20T09:00:00+09:00")()
	task := s.ask(sheet.ID, posting.Renewal, "")
	said, err := s.Propose(t.Context(), task.ID, era.Date{})
	s.Must(err)
	if said.Received != day("2027-02-01") || said.Expires != day("2027-04-30") {
		t.Errorf("proposed: %s to %s", said.Received, said.Expires)
	}
	s.At = clock.Fixed("2027-02-03T09:00:00+09:00")() // recorded when the old one has run out
	said.Event, said.Number, said.On = posting.WasGranted, secondNumber, day("2027-01-25")
	late := said
	late.On = day("2027-02-02")
	if f, _ := fault.Of(failed(s.Record(t.Context(), task.ID, late))); f == nil || f.Field != "on" {
		t.Errorf("renewed after it had run out: %v", f)
	}
	_, err = s.Record(t.Context(), task.ID, said)
	s.Must(err)
	renewed := s.task(task.ID).Next
	next, err := s.Open(t.Context(), renewed)
	s.Must(err)
	if next.Number != secondNumber || next.State != posting.Valid || next.From != sheet.ID || next.Received != day("2027-02-01") {
		t.Errorf("%+v", next.Posting)
	}
	_, err = s.TakeBack(t.Context(), task.ID)
	s.Must(err)
	if _, err := s.Open(t.Context(), renewed); !fault.Is(err, fault.NotFound) {
		t.Errorf("the posting it made is still there: %v", err)
	}
	_, err = s.Record(t.Context(), task.ID, said)
	s.Must(err)
	_, err = s.DraftChange(t.Context(), renewed)
	s.Must(err)
	if _, err := s.TakeBack(t.Context(), task.ID); !fault.Is(err, fault.State) {
		t.Errorf("a renewed posting that is being changed was taken back: %v", err)
	}
}

func failed[T any](_ T, err error) error { return err }

// open1 reads a task.
func (s alone) task(id string) posting.Task {
	s.Helper()
	t, err := s.Store.Task(s.Context(), id)
	s.Must(err)
	return t
}

func TestACancellationEndsWhatElseWasAskedAndGivesItBack(t *testing.T) {
	s := newOwnShop(t)
	sheet, _ := s.accepted(firstNumber)
	extension := s.ask(sheet.ID, posting.Extension, "")
	_, err := s.Ask(t.Context(), sheet.ID, posting.Cancellation, posting.Filled)
	s.Must(err)
	all, err := s.Store.TasksOf(t.Context(), sheet.ID)
	s.Must(err)
	cancel := all[len(all)-1]
	granted := posting.Decision{Event: posting.WasGranted, On: day("2026-11-28")}
	sheet, err = s.Record(t.Context(), cancel.ID, granted)
	s.Must(err)
	if r, _ := sheet.Request(extension.Request); sheet.State != posting.Cancelled || r.State != posting.Dropped || s.task(extension.ID).Open() {
		t.Errorf("%s, extension %s", sheet.State, r.State)
	}
	sheet, err = s.TakeBack(t.Context(), cancel.ID)
	s.Must(err)
	if r, _ := sheet.Request(extension.Request); sheet.State != posting.Valid || r.State != posting.Asked || !s.task(extension.ID).Open() {
		t.Errorf("given back: %s, extension %s", sheet.State, r.State)
	}
	said, err := s.Propose(t.Context(), extension.ID, era.Date{})
	s.Must(err)
	said.Event, said.Expires = posting.WasGranted, day("2027-01-31")
	if f, _ := fault.Of(failed(s.Record(t.Context(), extension.ID, said))); f == nil || f.Field != "expires" {
		t.Errorf("extended to the day it ends: %v", f)
	}
}

func TestARequestThatIsDroppedLeavesAWordToSay(t *testing.T) {
	s := newOwnShop(t)
	sheet, _ := s.accepted(firstNumber)
	asked := s.ask(sheet.ID, posting.Extension, "")
	sheet, err := s.Drop(t.Context(), sheet.ID, asked.Request)
	s.Must(err)
	word := s.open(sheet.ID)
	if word.Errand != posting.ToRetire || word.Kind != posting.Extension || s.task(asked.ID).Open() {
		t.Errorf("%+v", word)
	}
	if _, err := s.Record(t.Context(), asked.ID, posting.Decision{Event: posting.WasGranted, On: day("2026-11-28")}); !fault.Is(err, fault.State) {
		t.Errorf("granted after it was dropped: %v", err)
	}
	before := len(sheet.Events)
	sheet, err = s.Record(t.Context(), word.ID, posting.Decision{Event: posting.WasDropped})
	s.Must(err)
	if sheet.State != posting.Valid || len(sheet.Events) != before {
		t.Errorf("a word to the office has made it %s", sheet.State)
	}
}

func TestTheBusinessKeepsItsOwnRecord(t *testing.T) {
	s := newOwnShop(t)
	save := func(v form.Values) string {
		_, err := s.SaveBusiness(t.Context(), v)
		s.Must(err)
		e, err := s.Establishment(t.Context())
		s.Must(err)
		return e.Name + " " + e.Number
	}
	for _, step := range []struct {
		typed form.Values
		want  string
	}{
		{form.Values{"name": "例示商店"}, "例示商店 "},
		{form.Values{"number": "4101-12"}, "例示商店 "}, // half typed
		{form.Values{"number": "41011234567"}, "例示商店 4101-123456-7"},
		{form.Values{"name": ""}, "例示商店 4101-123456-7"},
		{form.Values{"name": "例示商店本店"}, "例示商店本店 4101-123456-7"},
	} {
		if got := save(step.typed); got != step.want {
			t.Errorf("after %v: %q", step.typed, got)
		}
	}
	b, err := s.Business(t.Context())
	s.Must(err)
	if err := s.AskChange(t.Context(), b.Edit, nil); !fault.Is(err, fault.State) {
		t.Errorf("asked nobody: %v", err)
	}
}

// TestOnlyAChannelKnowsWhichItIs: every other file of this room is the same whatever carries what was filed.
func TestOnlyAChannelKnowsWhichItIs(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		own := map[string]string{"byletter.go": "byLetter", "byhand.go": "byHand"}[name]
		if _, err := os.Stat(name); err != nil {
			t.Fatal(err)
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			id, ok := n.(*ast.Ident)
			if !ok || id.Name != "byLetter" && id.Name != "byHand" {
				return true
			}
			if seen++; id.Name != own {
				t.Errorf("%s knows %s", name, id.Name)
			}
			return true
		})
	}
	if seen < 2 {
		t.Error("the channels are called otherwise")
	}
}
