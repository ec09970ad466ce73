//go:build linux

package faults_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/xtest"
)

// goodLetter is first contact from an address that the counter has registered, and its id: the office applies it, whatever
// else comes.
func (r *rig) goodLetter(t *testing.T, n int) (raw []byte, id string) {
	t.Helper()
	address := fmt.Sprintf("tenpo%d@example.jp", n)
	shop := seats()[1].shop
	must(t, r.hall.RegisterAddress(t.Context(), shop, address))
	key, err := letter.NewKey("店", address)
	must(t, err)
	certificate, err := key.Certificate()
	must(t, err)
	l, err := letter.New(letter.Hello, "", letter.HelloBody{Certificate: certificate, Address: address, Way: letter.Registered}, time.Now())
	must(t, err)
	raw, err = letter.Seal(l, letter.Envelope{From: address, To: r.site.Anteisho.Address, Signer: key, NoPaper: true})
	must(t, err)
	return raw, l.ID
}

// applied waits until the office has applied a good letter, and tells how long that took.
func (r *rig) applied(t *testing.T, id string, most time.Duration) time.Duration {
	t.Helper()
	began := time.Now()
	for {
		if _, err := r.officeStore.Challenge(t.Context(), id); err == nil {
			return time.Since(began)
		}
		if time.Since(began) > most {
			return most
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// officeKey is the office's key; its private half is not used.
func (r *rig) officeKey(t *testing.T) letter.Key {
	t.Helper()
	return xtest.OwnKey(t, r.officeStore, r.secrets)
}

// TestAHostileMailStopsNoOffice sends one of each hostile mail to the real daemon over Postfix and Dovecot, and behind each a
// good letter: it is applied within five seconds, every time.
func TestAHostileMailStopsNoOffice(t *testing.T) {
	if testing.Short() || raced {
		t.Skip("the real daemon is left out of the fast part, and of the slow one")
	}
	r := newRig(t, xtest.StartMailSite(t))
	r.office.wait(t)
	mails, err := xtest.Hostile(xtest.Target{Address: r.site.Anteisho.Address, Certificate: r.officeKey(t), Code: "7K0M", At: time.Now()})
	must(t, err)
	slowest := time.Duration(0)
	for i, m := range mails {
		good, id := r.goodLetter(t, i)
		r.site.Deliver(t, r.site.Anteisho, "INBOX", m.Raw)
		r.site.Deliver(t, r.site.Anteisho, "INBOX", good)
		took := r.applied(t, id, 5*time.Second)
		if slowest = max(slowest, took); took >= 5*time.Second {
			t.Errorf("after %s the good letter was not applied in %s", m.Name, took)
		}
	}
	known, strange, err := r.officeStore.Quarantined(t.Context())
	must(t, err)
	t.Logf("hostile: %d mails, the good letters behind them applied in at most %s; %d of known sides and %d of strangers in quarantine",
		len(mails), slowest.Round(time.Millisecond), known, strange)
	if strange == 0 {
		t.Error("nothing was put into quarantine")
	}
}

// TestMeasureHostile has ten thousand hostile mails of all kinds lie in the mailbox, one in a hundred of 15 MiB, with a good
// letter behind every hundred, and measures what they cost the daemon.
func TestMeasureHostile(t *testing.T) {
	if *measure == 0 {
		t.Skip("measuring is for make bench")
	}
	r := newRig(t, xtest.StartMailSite(t))
	r.office.wait(t)
	must(t, r.office.process.Process.Kill())
	must(t, r.desk.process.Process.Kill())
	target := xtest.Target{Address: r.site.Anteisho.Address, Certificate: r.officeKey(t), Code: "7K0M", At: time.Now()}
	huge := append([]byte("From: x@example.net\r\nKyujin-Desk-Letter: 1\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n\r\n"), bytes.Repeat([]byte(strings.Repeat("QUFB", 16)+"\r\n"), (15<<20-200)/66)...)
	var good []string
	for n := 0; n < *measure; {
		mails, err := xtest.Hostile(target)
		must(t, err)
		for _, m := range mails {
			raw := m.Raw
			if n%100 == 99 {
				raw = append(bytes.Clone(huge), fmt.Sprint(n)...)
				letter, id := r.goodLetter(t, n)
				good = append(good, id)
				r.site.Deliver(t, r.site.Anteisho, "INBOX", letter)
			}
			r.site.Deliver(t, r.site.Anteisho, "INBOX", append(bytes.Clone(raw), fmt.Sprintf("\r\n%d", n)...))
			n++
		}
	}
	before := sizeOf(t, r.folder)
	collections := r.office.collecting()
	r.office.start(t)
	r.office.wait(t)
	live := collections()
	began := time.Now()
	for _, id := range good {
		if r.applied(t, id, 10*time.Minute) >= 10*time.Minute {
			t.Fatalf("a good letter was never applied")
		}
	}
	for {
		known, strange, err := r.officeStore.Quarantined(t.Context())
		must(t, err)
		if open, err := r.officeStore.Undecided(t.Context()); err == nil && open == 0 && known+strange > *measure/2 {
			break
		}
		if time.Since(began) > 20*time.Minute {
			t.Fatal("they are never all decided")
		}
		time.Sleep(time.Second)
	}
	figure("hostile.decided", float64(*measure)/time.Since(began).Seconds(), "mails/s")
	figure("hostile.heap", live(t), "MB")
	time.Sleep(30 * time.Second) // the memory goes back to the system at the runtime's own pace
	figure("hostile.peak", memoryOf(t, r.office.process.Process.Pid, "VmHWM")/1024, "MB")
	figure("hostile.resident", memoryOf(t, r.office.process.Process.Pid, "RssAnon")/1024, "MB")
	figure("hostile.store", float64(sizeOf(t, r.folder)-before)/1e6, "MB")
}

// collecting has the Go runtime of the process say what each collection leaves (GODEBUG=gctrace=1). What it gives is called once the
// process has begun; and what that gives, when all is done: it waits for the next collection, and gives the megabytes it left.
func (v *victim) collecting() func() func(t *testing.T) float64 {
	command := v.command
	v.command = func() *exec.Cmd {
		c := command()
		c.Env = append(c.Env, "GODEBUG=gctrace=1")
		return c
	}
	return func() func(t *testing.T) float64 {
		collected := make(chan string)
		go func() { // ends with the process
			for line := range v.lines {
				if strings.HasPrefix(line, "gc ") {
					select {
					case collected <- line:
					default:
					}
				}
			}
		}()
		return func(t *testing.T) float64 {
			t.Helper()
			select {
			case line := <-collected: // gc 7 @9.1s 2%: … ms cpu, 90->91->41 MB, 96 MB goal, …
				left, _, _ := strings.Cut(line, " MB,")
				n, err := strconv.ParseFloat(left[strings.LastIndexByte(left, '>')+1:], 64)
				must(t, err)
				return n * (1 << 20) / 1e6
			case <-time.After(5 * time.Minute):
				t.Fatal("a program collects its rubbish every two minutes at least, and this one did not")
				return 0
			}
		}
	}
}

// sizeOf is how many bytes the files of a folder have.
func sizeOf(t *testing.T, folder string) (sum int64) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	must(t, err)
	for _, f := range files {
		info, err := os.Stat(f)
		must(t, err)
		sum += info.Size()
	}
	return sum
}

// memoryOf is a line of /proc/PID/status, in KiB.
func memoryOf(t *testing.T, pid int, name string) float64 {
	t.Helper()
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	must(t, err)
	_, rest, _ := strings.Cut(string(text), "\n"+name+":")
	n, err := strconv.ParseFloat(strings.Fields(rest)[0], 64)
	must(t, err)
	return n
}
