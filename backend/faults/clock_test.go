package faults_test

import (
	"testing"
	"testing/synctest"
	"time"

	"kyujindesk/backend/posting"
)

// TestALetterOfAWrongClockIsSentAgain has the desk's clock ten years ahead while its letter is sent and
// lost, and its acknowledgement of another, and then put right: nothing may wait for ten years.
func TestALetterOfAWrongClockIsSentAgain(t *testing.T) {
	s := newSeedling(t)
	for name, restart := range map[string]bool{"while it runs": false, "between two starts": true} {
		t.Run(name, func(t *testing.T) {
			folder := memory(t)
			s.copyTo(t, folder)
			synctest.Test(t, func(t *testing.T) {
				w := s.world(t, folder, 1, func(string, ...any) {})
				defer w.end()
				w.post.calm, w.post.fates = true, []string{"lost"}
				d := w.desks[0]
				d.skewBy(10 * 365 * 24 * time.Hour)
				w.office.start()
				d.start()
				id := d.send("")
				time.Sleep(time.Minute)
				if restart {
					d.kill()
				}
				d.skewBy(0)
				if restart {
					d.start()
				}
				time.Sleep(25 * time.Hour)
				if p, err := w.office.store.Posting(t.Context(), id); err != nil || p.State != posting.Submitted {
					t.Fatalf("the office has %v, %v", p.State, err)
				}
			})
		})
	}
}

// TestAPauseOfAWrongClockEnds has the desk's clock put back by ten years while it waits because its
// password was refused: half an hour must not become ten years.
func TestAPauseOfAWrongClockEnds(t *testing.T) {
	s := newSeedling(t)
	folder := memory(t)
	s.copyTo(t, folder)
	synctest.Test(t, func(t *testing.T) {
		w := s.world(t, folder, 1, func(string, ...any) {})
		defer w.end()
		w.post.calm = true
		d := w.desks[0]
		w.office.start()
		d.start()
		time.Sleep(time.Minute)
		w.post.mu.Lock()
		w.post.accounts[d.address].locked = time.Now().Add(10 * time.Second)
		w.post.mu.Unlock()
		id := d.send("")
		time.Sleep(20 * time.Second)
		d.skewBy(-10 * 365 * 24 * time.Hour)
		time.Sleep(3 * time.Hour)
		if p, err := w.office.store.Posting(t.Context(), id); err != nil || p.State != posting.Submitted {
			t.Fatalf("the office has %v, %v", p.State, err)
		}
	})
}
