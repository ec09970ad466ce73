package instance_test

import (
	"errors"
	"os"
	"testing"

	"kyujindesk/backend/instance"
)

func TestASecondStartBringsTheFirstToTheFront(t *testing.T) {
	folder, err := os.MkdirTemp("", "kyujin") // a socket's path must be short
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	asked := make(chan struct{}, 2)
	first, err := instance.Hold(t.Context(), folder, func() { asked <- struct{}{} })
	if err != nil {
		t.Fatal(err)
	}
	if _, err := instance.Hold(t.Context(), folder, nil); !errors.Is(err, instance.ErrRunning) {
		t.Errorf("second start: %v", err)
	}
	<-asked
	if err := first.Release(); err != nil {
		t.Fatal(err)
	}
	again, err := instance.Hold(t.Context(), folder, func() {})
	if err != nil {
		t.Fatalf("after the first has ended: %v", err)
	}
	if err := again.Release(); err != nil {
		t.Error(err)
	}
}
