package courier_test

import (
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

func TestAfterASleepEverythingIsLookedAtAnew(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := start(t)
		w.put("a")
		time.Sleep(time.Minute)
		synctest.Wait()
		sent, _, looks := w.tries()
		if len(sent) != 1 {
			t.Fatalf("sent %v", sent)
		}
		w.jump.Store(int64(8 * time.Hour)) // the computer slept
		time.Sleep(11 * time.Second)       // and the letter's next try is long overdue
		synctest.Wait()
		sent, _, after := w.tries()
		if after == looks || len(sent) != 2 {
			t.Errorf("%d looks before, %d after; sent %v", looks, after, sent)
		}
	})
}

func TestAQuietProgramHardlyWakes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := start(t)
		synctest.Wait()
		_, _, before := w.tries()
		time.Sleep(time.Hour)
		synctest.Wait()
		if _, _, after := w.tries(); after-before > 12 {
			t.Errorf("%d looks in an hour in which nothing happened", after-before)
		}
	})
}

func TestAWrongPasswordIsTriedAtOneDoorOnly(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := start(t)
		w.readingSays(fault.New(fault.Network, "mail.password"))
		w.lineSays(func(string) error { return fault.New(fault.Network, "mail.password") })
		w.put("a")
		time.Sleep(10 * time.Hour)
		synctest.Wait()
		if _, attempts, looks := w.tries(); attempts+looks > 21 {
			t.Errorf("%d looks and %d attempts in ten hours", looks, attempts)
		}
		w.readingSays(nil) // the password was mended; only sending still has the old one
		if err := w.courier.Now(t.Context()); err != nil {
			t.Fatal(err)
		}
		synctest.Wait()
		_, before, _ := w.tries()
		for range 20 { // a line that comes and goes does not make it try more often
			w.readingSays(fault.New(fault.Network, "mail.network"))
			time.Sleep(6 * time.Minute)
			w.readingSays(nil)
			time.Sleep(24 * time.Minute)
		}
		if _, attempts, _ := w.tries(); attempts-before > 20 {
			t.Errorf("%d attempts with a wrong password in ten hours", attempts-before)
		}
	})
}

func TestWhatAServerPutOffWaitsWhenTheLineComesBack(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := start(t)
		w.lineSays(func(string) error { return fault.New(fault.Network, "mail.later") })
		w.put("a")
		time.Sleep(20 * time.Minute) // the next try is a quarter of an hour away now
		synctest.Wait()
		_, before, _ := w.tries()
		w.readingSays(fault.New(fault.Network, "mail.network"))
		time.Sleep(6 * time.Minute)
		w.readingSays(nil)
		time.Sleep(10 * time.Second)
		synctest.Wait()
		if !w.courier.State().Online {
			t.Error("not back within ten seconds")
		}
		if _, after, _ := w.tries(); after-before > 1 {
			t.Errorf("%d tries more although the server asked to wait", after-before)
		}
	})
}

func TestAFolderIsLookedThroughOnceADay(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := start(t)
		synctest.Wait()
		w.mu.Lock()
		w.incoming = []letter.Incoming{{UID: 1, Raw: []byte("1")}}
		w.overlooked = []letter.Incoming{{UID: 0, Raw: []byte("2")}}
		w.mu.Unlock()
		time.Sleep(25*time.Hour + time.Minute)
		synctest.Wait()
		w.mu.Lock()
		audits := slices.Clone(w.audits)
		w.mu.Unlock()
		if len(audits) != 1 || !slices.Equal(audits[0], []uint32{1}) {
			t.Errorf("audits %v", audits)
		}
		if a, err := w.store.AcksFor(t.Context(), "office"); err != nil || a.Upto != 2 {
			t.Errorf("what the audit found was not applied: %+v, %v", a, err)
		}
		time.Sleep(72 * time.Hour)
		synctest.Wait()
		w.mu.Lock()
		defer w.mu.Unlock()
		if len(w.audits) != 4 {
			t.Errorf("%d audits in four days", len(w.audits))
		}
	})
}

func TestProcessedLettersAreMovedOnceWhereAPersonWantsIt(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := start(t)
		synctest.Wait()
		w.mu.Lock()
		w.incoming = []letter.Incoming{{UID: 1, Raw: []byte("1")}, {UID: 2, Raw: []byte("not a letter")}}
		w.mu.Unlock()
		time.Sleep(time.Hour)
		if len(w.tidied) != 0 {
			t.Fatalf("moved %v, and nobody asked for it", w.tidied)
		}
		if err := w.store.PutTidy(t.Context(), true); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Hour)
		synctest.Wait()
		if !slices.Equal(w.tidied, []uint32{1}) {
			t.Errorf("moved %v", w.tidied)
		}
	})
}

func TestTheServersLimitIsKnownToWhoeverWrites(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := start(t)
		w.mu.Lock()
		w.limit = 3000
		w.mu.Unlock()
		w.put("a")
		synctest.Wait()
		if n, err := w.store.SizeLimit(t.Context()); n != 3000 || err != nil {
			t.Errorf("limit %d, %v", n, err)
		}
	})
}
