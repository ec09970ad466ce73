package backend_test

import (
	"context"
	"errors"
	"log/slog"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/courier"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/desk/entry"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/practice"
	deskstore "kyujindesk/backend/store/desk"
	"kyujindesk/backend/vault"
	"kyujindesk/backend/xtest/world"
)

// The main job of the program, from the desk's side: draft, send without a line, be accepted when the
// line is back. Once in the practice world, once over real Postfix and Dovecot.

// worker is a desk with its courier at work.
type worker struct {
	desk    *desk.Desk
	courier *courier.Courier
	store   *deskstore.Store
	end     func()
}

func startDesk(t *testing.T, box mailbox.Setup, log *slog.Logger) worker {
	t.Helper()
	secrets, _, err := vault.New("himitsu-1")
	must(t, err)
	return startDeskOn(t, filepath.Join(t.TempDir(), "desk.db"), secrets, box, log)
}

func startDeskOn(t *testing.T, file string, secrets *vault.Vault, box mailbox.Setup, log *slog.Logger) worker {
	t.Helper()
	store, err := deskstore.Open(t.Context(), file, time.Now)
	must(t, err)
	w := worker{store: store}
	w.desk = desk.New(store, secrets, time.Now, posting.LoadMinimumWages(), func() { w.courier.Kick() }, func(letter.Topic) {})
	w.courier = courier.New(store, w.desk, mailbox.NewReader(box), mailbox.NewSender(box, time.Now), time.Now, log, 0, func(courier.Change) {})
	w.courier.Serve(w.desk) // before it runs, as a station does
	w.end = inBackground(t, w.courier.Run, store.Close)
	return w
}

// inBackground runs until the test ends, or end is called, then closes.
func inBackground(t *testing.T, run func(context.Context) error, closeStore func() error) (end func()) {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- run(ctx) }()
	end = sync.OnceFunc(func() {
		stop()
		if err := errors.Join(<-done, closeStore()); err != nil {
			t.Error(err)
		}
	})
	t.Cleanup(end)
	return end
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// eventually waits for a condition that mail has to travel for.
func eventually(t *testing.T, what string, ok func() (bool, error)) {
	t.Helper()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	limit := time.After(30 * time.Second)
	for {
		good, err := ok()
		must(t, err)
		if good {
			return
		}
		select {
		case <-tick.C:
		case <-limit:
			t.Fatalf("%s: not within 30 s", what)
		}
	}
}

func (w worker) enrol(t *testing.T, code account.Code, e establishment.Establishment, address, officeAddress string) {
	t.Helper()
	must(t, w.desk.Enrol(t.Context(), entry.Application{
		Code: code, Establishment: e.Number, Phone: e.Phone, Address: address, OfficeAddress: officeAddress,
	}))
	w.enterKey(t)
	w.login(t)
}

// enterKey takes the verification key out of the mailbox and sends it back.
func (w worker) enterKey(t *testing.T) {
	t.Helper()
	var key string
	eventually(t, "the verification key", func() (bool, error) {
		p, err := w.desk.Enrolment(t.Context())
		key = p.Offer
		return p.State == entry.EnrolKey && key != "", err
	})
	must(t, w.desk.EnterKey(t.Context(), key, "受付", nil))
	w.waitEnrolment(t, entry.EnrolDone)
}

// login takes the one-time password out of the mailbox and sends it back.
func (w worker) login(t *testing.T) {
	t.Helper()
	must(t, w.desk.Enter(t.Context()))
	var digits string
	eventually(t, "the one-time password", func() (bool, error) {
		l, err := w.desk.Login(t.Context())
		digits = l.Offer
		return l.State == entry.LoginMailed && digits != "", err
	})
	must(t, w.desk.AnswerLogin(t.Context(), account.ByMail, digits, true))
	eventually(t, "the login", func() (bool, error) {
		l, err := w.desk.Login(t.Context())
		return l.State == entry.LoginGranted, err
	})
}

func (w worker) waitEnrolment(t *testing.T, state string) {
	t.Helper()
	eventually(t, "enrolment "+state, func() (bool, error) {
		p, err := w.desk.Enrolment(t.Context())
		return p.State == state, err
	})
}

func (w worker) waitStage(t *testing.T, id string, stage posting.Stage) (s desk.Page) {
	t.Helper()
	eventually(t, "posting "+string(stage), func() (ok bool, err error) {
		s, err = w.desk.Open(t.Context(), id)
		return s.Stage == stage, err
	})
	return s
}

// submit drafts the sample posting and sends it.
func (w worker) submit(t *testing.T) desk.Page {
	t.Helper()
	s, err := w.desk.Create(t.Context(), posting.FullTime)
	must(t, err)
	s, err = w.desk.Save(t.Context(), s.ID, posting.Sample(posting.FullTime))
	must(t, err)
	s, err = w.desk.Submit(t.Context(), s.ID, s.Rev, world.Confirmed(s))
	must(t, err)
	return s
}

func TestPracticeGoesOnAfterARestart(t *testing.T) {
	folder, deskFile := t.TempDir(), filepath.Join(t.TempDir(), "desk.db")
	secrets, _, err := vault.New("himitsu-1")
	must(t, err)
	log := slog.New(slog.DiscardHandler)
	for start := range 3 {
		p, err := practice.Open(t.Context(), folder, time.Now, posting.LoadMinimumWages(), log)
		must(t, err)
		p.Start(t.Context())
		w := startDeskOn(t, deskFile, secrets, p.DeskMailbox(), log)
		if start == 0 {
			code, e, err := p.IssueCode(t.Context())
			must(t, err)
			w.enrol(t, code, e, practice.DeskAddress, practice.OfficeAddress)
		}
		w.waitStage(t, w.submit(t).ID, posting.InForce)
		w.end()
		must(t, p.Close())
	}
}

func TestPracticeJourney(t *testing.T) {
	log := slog.New(slog.DiscardHandler)
	p, err := practice.Open(t.Context(), t.TempDir(), time.Now, posting.LoadMinimumWages(), log)
	must(t, err)
	p.Start(context.Background())
	t.Cleanup(func() { must(t, p.Close()) })
	w := startDesk(t, p.DeskMailbox(), log)
	code, e, err := p.IssueCode(t.Context())
	must(t, err)
	w.enrol(t, code, e, practice.DeskAddress, practice.OfficeAddress)

	must(t, p.Cut(t.Context(), true))
	eventually(t, "the cut is seen", func() (bool, error) { return !w.courier.State().Online, nil })
	s := w.submit(t)
	if s.Stage != posting.Queued {
		t.Errorf("without a line: %s", s.Stage)
	}
	must(t, p.Cut(t.Context(), false))
	s = w.waitStage(t, s.ID, posting.InForce)
	if s.Number == "" || s.Expires.IsZero() || s.Expires != posting.Expiry(s.Received, s.Kind) {
		t.Errorf("accepted as %q, %v to %v", s.Number, s.Received, s.Expires)
	}
	eventually(t, "somebody is introduced", func() (bool, error) {
		s, err := w.desk.Open(t.Context(), s.ID)
		return s.Figures.Introduced == 1, err
	})
	eventually(t, "everything acknowledged", func() (bool, error) {
		pending, underway, _, err := w.store.Unsettled(t.Context())
		return pending+underway == 0, err
	})
}
