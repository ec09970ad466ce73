//go:build linux

package faults_test

import (
	"cmp"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"

	"kyujindesk/backend/desk/entry"
	"kyujindesk/backend/letter"
	deskstore "kyujindesk/backend/store/desk"
	"kyujindesk/backend/xtest"
)

var measure = flag.Int("measure", 0, "measure reading a mailbox of so many mails, and what else a person waits for; 0 leaves it out")

// figure prints one line of make bench.
func figure(key string, value float64, unit string) { fmt.Printf("%s %.3g %s\n", key, value, unit) }

// TestMeasureSync measures our reading of a mailbox full of letters beside mbsync's (with its fsync on) and
// offlineimap's, and beside what the server gives at most: on a line without and with a round trip.
func TestMeasureSync(t *testing.T) {
	if *measure == 0 {
		t.Skip("measuring is for make bench")
	}
	site := xtest.StartMailSite(t)
	t.Setenv("SSL_CERT_FILE", site.CA)
	all := 0
	deliver := func(n int) {
		for range n {
			site.Deliver(t, site.Kigyo, inbox, letterOf(all))
			all++
		}
	}
	deliver(*measure)
	fetch(t, site, nowhere) // the server makes its index
	offline := running(t, offlineimap(t, site, site.Kigyo, t.TempDir()))
	for _, round := range []time.Duration{0, 40 * time.Millisecond} {
		site.Delay(round)
		name := fmt.Sprintf("%dms", round.Milliseconds())
		own, took, limit, filed := firstRead(t, site)
		theirs := running(t, mbsync(t, site, t.TempDir()))
		first := func(r runner) time.Duration {
			began := time.Now()
			r.run(t)
			return time.Since(began)
		}
		figure("sync.initial."+name+".limit", limit.Seconds(), "s")
		figure("sync.initial."+name+".limit_to_file", filed.Seconds(), "s")
		figure("sync.initial."+name+".ours", took.Seconds(), "s")
		rival := first(theirs)
		figure("sync.initial."+name+".mbsync", rival.Seconds(), "s")
		if round == 0 { // it fetches mail by mail: on a long line it would take half an hour
			figure("sync.initial."+name+".offlineimap", first(offline).Seconds(), "s")
		}
		figure("sync.initial."+name+".vs_limit", took.Seconds()/limit.Seconds(), "ratio")
		figure("sync.initial."+name+".vs_limit_to_file", took.Seconds()/filed.Seconds(), "ratio")
		figure("sync.initial."+name+".vs_mbsync", took.Seconds()/rival.Seconds(), "ratio")
		for _, step := range []struct {
			name string
			more int
		}{{"none", 0}, {"plus100", 100}} {
			deliver(step.more)
			for _, r := range []runner{own, theirs, offline} {
				figure("sync."+step.name+"."+name+"."+r.name, first(r).Seconds(), "s")
			}
		}
	}
	few := running(t, offlineimap(t, site, site.Jinji, t.TempDir()))
	for n := range 500 {
		site.Deliver(t, site.Jinji, inbox, letterOf(n))
	}
	began := time.Now()
	few.run(t)
	figure("sync.initial_of_500.40ms.offlineimap", time.Since(began).Seconds(), "s")
	site.Delay(0)
	measureMemory(t, site)
}

// runner is one pass of a program over the mailbox.
type runner struct {
	name string
	run  func(t *testing.T)
}

// firstRead has us read the whole mailbox into an empty store, and the server give it to nobody, and to a file, in turn: the best of
// three each. It gives the last of ours, which goes on from there; it runs as in the program, without a process
// of its own to start.
func firstRead(t *testing.T, site *xtest.MailSite) (own runner, took, limit, filed time.Duration) {
	t.Helper()
	took, limit, filed = time.Hour, time.Hour, time.Hour
	for range 3 {
		limit, filed = min(limit, fetch(t, site, nowhere)), min(filed, fetchToFile(t, site))
		r := readerOf(site, site.Kigyo, filepath.Join(t.TempDir(), "ours.db"))
		store, err := deskstore.Open(t.Context(), r.File, time.Now)
		must(t, err)
		t.Cleanup(func() { must(t, store.Close()) })
		own = runner{"ours", func(t *testing.T) {
			t.Helper()
			must(t, r.into(t.Context(), store))
		}}
		began := time.Now()
		own.run(t)
		took = min(took, time.Since(began))
	}
	return own, took, limit, filed
}

// running has a program run one pass.
func running(t *testing.T, p program) runner {
	t.Helper()
	if p.missing {
		t.Fatalf("%s is missing; build/linux/setup.sh rivals installs it", p.name)
	}
	return runner{p.name, func(t *testing.T) {
		t.Helper()
		out, err := p.command().CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%s", p.name, err, out)
		}
	}}
}

// nowhere takes a mail and keeps nothing.
func nowhere(mail io.Reader) error {
	_, err := io.Copy(io.Discard, mail)
	return err
}

// fetchToFile fetches everything into one file, which is on the disk after every 500 mails, as our store is.
func fetchToFile(t *testing.T, site *xtest.MailSite) time.Duration {
	t.Helper()
	file, err := os.Create(filepath.Join(t.TempDir(), "mails"))
	must(t, err)
	defer func() { must(t, file.Close()) }()
	n := 0
	return fetch(t, site, func(mail io.Reader) error {
		_, err := io.Copy(file, mail)
		if n++; n%500 == 0 {
			err = errors.Join(err, file.Sync())
		}
		return err
	})
}

// fetch is the most a server gives: one FETCH of everything.
func fetch(t *testing.T, site *xtest.MailSite, take func(io.Reader) error) time.Duration {
	t.Helper()
	text, err := os.ReadFile(site.CA)
	must(t, err)
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM(text)
	began := time.Now()
	c, err := imapclient.DialTLS(fmt.Sprintf("localhost:%d", site.IMAPS.Port), &imapclient.Options{
		TLSConfig: &tls.Config{RootCAs: pool, MinVersion: tls.VersionTLS12},
	})
	must(t, err)
	defer func() { _ = c.Close() }()
	must(t, c.Login(site.Kigyo.Address, site.Kigyo.Password).Wait())
	_, err = c.Select(inbox, &imap.SelectOptions{ReadOnly: true}).Wait()
	must(t, err)
	cmd := c.Fetch(imap.UIDSet{imap.UIDRange{Start: 1}}, &imap.FetchOptions{UID: true, BodySection: []*imap.FetchItemBodySection{{Peek: true}}})
	for m := cmd.Next(); m != nil; m = cmd.Next() {
		for item := m.Next(); item != nil; item = m.Next() {
			if body, ok := item.(imapclient.FetchItemDataBodySection); ok {
				must(t, take(body.Literal))
			}
		}
	}
	must(t, cmd.Close())
	return time.Since(began)
}

// measureMemory compares the memory of a process that reads everything with one that finds nothing new.
func measureMemory(t *testing.T, site *xtest.MailSite) {
	t.Helper()
	p := ours(t, site, t.TempDir())
	peak := func() float64 {
		out, err := p.command().Output()
		must(t, err)
		n, err := strconv.Atoi(strings.TrimSpace(string(out)))
		must(t, err)
		return float64(n) / 1024
	}
	whole, idle := peak(), peak()
	figure("sync.memory.over_idle", whole-idle, "MB")
}

// TestMeasurePush measures from the moment a server tells of a new mail until the screen is told to read
// again, with the letter applied.
func TestMeasurePush(t *testing.T) {
	if *measure == 0 {
		t.Skip("measuring is for make bench")
	}
	s := newSeedling(t)
	folder := memory(t)
	s.copyTo(t, folder)
	w := s.world(t, folder, 1, func(string, ...any) {})
	defer w.end()
	w.post.calm = true
	d := w.desks[0]
	shown := make(chan time.Time, 100)
	d.changed = func(letter.Topic) { shown <- time.Now() }
	w.office.start()
	d.start()
	until := func(what string, holds func() bool) {
		for late := time.Now().Add(30 * time.Second); !holds(); time.Sleep(10 * time.Millisecond) {
			if time.Now().After(late) {
				t.Fatal(what, "takes more than 30 seconds")
			}
		}
	}
	login := func(state string) func() bool {
		return func() bool {
			l, err := d.Login(t.Context())
			must(t, err)
			return l.State == state && (state != entry.LoginMailed || l.Offer != "")
		}
	}
	must(t, d.AskLogin(t.Context())) // the seedling's own is of another time
	until("the one-time password", login(entry.LoginMailed))
	d.answerLogin()
	until("the login", login(entry.LoginGranted))
	var took []time.Duration
	for range 20 {
		id := d.send("")
		until("a posting", func() bool { return len(w.waiting()) > 0 })
		for len(shown) > 0 {
			<-shown
		}
		_, err := w.office.Accept(t.Context(), id)
		must(t, err)
		at := <-shown
		took = append(took, at.Sub(w.post.pushedTo(d.address)))
	}
	figure("sync.push_to_screen.p95", percentile(took, 95).Seconds()*1000, "ms")
}

func percentile(all []time.Duration, p int) time.Duration {
	sorted := slices.Sorted(slices.Values(all))
	return sorted[min(len(sorted)-1, len(sorted)*p/100)]
}

// TestMeasureAck measures over Postfix and Dovecot how long after handing in a letter its acknowledgement
// is here, and what a desk costs at which nobody sits.
func TestMeasureAck(t *testing.T) {
	if *measure == 0 {
		t.Skip("measuring is for make bench")
	}
	site := xtest.StartMailSite(t)
	r := newRig(t, site)
	r.opened(t)
	var took []time.Duration
	for late := time.Now().Add(time.Minute); len(took) < 20 && time.Now().Before(late); time.Sleep(200 * time.Millisecond) {
		r.clerk(t, 1)
		took = r.acknowledged(t)
	}
	postings, lost, duplicated, stuck := r.outcome(t)
	if lost+duplicated+stuck > 0 || len(took) < 20 {
		t.Fatalf("%d acknowledged of %d; %d lost, %d duplicated, %d stuck", len(took), postings, lost, duplicated, stuck)
	}
	figure("sync.office_ack.p95", percentile(took, 95).Seconds(), "s")
	r.person.Idle = true
	must(t, r.desk.process.Process.Kill())
	r.desk.start(t)
	r.desk.wait(t)
	time.Sleep(10 * time.Second)
	wakeups, cpu := idleCost(t, r.desk.process, 4*time.Minute)
	figure("idle.wakeups", wakeups, "per_minute")
	figure("idle.cpu", cpu, "%")
}

// acknowledged is how long each letter took from the first try to its acknowledgement.
func (r *rig) acknowledged(t *testing.T) (took []time.Duration) {
	t.Helper()
	records, err := r.deskStore.Correspondence(t.Context(), 1000)
	must(t, err)
	for _, l := range records {
		if l.Out && strings.HasPrefix(string(l.Kind), "posting.") && !l.ArrivedAt.IsZero() {
			took = append(took, l.ArrivedAt.Sub(cmp.Or(l.SentAt, l.MadeAt)))
		}
	}
	return took
}

// idleCost is how often in a minute a process wakes up, and how much of a processor it uses. A wake-up is a moment
// before which all its threads slept for at least a tenth of a second: what the Go runtime does then to hand
// work from one thread to another is part of it.
func idleCost(t *testing.T, c *exec.Cmd, during time.Duration) (wakeups, cpu float64) {
	t.Helper()
	began, ran, switches := time.Now(), ranFor(t, c), switchesOf(t, c)
	asleep := true
	for tick := time.NewTicker(100 * time.Millisecond); time.Since(began) < during; {
		<-tick.C
		now := switchesOf(t, c)
		if now != switches && asleep {
			wakeups++
		}
		asleep, switches = now == switches, now
	}
	minutes := time.Since(began).Minutes()
	return wakeups / minutes, (ranFor(t, c) - ran).Minutes() / minutes * 100
}

// switchesOf is how often a thread of the process has waited and gone on.
func switchesOf(t *testing.T, c *exec.Cmd) (sum int) {
	t.Helper()
	for _, text := range ofThreads(t, c, "status") {
		_, rest, _ := strings.Cut(text, "\nvoluntary_ctxt_switches:")
		n, err := strconv.Atoi(strings.Fields(rest)[0])
		must(t, err)
		sum += n
	}
	return sum
}

// ranFor is how long the threads of the process ran, as the scheduler counts.
func ranFor(t *testing.T, c *exec.Cmd) (sum time.Duration) {
	t.Helper()
	for _, text := range ofThreads(t, c, "schedstat") {
		n, err := strconv.ParseInt(strings.Fields(text)[0], 10, 64)
		must(t, err)
		sum += time.Duration(n)
	}
	return sum
}

// ofThreads reads a file of each thread of a process (proc(5)).
func ofThreads(t *testing.T, c *exec.Cmd, name string) (texts []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("/proc", strconv.Itoa(c.Process.Pid), "task", "*", name))
	must(t, err)
	for _, file := range files {
		text, err := os.ReadFile(file)
		must(t, err)
		texts = append(texts, string(text))
	}
	return texts
}
