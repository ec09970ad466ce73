//go:build linux

package faults_test

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clerk"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/office"
	"kyujindesk/backend/posting"
	deskstore "kyujindesk/backend/store/desk"
	officestore "kyujindesk/backend/store/office"
	"kyujindesk/backend/vault"
	"kyujindesk/backend/xtest"
)

var kills = flag.Int("kills", 6, "how often to kill -9 a real process")

// TestKillNine kills the built office daemon and a headless desk with SIGKILL, again and again, while they
// exchange postings over Postfix and Dovecot. In the end nothing may be lost, doubled or stuck.
func TestKillNine(t *testing.T) {
	site := xtest.StartMailSite(t)
	r := newRig(t, site)
	r.opened(t)
	began := time.Now()
	for i := range *kills {
		victim := r.desk
		if i%2 == 1 {
			victim = r.office
		}
		victim.stab(t)
		r.clerk(t, i)
	}
	postings, lost, duplicated, stuck := r.outcome(t)
	t.Logf("kills=%d lost=%d duplicated=%d stuck=%d postings=%d in %s", *kills, lost, duplicated, stuck, postings, time.Since(began).Round(time.Second))
	if lost+duplicated+stuck > 0 || postings < 1+*kills/10 {
		t.Errorf("after %d kills: %d lost, %d duplicated, %d stuck of %d", *kills, lost, duplicated, stuck, postings)
	}
}

// victim is a process that is killed and started again.
type victim struct {
	command func() *exec.Cmd
	ready   string // says the line it prints when it works
	process *exec.Cmd
	lines   chan string
}

// start runs the process and reads what it says.
func (v *victim) start(t *testing.T) {
	t.Helper()
	v.process = v.command()
	v.process.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	out, in := io.Pipe()
	v.process.Stdout, v.process.Stderr = in, in
	must(t, v.process.Start())
	lines := make(chan string, 1000)
	v.lines = lines
	go func() { // ends with the process
		defer close(lines)
		for s := bufio.NewScanner(out); s.Scan(); {
			select {
			case lines <- s.Text():
			default:
			}
		}
	}()
	go func(p *exec.Cmd) {
		_ = p.Wait()
		_ = in.Close()
	}(v.process)
}

// stab lets the process work for a moment, kills it, and starts it again. Every fourth time it has not
// even begun.
func (v *victim) stab(t *testing.T) {
	t.Helper()
	if rand.IntN(4) > 0 {
		v.wait(t)
	}
	time.Sleep(time.Duration(rand.IntN(400)) * time.Millisecond)
	must(t, v.process.Process.Kill())
	for line := range v.lines {
		if strings.Contains(line, "panic") || strings.Contains(line, "headless desk:") || strings.Contains(line, "officed:") {
			t.Errorf("it said: %s", line)
		}
	}
	v.start(t)
}

// wait waits until the process says that it works.
func (v *victim) wait(t *testing.T) {
	t.Helper()
	for late := time.After(30 * time.Second); ; {
		select {
		case line, open := <-v.lines:
			if !open {
				t.Fatalf("the process ended by itself")
			}
			if strings.Contains(line, v.ready) {
				return
			}
		case <-late:
			t.Fatalf("the process never said %q", v.ready)
		}
	}
}

// rig is an office daemon and a headless desk on a mail site, and the clerk at the office.
type rig struct {
	desk, office *victim
	deskStore    *deskstore.Store
	officeStore  *officestore.Store
	hall         *office.Office
	person       *headless // at the desk
	site         *xtest.MailSite
	secrets      *vault.Vault // of the office
	folder       string       // of the office
}

func newRig(t *testing.T, site *xtest.MailSite) *rig {
	t.Helper()
	dir := t.TempDir()
	daemon := filepath.Join(dir, "officed")
	build(t, "kyujindesk/backend/cmd/officed", daemon)
	secret := filepath.Join(dir, "password")
	must(t, os.WriteFile(secret, []byte(site.Anteisho.Password), 0o600))
	folder := filepath.Join(dir, "office")
	run(t, daemon, "init", "--dir", folder, "--name", "試験の窓口", "--code", "41010", "--address", site.Anteisho.Address,
		"--user", site.Anteisho.Address, "--password-file", secret,
		"--imap", fmt.Sprintf("localhost:%d", site.IMAPS.Port), "--smtp", fmt.Sprintf("localhost:%d", site.SMTP.Port), "--smtp-security", "starttls")
	shop := seats()[0].shop
	code := strings.TrimSpace(run(t, daemon, "code", "issue", "--dir", folder, "--establishment", shop.Number, "--phone", shop.Phone, "--name", shop.Name))
	_, kept, err := vault.New(headlessPassword)
	must(t, err)
	h := &headless{
		Dir: dir, Kept: kept, Shop: shop, OfficeAddress: site.Anteisho.Address, Enough: filepath.Join(dir, "enough"),
		Box: mailbox.Setup{
			Address: site.Kigyo.Address, User: site.Kigyo.Address, Password: site.Kigyo.Password,
			IMAP: mailbox.Server{Host: "localhost", Port: site.IMAPS.Port, Security: mailbox.TLS},
			SMTP: mailbox.Server{Host: "localhost", Port: site.SMTP.Port, Security: mailbox.StartTLS},
		},
	}
	h.Code, err = account.ParseCode(code)
	must(t, err)
	r := &rig{
		desk: &victim{ready: "ready", command: func() *exec.Cmd {
			settings, err := json.Marshal(h)
			must(t, err)
			c := exec.Command(os.Args[0])
			c.Env = append(os.Environ(), headlessEnv+"="+string(settings), "SSL_CERT_FILE="+site.CA)
			return c
		}},
		office: &victim{ready: "serving", command: func() *exec.Cmd {
			c := exec.Command(daemon, "serve", "--dir", folder)
			c.Env = append(os.Environ(), "SSL_CERT_FILE="+site.CA)
			return c
		}},
		person: h, site: site, folder: folder,
	}
	r.deskStore, err = deskstore.Open(t.Context(), filepath.Join(dir, "desk.db"), time.Now)
	must(t, err)
	r.officeStore, err = officestore.Open(t.Context(), filepath.Join(folder, "office.db"), time.Now)
	must(t, err)
	key, err := os.ReadFile(filepath.Join(folder, "key"))
	must(t, err)
	keptThere, err := r.officeStore.ProgramSetting(t.Context(), "vault")
	must(t, err)
	r.secrets, err = vault.Open(keptThere, string(key))
	must(t, err)
	r.hall, err = office.Open(t.Context(), r.officeStore, r.secrets, time.Now, posting.LoadMinimumWages(), func() {})
	must(t, err)
	r.hall = r.hall.As(clerk.Daemon("係"))
	r.desk.start(t)
	r.office.start(t)
	t.Cleanup(func() {
		for _, v := range []*victim{r.desk, r.office} {
			_ = v.process.Process.Kill()
			for range v.lines { //nolint:revive // until it has ended
			}
		}
		must(t, r.deskStore.Close())
		must(t, r.officeStore.Close())
	})
	return r
}

// opened waits until the account is open and the first posting drafted.
func (r *rig) opened(t *testing.T) {
	t.Helper()
	for late := time.Now().Add(time.Minute); ; time.Sleep(100 * time.Millisecond) {
		list, err := r.deskStore.Postings(t.Context())
		must(t, err)
		if len(list) > 0 {
			return
		}
		if time.Now().After(late) {
			t.Fatal("the account was never opened")
		}
	}
}

func build(t *testing.T, pkg, to string) {
	t.Helper()
	out, err := exec.Command("go", "build", "-tags", "sqlite_fts5", "-o", to, pkg).CombinedOutput()
	if err != nil {
		t.Fatalf("build %s: %v\n%s", pkg, err, out)
	}
}

func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).Output()
	if err != nil {
		t.Fatalf("%s %s: %v", filepath.Base(name), args[0], err)
	}
	return string(out)
}

// clerk decides on what has come: every third posting is given back once.
func (r *rig) clerk(t *testing.T, i int) {
	t.Helper()
	waiting, err := r.hall.Waiting(t.Context())
	must(t, err)
	for _, p := range waiting {
		if i%3 == 0 {
			_, err = r.hall.Return(t.Context(), p.ID, []posting.Remark{{Text: "くわしく書いてください"}})
		} else {
			_, err = r.hall.Accept(t.Context(), p.ID)
		}
		must(t, err)
	}
}

// outcome waits until everything is settled, or nothing moves any more, and counts what went wrong.
func (r *rig) outcome(t *testing.T) (postings, lost, duplicated, stuck int) {
	t.Helper()
	must(t, os.WriteFile(r.person.Enough, nil, 0o600))
	for late := time.Now().Add(2 * time.Minute); time.Now().Before(late) && !r.settled(t); {
		time.Sleep(200 * time.Millisecond)
		r.clerk(t, 1)
	}
	list, err := r.deskStore.Postings(t.Context())
	must(t, err)
	numbers := map[string]bool{}
	for _, p := range list {
		here, err := r.deskStore.Posting(t.Context(), p.ID)
		must(t, err)
		there, err := r.officeStore.Posting(t.Context(), p.ID)
		if err != nil || here.State != posting.Valid || here.Number != there.Number {
			lost++
		}
		if numbers[here.Number] {
			duplicated++
		}
		numbers[here.Number] = true
		events, err := r.deskStore.Events(t.Context(), p.ID)
		must(t, err)
		if submitted, decided := countKinds(events); submitted != decided {
			duplicated++
		}
	}
	there, err := r.officeStore.Postings(t.Context(), posting.Valid)
	must(t, err)
	duplicated += max(0, len(there)-len(list))
	for _, s := range []interface {
		unsettled
		quarantined
	}{r.deskStore, r.officeStore} {
		a, b, _, err := s.Unsettled(t.Context())
		must(t, err)
		known, strange, err := s.Quarantined(t.Context())
		must(t, err)
		stuck += a + b + known + strange
	}
	return len(list), lost, duplicated, stuck
}

func countKinds(events []posting.Event) (submitted, decided int) {
	for _, e := range events {
		switch e.Kind {
		case posting.WasSubmitted:
			submitted++
		case posting.WasReturned, posting.WasAccepted:
			decided++
		}
	}
	return submitted, decided
}

func (r *rig) settled(t *testing.T) bool {
	t.Helper()
	list, err := r.deskStore.Postings(t.Context())
	must(t, err)
	for _, p := range list {
		if p.State != posting.Valid {
			return false
		}
	}
	a, b, _, err := r.deskStore.Unsettled(t.Context())
	must(t, err)
	c, d, _, err := r.officeStore.Unsettled(t.Context())
	must(t, err)
	return a+b+c+d == 0
}
