package program

import (
	"context"
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"
	"unicode/utf16"

	"kyujindesk/backend/account"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/logging"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/practice"
)

const (
	canary      = "監査太郎"
	canaryKana  = "カンサタロウ"
	ownPassword = "himitsu-1"
)

// watch is a clock that a test puts forward.
type watch struct {
	mu    sync.Mutex
	ahead time.Duration
}

func (w *watch) now() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	return time.Now().Add(w.ahead)
}

func (w *watch) forward(d time.Duration) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.ahead += d
}

// visit is a program without a window, and an office with a mail server on this computer.
type visit struct {
	*testing.T
	program *Program
	again   func() // makes it anew and begins
	world   *practice.World
	watch   *watch
	data    string
}

func newVisit(t *testing.T) *visit {
	t.Helper()
	v := &visit{T: t, watch: &watch{}, data: t.TempDir()}
	quiet := slog.New(slog.DiscardHandler)
	world, err := practice.Open(t.Context(), t.TempDir(), v.watch.now, posting.LoadMinimumWages(), quiet)
	v.must(err)
	v.world = world
	world.Start(context.Background())
	t.Cleanup(func() { v.must(world.Close()) })
	t.Setenv("TMPDIR", filepath.Join(v.data, "tmp"))
	v.must(os.MkdirAll(os.Getenv("TMPDIR"), 0o700))
	log, file := logging.Open(filepath.Join(v.data, "log"))
	v.again = func() {
		v.program = New(World{Folder: v.data, Version: "0.1.0", Now: v.watch.now, Wages: posting.LoadMinimumWages(), Log: log, Tell: func(Topic) {}})
		_, err := v.program.Begin(context.Background())
		v.must(err)
	}
	v.again()
	t.Cleanup(func() { v.must(errors.Join(v.program.Close(), file.Close())) })
	return v
}

func (v *visit) must(err error) {
	v.Helper()
	if err != nil {
		v.Fatal(err)
	}
}

func (v *visit) stage(want Stage, good func(State) bool) (s State) {
	v.Helper()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for late := time.After(30 * time.Second); ; {
		var err error
		s, err = v.program.State(v.Context())
		v.must(err)
		if s.Stage == want && good(s) {
			return s
		}
		select {
		case <-tick.C:
		case <-late:
			v.Fatalf("%s is not reached: %+v", want, s)
		}
	}
}

func whatever(State) bool { return true }

// session is what is open.
func (v *visit) session() *session { return v.program.shown.Load().session }

func (v *visit) desk() *desk.Desk {
	v.Helper()
	d, err := v.program.Desk()
	v.must(err)
	return d
}

// mailbox is the visitor's, as a person enters it.
func (v *visit) mailbox() mailbox.Setup { return v.world.DeskMailbox() }

// open goes way ② to its end and locks.
func (v *visit) open() (id string) {
	v.Helper()
	code, e, err := v.world.IssueCode(v.Context())
	v.must(err)
	v.must(v.program.Enrol(v.Context(), Enrolment{
		Code: string(code), Establishment: e.Number, Phone: e.Phone, Office: practice.OfficeAddress, Mail: v.mailbox(),
	}))
	s := v.stage("enrolling", func(s State) bool { return s.Enrolment.Offer != "" })
	v.must(v.program.EnterKey(v.Context(), Key{Key: s.Enrolment.Offer, Password: ownPassword, Computer: canary + " " + canaryKana}))
	s = v.stage("opened", whatever)
	v.must(v.program.Leave(v.Context()))
	return s.Account
}

// login enters the one-time password that comes by mail.
func (v *visit) login(trust bool) {
	v.Helper()
	s := v.stage("login", func(s State) bool { return s.Login.State == "mailed" && s.Login.Offer != "" })
	v.must(v.desk().AnswerLogin(v.Context(), account.ByMail, s.Login.Offer, trust))
	v.stage("desk", whatever)
}

func TestNothingPersonalIsReadableAfterLocking(t *testing.T) {
	v := newVisit(t)
	id := v.open()
	v.must(v.program.Unlock(t.Context(), id, ownPassword))
	v.login(true)
	v.must(v.desk().NameDevice(t.Context(), "none", canary)) // a letter that is refused, and told of
	page := func() bool {
		a, err := v.desk().Account(t.Context())
		v.must(err)
		return len(a.State.Devices) == 1 && a.State.Devices[0].Name == canary+" "+canaryKana
	}
	v.stage("desk", func(State) bool { return page() })
	v.must(v.program.Leave(t.Context()))
	looked := 0
	v.must(filepath.WalkDir(v.data, func(path string, f fs.DirEntry, err error) error {
		if err != nil || f.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		looked++
		for _, name := range spellings(canary, canaryKana) {
			if contains(b, name) {
				t.Errorf("%s holds the name as %x", filepath.Base(path), name)
			}
		}
		return err
	}))
	if looked < 3 {
		t.Errorf("looked into %d files", looked)
	}
}

// spellings are some texts in UTF-8 and both kinds of UTF-16.
func spellings(texts ...string) (all [][]byte) {
	for _, s := range texts {
		var little, big []byte
		for _, u := range utf16.Encode([]rune(s)) {
			little, big = append(little, byte(u), byte(u>>8)), append(big, byte(u>>8), byte(u))
		}
		all = append(all, []byte(s), little, big)
	}
	return all
}

func contains(b, part []byte) bool {
	for i := 0; i+len(part) <= len(b); i++ {
		if string(b[i:i+len(part)]) == string(part) {
			return true
		}
	}
	return false
}

func TestWrongPasswordsCostTime(t *testing.T) {
	v := newVisit(t)
	id := v.open()
	enter := func(password string) string {
		f, _ := fault.Of(v.program.Unlock(t.Context(), id, password))
		if f == nil {
			return ""
		}
		return f.Key
	}
	for range 3 {
		if got := enter("chigau-1!"); got != "account.password.wrong" {
			t.Fatal(got)
		}
	}
	if got := enter(ownPassword); got != "account.password.pause" {
		t.Errorf("at once after three wrong ones: %q", got)
	}
	v.must(v.program.Close()) // a restart forgets nothing
	v.again()
	if got := enter(ownPassword); got != "account.password.pause" {
		t.Errorf("after a restart: %q", got)
	}
	v.watch.forward(account.Pause(3))
	if got := enter(ownPassword); got != "" {
		t.Errorf("after the pause: %q", got)
	}
	v.must(v.program.Leave(t.Context()))
	if got := enter("chigau-1!"); got != "account.password.wrong" {
		t.Errorf("the count begins anew: %q", got)
	}
}

func TestAVisitFromTheFirstPageToTheDesk(t *testing.T) {
	v := newVisit(t)
	id := v.open()
	began := time.Now()
	v.must(v.program.Unlock(t.Context(), id, ownPassword))
	if took := time.Since(began); took > 2*time.Second { // 0.5 s where nothing else runs; make bench measures
		t.Errorf("unlocking took %v", took)
	}
	v.must(v.program.Offline(t.Context(), true))
	v.stage("desk", func(s State) bool { return s.Login.State != "granted" })
	d := v.desk()
	s, err := d.Create(t.Context(), posting.FullTime)
	v.must(err)
	s, err = d.Save(t.Context(), s.ID, posting.Sample(posting.FullTime))
	v.must(err)
	var all []string
	for _, p := range s.Problems {
		all = append(all, p.ID)
	}
	s, err = d.Submit(t.Context(), s.ID, s.Rev, all)
	v.must(err)
	v.must(v.program.Offline(t.Context(), false))
	v.stage("login", func(s State) bool { return s.Login.Offer != "" }) // the line is up
	if s, err = d.Open(t.Context(), s.ID); err != nil || s.Stage != posting.Queued {
		t.Errorf("before the login the posting is %s, %v", s.Stage, err)
	}
	v.login(true)
	v.stage("desk", func(State) bool {
		s, err = d.Open(t.Context(), s.ID)
		return err == nil && s.Stage != posting.Queued && s.Stage != posting.Sent
	})
	v.must(v.program.ChangePassword(t.Context(), ownPassword, "himitsu-2"))
	v.must(v.program.Leave(t.Context()))
	if err := v.program.Unlock(t.Context(), id, ownPassword); !fault.Is(err, fault.Denied) {
		t.Errorf("the former password: %v", err)
	}
	v.must(v.program.Unlock(t.Context(), id, "himitsu-2"))
	v.stage("desk", func(s State) bool { return s.Login.Trusted }) // no one-time password any more
	v.watch.forward(account.TrustFor)
	v.stage("login", whatever)
}

func TestLeavingBeforeThePasswordMeansStartingOver(t *testing.T) {
	v := newVisit(t)
	code, e, err := v.world.IssueCode(t.Context())
	v.must(err)
	v.must(v.program.Enrol(t.Context(), Enrolment{
		Code: string(code), Establishment: e.Number, Phone: e.Phone, Office: practice.OfficeAddress, Mail: v.mailbox(),
	}))
	v.stage("enrolling", whatever)
	v.must(v.program.Close())
	v.again()
	v.stage("first", whatever)
	if left, err := os.ReadDir(filepath.Join(v.data, "accounts")); err != nil || len(left) != 0 {
		t.Errorf("%d folders are left, %v", len(left), err)
	}
}

func TestAnAttemptThatWasGivenUpLeavesNothingToDecide(t *testing.T) {
	v := newVisit(t)
	code, e, err := v.world.IssueCode(t.Context())
	v.must(err)
	in := Enrolment{
		Code: string(code), Establishment: e.Number, Phone: "03-9999-9999", Office: practice.OfficeAddress, Mail: v.mailbox(),
	}
	v.must(v.program.Enrol(t.Context(), in))
	v.stage("enrolling", func(s State) bool { return s.Enrolment.State == "refused" })
	v.must(v.program.CancelEnrol(t.Context()))
	in.Phone = e.Phone
	v.must(v.program.Enrol(t.Context(), in))
	v.stage("enrolling", func(s State) bool { return s.Enrolment.Offer != "" })
	if known, strange, err := v.session().store.Quarantined(t.Context()); err != nil || known+strange != 0 {
		t.Errorf("%d mails of the attempt before are to be decided, %v", known+strange, err)
	}
}
