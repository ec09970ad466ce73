package bridge

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"

	"kyujindesk/backend/fault"
)

func attention(t *testing.T, none error) (a *Attention, sent *[]string) {
	t.Helper()
	life := NewLife(slog.New(slog.DiscardHandler))
	life.Begin(t.Context(), nil)
	sent = new([]string)
	return &Attention{life: life, begin: func(context.Context) error { return none }, send: func(_ context.Context, title, text string) error {
		*sent = append(*sent, title+": "+text)
		return nil
	}}, sent
}

func TestANotificationIsShownAndItsAbsenceIsSaid(t *testing.T) {
	a, sent := attention(t, nil)
	if err := a.Notify("求人デスク", "応募者 1件"); err != nil || len(*sent) != 1 {
		t.Errorf("%v: %q", err, *sent)
	}
	for _, wrong := range []string{"", " ", strings.Repeat("応", 300)} {
		if err := a.Notify("求人デスク", wrong); err == nil || len(*sent) != 1 {
			t.Errorf("%q: %v", wrong, err)
		}
	}
	none, sent := attention(t, fault.New(fault.State, "attention.unavailable").Because(errors.New("no bus")))
	for range 2 {
		if err := none.Notify("求人デスク", "応募者 1件"); !fault.Is(err, fault.State) || len(*sent) != 0 {
			t.Errorf("without a desktop: %v, %q", err, *sent)
		}
	}
}
