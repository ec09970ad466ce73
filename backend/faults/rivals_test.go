//go:build linux

package faults_test

import (
	"flag"
	"math/rand/v2"
	"testing"
	"time"

	"kyujindesk/backend/xtest"
)

var rivals = flag.Int("rivals", 0, "how often to kill -9 our reader, mbsync, offlineimap and getmail, each; 0 leaves them out")

// TestRivals kills our reader and those of others with SIGKILL while each reads the same mailbox, which
// grows. In the end everything must be here once; for the rivals it is only told.
func TestRivals(t *testing.T) {
	if *rivals == 0 {
		t.Skip("the others' programs are only measured with -rivals")
	}
	site := xtest.StartMailSite(t)
	all := 0
	deliver := func(n int) {
		for range n {
			site.Deliver(t, site.Kigyo, inbox, letterOf(all))
			all++
		}
	}
	deliver(400)
	for _, p := range programs(t, site) {
		if p.missing {
			t.Fatalf("%s is missing; build/linux/setup.sh rivals installs it", p.name)
		}
		for range *rivals {
			deliver(20)
			c := p.command()
			must(t, c.Start())
			done := make(chan struct{})
			go func() {
				defer close(done)
				_ = c.Wait() // killed, mostly
			}()
			select {
			case <-done:
			case <-time.After(time.Duration(rand.IntN(600)) * time.Millisecond):
				must(t, c.Process.Kill())
				<-done
			}
		}
		ends := finish(t, p)
		n := p.count(t)
		doubled := 0
		for _, times := range n {
			doubled += times - 1
		}
		t.Logf("%-12s kills=%d lost=%d duplicated=%d of %d mails, %s", p.name, *rivals, all-len(n), doubled, all, ends)
		if p.name == "ours" && (len(n) != all || doubled > 0 || ends != "ends well") {
			t.Error("ours must lose and double nothing")
		}
	}
}

// finish runs a program undisturbed, a few times where it does not end well, and tells how it ended.
func finish(t *testing.T, p program) string {
	t.Helper()
	var said string
	for range 3 {
		out, err := p.command().CombinedOutput()
		if err == nil {
			return "ends well"
		}
		said = err.Error()
		t.Logf("%s: %v\n%s", p.name, err, out)
	}
	return said
}
