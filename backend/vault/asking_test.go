package vault

import (
	"errors"
	"testing"
)

// TestAQuestionThatPanicsIsNoAnswer keeps the program alive where the library that asks the system does not live on:
// without the session bus it reads a signal that never came.
func TestAQuestionThatPanicsIsNoAnswer(t *testing.T) {
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
	k := NewKeychain("KyujinDesk test")
	for range 2 { // and the next question is put
		asked := false
		_, err := k.ask(func() (string, error) {
			asked = true
			panic("a signal that never came")
		})
		if !asked || !errors.Is(err, ErrNoKeychain) {
			t.Errorf("asked %v: %v", asked, err)
		}
	}
}
