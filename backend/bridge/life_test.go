package bridge

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/program"
)

// begun is a life whose services may work. It never shows anything: there is no window.
func begun(t *testing.T, log *slog.Logger) *Life {
	t.Helper()
	l := NewLife(log)
	l.ctx = t.Context()
	close(l.ready)
	return l
}

func TestAPanicRejectsThePromise(t *testing.T) {
	l := begun(t, slog.New(slog.DiscardHandler))
	_, err := call(l, time.Second, func(context.Context) (int, error) { panic("監査太郎") })
	if err == nil {
		t.Fatal("a panic was swallowed")
	}
}

func TestAMethodHasADeadline(t *testing.T) {
	l := begun(t, slog.New(slog.DiscardHandler))
	err := act(l, time.Millisecond, func(ctx context.Context) error {
		<-ctx.Done()
		return ctx.Err()
	})
	if r := rejected(t, l, err); r.Key != "program.tooSlow" {
		t.Errorf("rejected as %+v", r)
	}
}

func TestNothingAnswersBeforeTheProgramIsReady(t *testing.T) {
	l := NewLife(slog.New(slog.DiscardHandler))
	done := make(chan error, 1)
	go func() { done <- act(l, time.Second, func(context.Context) error { return nil }) }()
	select {
	case err := <-done:
		t.Fatalf("answered at once: %v", err)
	case <-time.After(50 * time.Millisecond):
	}
	l.ctx = t.Context()
	close(l.ready)
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func rejected(t *testing.T, l *Life, err error) (r rejection) {
	t.Helper()
	text, ok := l.FormatError(err).(string)
	if !ok {
		t.Fatal("the page would get [object Object]")
	}
	if err := json.Unmarshal([]byte(text), &r); err != nil {
		t.Fatal(err)
	}
	return r
}

func TestAFaultCarriesItsWordsAndADefectItsNumber(t *testing.T) {
	var log strings.Builder
	l := begun(t, slog.New(slog.NewTextHandler(&log, nil)))
	r := rejected(t, l, fault.At("wage.upper", fault.Invalid, "posting.wage").With("min", 1030))
	if r.Code != "invalid" || r.Field != "wage.upper" || r.Key != "posting.wage" || r.Args["min"] != "1030" || r.Incident != "" {
		t.Errorf("fault as %+v", r)
	}
	r = rejected(t, l, errors.New("disk on fire"))
	if r.Code != "defect" || len(r.Incident) != 6 || !strings.Contains(log.String(), r.Incident) || !strings.Contains(log.String(), "disk on fire") {
		t.Errorf("defect as %+v, logged %q", r, log.String())
	}
}

func TestTheFirstPageHasNoDesk(t *testing.T) {
	l := begun(t, slog.New(slog.DiscardHandler))
	_, err := NewPostings(NewEdge(l, program.New(program.World{})), PostingPapers{}, nil).List()
	if r := rejected(t, l, err); r.Key != "desk.notOpen" {
		t.Errorf("rejected as %+v", r)
	}
}

func TestTheFileIsNamedAfterThePostingAndSafe(t *testing.T) {
	p := posting.Posting{Number: "41010-00000161", Values: posting.Sample(posting.FullTime)}
	p.Values["work.title"] = `経理/総務: "急募"`
	if got := safe(sheetName([]posting.Posting{p})); got != "求人票_経理-総務- -急募-_41010-00000161" {
		t.Errorf("named %s", got)
	}
}

func TestTheSyncWord(t *testing.T) {
	for _, tt := range []struct {
		v    SyncView
		want string
	}{
		{SyncView{Online: true}, "latest"},
		{SyncView{Online: true, Pending: 1}, "sending"},
		{SyncView{Online: true, Underway: 1}, "sending"},
		{SyncView{Pending: 1}, "waiting"},
		{SyncView{}, "waiting"},
		{SyncView{Key: "mail.password"}, "attention"},
		{SyncView{Online: true, Stuck: 1}, "attention"},
		{SyncView{Online: true, Odd: 1}, "attention"},
	} {
		if got := stateOf(tt.v); got != tt.want {
			t.Errorf("%+v: %s, want %s", tt.v, got, tt.want)
		}
	}
}
