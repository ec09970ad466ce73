package desk_test

import (
	"slices"
	"strings"
	"testing"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/world"
)

const (
	firstNumber  = "41010-01234567"
	secondNumber = "41010-01234575"
)

// alone is a desk whose person goes to the office.
type alone struct{ *world.Desk }

func newOwnShop(t *testing.T) alone {
	t.Helper()
	s := alone{world.New(t).SitAlone()}
	s.At = clock.Fixed("2026-11-28T09:00:00+09:00")()
	return s
}

func (s alone) submitted() desk.Page {
	s.Helper()
	return s.Sheet(s.Submitted())
}

func (s alone) save(id string, v form.Values) {
	s.Helper()
	_, err := s.Save(s.Context(), id, v)
	s.Must(err)
}

func day(text string) (d era.Date) {
	if err := d.UnmarshalText([]byte(text)); err != nil {
		panic(err)
	}
	return d
}

// open is the only open task of a posting.
func (s alone) open(id string) posting.Task {
	s.Helper()
	all, err := s.Store.TasksOf(s.Context(), id)
	s.Must(err)
	var found []posting.Task
	for _, t := range all {
		if t.Open() {
			found = append(found, t)
		}
	}
	if len(found) != 1 {
		s.Fatalf("%d tasks are open", len(found))
	}
	return found[0]
}

func accepted(number string) posting.Decision {
	return posting.Decision{Event: posting.WasAccepted, Number: number, Received: day("2026-11-28"), Expires: day("2027-01-31")}
}

// accepted is a posting recorded as accepted, and the task it was recorded on.
func (s alone) accepted(number string) (desk.Page, posting.Task) {
	s.Helper()
	sheet := s.submitted()
	task := s.open(sheet.ID)
	sheet, err := s.Record(s.Context(), task.ID, accepted(number))
	s.Must(err)
	return sheet, task
}

func (s alone) ask(id string, k posting.RequestKind, reason string) posting.Task {
	s.Helper()
	_, err := s.Ask(s.Context(), id, k, reason)
	s.Must(err)
	return s.open(id)
}

func TestWhatIsFiledByHandWaitsForThePerson(t *testing.T) {
	s := newOwnShop(t)
	sheet := s.submitted()
	if sheet.Stage != posting.ToCarry || sheet.State != posting.Submitted || len(sheet.Tasks) != 1 || !sheet.Tasks[0].Open() {
		t.Fatalf("%s, %+v", sheet.Stage, sheet.Tasks)
	}
	rows, err := s.List(t.Context())
	s.Must(err)
	if rows[0].Stage != posting.ToCarry {
		t.Errorf("the list says %s", rows[0].Stage)
	}
	errands, err := s.Errands(t.Context())
	s.Must(err)
	if len(errands) != 1 || errands[0].Of.ID != sheet.ID || errands[0].ID != sheet.Tasks[0].ID {
		t.Errorf("%+v", errands)
	}
	sheet, err = s.Record(t.Context(), sheet.Tasks[0].ID, accepted("４１０１０－０１２３４５６７"))
	s.Must(err)
	if sheet.Stage != posting.InForce || sheet.Number != firstNumber || sheet.Alert != "" || sheet.Tasks[0].Open() {
		t.Errorf("%s %s, alert %q, %+v", sheet.Stage, sheet.Number, sheet.Alert, sheet.Tasks[0])
	}
	if errands, err = s.Errands(t.Context()); err != nil || len(errands) != 0 {
		t.Errorf("still to be done: %+v, %v", errands, err)
	}
	if _, err := s.Record(t.Context(), sheet.Tasks[0].ID, accepted(secondNumber)); !fault.Is(err, fault.State) {
		t.Errorf("recorded twice: %v", err)
	}
}

// TestWhatAPersonRecordedNeedsNoAlert: they know it.
func TestWhatAPersonRecordedNeedsNoAlert(t *testing.T) {
	s := newOwnShop(t)
	sheet := s.submitted()
	sheet, err := s.Record(t.Context(), s.open(sheet.ID).ID, posting.Decision{Event: posting.WasRefused, On: day("2026-11-28"), Reason: "法令に反する"})
	s.Must(err)
	last := sheet.Events[len(sheet.Events)-1]
	if sheet.State != posting.Refused || sheet.Alert != "" || last.Kind != posting.WasRefused || last.Reason != "法令に反する" {
		t.Errorf("%s, alert %q, %+v", sheet.State, sheet.Alert, last)
	}
}

// TestWhatReadsThePostingWorksForOneThatWasRecorded: the window of renewal, the list, the table and a template.
func TestWhatReadsThePostingWorksForOneThatWasRecorded(t *testing.T) {
	s := newOwnShop(t)
	sheet, _ := s.accepted(firstNumber)
	if slices.Contains(sheet.May, posting.Renewal) || !slices.Contains(sheet.May, posting.Extension) {
		t.Errorf("nine weeks before: %v", sheet.May)
	}
	s.At = clock.Fixed("2027-01-17T09:00:00+09:00")()
	rows, err := s.List(t.Context())
	s.Must(err)
	if rows[0].Expires != day("2027-01-31") || rows[0].Received != day("2026-11-28") || rows[0].Number != firstNumber || rows[0].Stage != posting.InForce {
		t.Errorf("%+v", rows[0])
	}
	if sheet, err = s.Open(t.Context(), sheet.ID); err != nil || !slices.Contains(sheet.May, posting.Renewal) {
		t.Errorf("two weeks before: %v, %v", sheet.May, err)
	}
	if table, err := s.Rows(t.Context(), []string{sheet.ID}); err != nil || len(table) != 2 {
		t.Errorf("%d rows, %v", len(table), err)
	}
	s.Must(s.KeepTemplate(t.Context(), sheet.ID, "いつもの"))
	if found, err := s.Find(t.Context(), firstNumber); err != nil || len(found) != 1 {
		t.Errorf("found %v, %v", found, err)
	}
	s.At = clock.Fixed("2027-02-01T09:00:00+09:00")()
	if sheet, err = s.Open(t.Context(), sheet.ID); err != nil || sheet.Stage != posting.RunOut {
		t.Errorf("after its last day: %s, %v", sheet.Stage, err)
	}
}

func TestWhatCannotBeIsNotRecorded(t *testing.T) {
	remark := []posting.Remark{{Field: "work.title", Text: "くわしく"}}
	for name, c := range map[string]struct {
		change func(d *posting.Decision)
		field  string
	}{
		"no number":                 {func(d *posting.Decision) { d.Number = "" }, "number"},
		"a number too short":        {func(d *posting.Decision) { d.Number = "41010-1234567" }, "number"},
		"a number of no prefecture": {func(d *posting.Decision) { d.Number = "48010-01234567" }, "number"},
		"an establishment's number": {func(d *posting.Decision) { d.Number = "4101-123456-7" }, "number"},
		"received tomorrow":         {func(d *posting.Decision) { d.Received = day("2026-11-29") }, "received"},
		"received never":            {func(d *posting.Decision) { d.Received = era.Date{} }, "received"},
		"received in another age":   {func(d *posting.Decision) { d.Received = day("2006-11-28") }, "received"},
		"ends before it begins":     {func(d *posting.Decision) { d.Expires = day("2026-11-27") }, "expires"},
		"ends in another age":       {func(d *posting.Decision) { d.Expires = day("2062-01-31") }, "expires"},
		"returned without a word":   {func(d *posting.Decision) { d.Event = posting.WasReturned }, "remarks"},
		"returned with a field only": {func(d *posting.Decision) {
			d.Event, d.On, d.Remarks = posting.WasReturned, day("2026-11-28"), []posting.Remark{{Field: "work.title"}}
		}, "remarks"},
		"returned tomorrow":        {func(d *posting.Decision) { d.Event, d.Remarks, d.On = posting.WasReturned, remark, day("2026-11-29") }, "on"},
		"refused without a word":   {func(d *posting.Decision) { d.Event, d.Reason = posting.WasRefused, "　" }, "reason"},
		"refused with a book":      {func(d *posting.Decision) { d.Event, d.Reason = posting.WasRefused, strings.Repeat("あ", 501) }, "reason"},
		"a posting is not granted": {func(d *posting.Decision) { d.Event = posting.WasGranted }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			s := newOwnShop(t)
			sheet := s.submitted()
			said := accepted(firstNumber)
			c.change(&said)
			_, err := s.Record(t.Context(), s.open(sheet.ID).ID, said)
			f, ok := fault.Of(err)
			if !ok || f.Field != c.field {
				t.Errorf("%v", err)
			}
			after, err := s.Open(t.Context(), sheet.ID)
			s.Must(err)
			if after.State != posting.Submitted || len(after.Events) != len(sheet.Events) {
				t.Errorf("it became %s", after.State)
			}
		})
	}
}

func TestNoNumberIsRecordedTwice(t *testing.T) {
	s := newOwnShop(t)
	first, task := s.accepted(firstNumber)
	second := s.submitted()
	_, err := s.Record(t.Context(), s.open(second.ID).ID, accepted("4101001234567"))
	if f, _ := fault.Of(err); f == nil || f.Code != fault.Conflict || f.Field != "number" {
		t.Fatalf("another posting's number: %v", err)
	}
	if _, err := s.Correct(t.Context(), task.ID, accepted(firstNumber)); err != nil {
		t.Errorf("corrected with the number it has: %v", err)
	}
	s.At = clock.Fixed("2027-01-20T09:00:00+09:00")()
	renewal := s.ask(first.ID, posting.Renewal, "")
	_, err = s.Record(t.Context(), renewal.ID, posting.Decision{
		Event: posting.WasGranted, On: day("2027-01-20"), Number: firstNumber, Received: day("2027-02-01"), Expires: day("2027-04-30"),
	})
	if f, _ := fault.Of(err); f == nil || f.Code != fault.Conflict {
		t.Errorf("renewed with the old number: %v", err)
	}
}

func TestARecordIsTakenBackWhileNothingFollows(t *testing.T) {
	s := newOwnShop(t)
	sheet, task := s.accepted(firstNumber)
	if len(sheet.Undo) != 1 {
		t.Fatalf("can be taken back: %v", sheet.Undo)
	}
	sheet, err := s.TakeBack(t.Context(), task.ID)
	s.Must(err)
	if sheet.Stage != posting.ToCarry || sheet.Number != "" || !sheet.Expires.IsZero() || s.open(sheet.ID).ID != task.ID {
		t.Errorf("taken back: %s %q %s", sheet.Stage, sheet.Number, sheet.Expires)
	}
	if _, err := s.TakeBack(t.Context(), task.ID); !fault.Is(err, fault.State) {
		t.Errorf("taken back twice: %v", err)
	}
	_, err = s.Record(t.Context(), task.ID, accepted(firstNumber))
	s.Must(err)
	sheet, err = s.Correct(t.Context(), task.ID, accepted(secondNumber))
	s.Must(err)
	if sheet.Number != secondNumber || sheet.State != posting.Valid {
		t.Errorf("corrected: %s %s", sheet.Number, sheet.State)
	}
	wrong := accepted("1")
	if _, err := s.Correct(t.Context(), task.ID, wrong); !fault.Is(err, fault.Invalid) {
		t.Errorf("corrected with no number: %v", err)
	}
	if sheet, err = s.Open(t.Context(), sheet.ID); err != nil || sheet.Number != secondNumber {
		t.Errorf("a correction that failed has left %q, %v", sheet.Number, err)
	}
	s.ask(sheet.ID, posting.Extension, "")
	if _, err := s.TakeBack(t.Context(), task.ID); !fault.Is(err, fault.State) {
		t.Errorf("taken back after something was asked: %v", err)
	}
	if _, err := s.Correct(t.Context(), task.ID, accepted(firstNumber)); !fault.Is(err, fault.State) {
		t.Errorf("corrected after something was asked: %v", err)
	}
}

func TestWhatWasTypedAfterAReturnIsKeptWhenTheReturnIsTakenBack(t *testing.T) {
	s := newOwnShop(t)
	sheet := s.submitted()
	task := s.open(sheet.ID)
	_, err := s.Record(t.Context(), task.ID, posting.Decision{
		Event: posting.WasReturned, On: day("2026-11-28"), Remarks: []posting.Remark{{Field: "work.title", Text: "くわしく"}},
	})
	s.Must(err)
	s.save(sheet.ID, form.Values{"work.title": "店長候補"})
	sheet, err = s.TakeBack(t.Context(), task.ID)
	s.Must(err)
	last := sheet.Versions[len(sheet.Versions)-1]
	if sheet.State != posting.Submitted || len(sheet.Remarks) != 0 || last.Values["work.title"] != "店長候補" {
		t.Errorf("%s, %v, last version %q", sheet.State, sheet.Remarks, last.Values["work.title"])
	}
}
