package main

import (
	"errors"
	"fmt"
	"testing"

	"kyujindesk/backend/fault"
)

func TestWhatCannotBeDoneIsSaidInWords(t *testing.T) {
	for want, err := range map[string]error{
		"This posting is not waiting for a decision. Open the list again.":                              fmt.Errorf("accept: %w", fault.New(fault.State, "posting.notWaiting")),
		"Enter the clerk’s name in at most 40 characters.":                                              fault.At("name", fault.Invalid, "clerk.name").With("most", 40),
		`clerk\x1b is working on this. Wait until they have finished, or continue with something else.`: fault.New(fault.Conflict, "clerk.claimed").With("name", "clerk\x1b"),
		"invalid no.such.key":    fault.New(fault.Invalid, "no.such.key"),
		`read office.db: torn\a`: errors.New("read office.db: torn\x07"),
	} {
		if got := said(err); got != want {
			t.Errorf("%v: %q, want %q", err, got, want)
		}
	}
}
