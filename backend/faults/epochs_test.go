package faults_test

import (
	"context"
	"fmt"
	"os"
	"testing"
	"testing/synctest"
	"time"

	"kyujindesk/backend/posting"
)

// What becomes of the small file that tells a program that its own is an earlier one.
const (
	stays   = "stays"
	missing = "is missing"
	restore = "is put back, too" // with the whole folder
)

// backup is a copy of the files of a side that was just killed.
type backup struct{ file, small []byte }

func (s *side) backup() (b backup) {
	var err error
	b.file, err = os.ReadFile(s.file)
	must(s.w.t, err)
	b.small, err = os.ReadFile(s.file + ".instance")
	must(s.w.t, err)
	return b
}

// putBack replaces a file by an earlier copy, as a person does who restores a backup.
func (s *side) putBack(b backup, small string) {
	must(s.w.t, os.WriteFile(s.file, b.file, 0o600))
	switch small {
	case missing:
		must(s.w.t, os.Remove(s.file+".instance"))
	case restore:
		must(s.w.t, os.WriteFile(s.file+".instance", b.small, 0o600))
	}
}

// decided waits until every posting was read by the clerk and the answers have come.
func (w *world) decided() {
	for range 12 {
		time.Sleep(time.Hour)
		w.acceptAll()
	}
	time.Sleep(time.Hour)
}

// state is that of a posting on both sides; empty where a side does not have it.
func (w *world) state(d *deskSide, id string) [2]posting.State {
	var out [2]posting.State
	if p, err := d.store.Posting(w.t.Context(), id); err == nil {
		out[0] = p.State
	}
	if p, err := w.office.store.Posting(w.t.Context(), id); err == nil {
		out[1] = p.State
	}
	return out
}

// emptied takes every mail out of a mailbox: no help comes from reading it again.
func (p *postOffice) emptied(address string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, f := range p.accounts[address].boxes {
		f.mails = nil
	}
}

// TestARestoredSideLosesAndDoublesNothing restores the desk, or the office, to a backup that is older than
// some of its letters, with and without the file that tells it so, or with its whole folder, and with and without the old
// mails. It must see so as early as anything can tell it: by that file, by an old mail, or by the first answer.
func TestARestoredSideLosesAndDoublesNothing(t *testing.T) {
	s := newSeedling(t)
	for _, whose := range []string{"desk", "office"} {
		for _, small := range []string{stays, missing, restore} {
			for _, emptied := range []bool{true, false} {
				if raced && small != stays {
					continue // done in full without the race detector
				}
				t.Run(fmt.Sprint(whose, ", small file ", small, ", mailbox emptied ", emptied), func(t *testing.T) {
					folder := memory(t)
					s.copyTo(t, folder)
					synctest.Test(t, func(t *testing.T) { restored(t, s, folder, whose, small, emptied) })
				})
			}
		}
	}
}

func restored(t *testing.T, s seedling, folder, whose, small string, emptied bool) {
	w := s.world(t, folder, 1, func(string, ...any) {})
	defer w.end()
	w.post.calm = true
	d, o := w.desks[0], w.office
	who := &d.side
	if whose == "office" {
		who = &o.side
	}
	o.start()
	d.start()
	before := d.send("")
	w.decided()
	who.kill()
	backup := who.backup()
	who.again()
	lost := []string{d.send(""), d.send("")} // what the backup does not know of
	w.decided()
	who.kill()
	who.putBack(backup, small)
	if emptied {
		w.post.emptied(who.address)
	}
	who.again()
	seen := func() bool {
		store := interface {
			Restarted(ctx context.Context) (cause string, at time.Time, err error)
		}(d.store)
		if whose == "office" {
			store = o.store
		}
		cause, _, err := store.Restarted(t.Context())
		must(t, err)
		return cause == "restored"
	}
	time.Sleep(time.Minute)
	if can := small == stays || !emptied; seen() != can {
		t.Errorf("before anybody has written: seen %v", !can)
	}
	after := []string{d.send(""), d.send(""), d.send("")}
	if time.Sleep(time.Minute); whose == "desk" && !seen() {
		t.Error("the office has answered, and nothing was seen")
	}
	w.decided()
	time.Sleep(48 * time.Hour)
	w.decided()
	both := [2]posting.State{posting.Valid, posting.Valid}
	for _, id := range append(after, before) {
		if got := w.state(d, id); got != both {
			t.Errorf("a posting is %v at desk and office", got)
		}
		w.once(id)
	}
	for _, id := range lost { // the other side tells of them
		if got := w.state(d, id); got != both {
			t.Errorf("a posting made after the backup is %v at desk and office", got)
		}
	}
	if !w.quiet() {
		t.Errorf("something still waits:\n%s", w.portrait())
	}
	if cause, _, err := d.store.Restarted(t.Context()); err != nil || (cause == "restored") != (whose == "desk") {
		t.Errorf("the desk says it was %q, %v", cause, err)
	}
}

// TestTwoCopiesOfOneDeskAreToldOf lets a desk and its copy work at the same time: nothing is lost or doubled,
// and both learn of it.
func TestTwoCopiesOfOneDeskAreToldOf(t *testing.T) {
	s := newSeedling(t)
	folder := memory(t)
	s.copyTo(t, folder)
	synctest.Test(t, func(t *testing.T) {
		w := s.world(t, folder, 1, func(string, ...any) {})
		defer w.end()
		w.post.calm = true
		d := w.desks[0]
		twin := &deskSide{side: w.side("copy", "saiyo"), shop: d.shop}
		original, err := os.ReadFile(d.file)
		must(t, err)
		must(t, os.WriteFile(twin.file, original, 0o600))
		w.office.start()
		d.start()
		twin.start()
		defer func() { twin.kill() }()
		ids := map[string]*deskSide{}
		for range 4 {
			ids[d.send("")] = d
			ids[twin.send("")] = twin
			w.decided()
		}
		time.Sleep(72 * time.Hour)
		w.decided()
		for id, owner := range ids {
			if got := w.state(owner, id); got != [2]posting.State{posting.Valid, posting.Valid} {
				t.Errorf("a posting is %v at desk and office", got)
			}
		}
		for name, side := range map[string]*deskSide{"desk": d, "copy": twin} {
			cause, at, err := side.store.Restarted(t.Context())
			if cause != "copied" || at.IsZero() || err != nil {
				t.Errorf("the %s says it was %q at %s, %v", name, cause, at, err)
			}
			if a, b, _, err := side.store.Unsettled(t.Context()); a+b != 0 || err != nil {
				t.Errorf("the %s has %d letters waiting, %v", name, a+b, err)
			}
		}
		if known, strange, err := w.office.store.Quarantined(t.Context()); known+strange != 0 || err != nil {
			t.Errorf("%d mails in the office's quarantine, %v", known+strange, err)
		}
	})
}
