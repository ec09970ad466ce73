package faults_test

import (
	"testing"
	"testing/synctest"
	"time"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

// TestALetterNobodyAcknowledgesBecomesATask has the office away for two weeks: from the fourth day on the letter is a task
// for a person at the desk, and it is sent on and on, until the office is back.
func TestALetterNobodyAcknowledgesBecomesATask(t *testing.T) {
	if raced {
		t.Skip("two weeks are a minute under the race detector")
	}
	s := newSeedling(t)
	folder := memory(t)
	s.copyTo(t, folder)
	synctest.Test(t, func(t *testing.T) {
		w := s.world(t, folder, 1, func(string, ...any) {})
		defer w.end()
		w.post.calm = true
		d := w.desks[0]
		d.start()
		stuck := func(want int) {
			t.Helper()
			if n, err := d.store.Stuck(t.Context()); n != want || err != nil {
				t.Errorf("%d tasks, %v; want %d", n, err, want)
			}
		}
		id := d.send("")
		time.Sleep(letter.StuckAfter - time.Hour)
		stuck(0)
		time.Sleep(2 * time.Hour)
		stuck(1)
		time.Sleep(10 * 24 * time.Hour)
		stuck(1)
		w.office.start()
		time.Sleep(25 * time.Hour)
		stuck(0)
		if p, err := w.office.store.Posting(t.Context(), id); err != nil || p.State != posting.Submitted {
			t.Errorf("the office has %v, %v", p.State, err)
		}
	})
}
