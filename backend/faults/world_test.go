package faults_test

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"testing"
	"testing/synctest"
	"time"

	"kyujindesk/backend/courier"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/office"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/sqlite"
	"kyujindesk/backend/vault"
)

const (
	deskAddress   = "saiyo@example.jp"
	officeAddress = "madoguchi@example.jp"
)

// world is a desk and an office with their couriers at work. Either can be killed and started again.
type world struct {
	t       *testing.T
	folder  string
	secrets *vault.Vault
	wages   posting.MinimumWages
	post    *postOffice
	log     *slog.Logger
	skew    time.Duration // of the desk's clock

	desk        *desk.Desk
	deskStore   *sqlite.Desk
	office      *office.Office
	officeStore *sqlite.Office
	killDesk    func()
	killOffice  func()

	deskLife, officeLife *life // nil for immortals
	dead                 bool  // an act met a dead program
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// must notes a dead program and fails on everything else.
func (w *world) must(err error) {
	w.t.Helper()
	if errors.Is(err, errDead) {
		w.dead = true
		return
	}
	must(w.t, err)
}

// deskClock is the desk's idea of now.
func (w *world) deskClock() time.Time { return time.Now().Add(w.skew) }

func (w *world) startDesk() {
	store, err := sqlite.OpenDesk(w.t.Context(), filepath.Join(w.folder, "desk.db"), w.deskClock)
	must(w.t, err)
	l := w.deskLife
	if l == nil {
		l = &life{}
	}
	mortal := mortalDesk{store, mortalPost{store, l}}
	in, out := mortalReader{reader{w.post, deskAddress}, l}, mortalSender{sender{w.post, deskAddress}, l}
	var c *courier.Courier
	d := desk.New(mortal, w.secrets, w.deskClock, w.wages, func() { c.Kick() }, func(desk.Topic) {})
	c = courier.New(mortal, d, in, out, w.deskClock, w.log, 0, func() {})
	w.desk, w.deskStore = d, store
	w.killDesk = w.run(c.Run, store.Close)
}

func (w *world) startOffice() {
	store, err := sqlite.OpenOffice(w.t.Context(), filepath.Join(w.folder, "office.db"), time.Now)
	must(w.t, err)
	l := w.officeLife
	if l == nil {
		l = &life{}
	}
	mortal := mortalOffice{store, mortalPost{store, l}}
	in, out := mortalReader{reader{w.post, officeAddress}, l}, mortalSender{sender{w.post, officeAddress}, l}
	var c *courier.Courier
	o, err := office.Open(w.t.Context(), mortal, w.secrets, time.Now, w.wages, func() { c.Kick() })
	must(w.t, err)
	c = courier.New(mortal, o, in, out, time.Now, w.log, 0, func() {})
	w.office, w.officeStore = o, store
	w.killOffice = w.run(c.Run, store.Close)
}

// run starts a party and gives what ends it at once, wherever it is.
func (w *world) run(run func(context.Context) error, closeStore func() error) (kill func()) {
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- run(ctx) }()
	return func() {
		stop()
		if err := errors.Join(<-done, closeStore()); err != nil {
			w.t.Error(err)
		}
	}
}

// seedling is a desk and an office in contact, made once; every world starts from a copy.
type seedling struct {
	folder  string
	secrets *vault.Vault
	wages   posting.MinimumWages
}

var shop = establishment.Establishment{Number: "4101-123456-7", Name: "例示商店", Phone: "0952-00-0000"}

func newSeedling(t *testing.T) seedling {
	t.Helper()
	secrets, _, err := vault.New("himitsu-1")
	must(t, err)
	s := seedling{memory(t), secrets, posting.LoadMinimumWages()}
	synctest.Test(t, func(t *testing.T) {
		w := s.world(t, s.folder, newPostOffice(0, func(string, ...any) {}, deskAddress, officeAddress))
		w.post.calm = true
		store, err := sqlite.OpenOffice(t.Context(), filepath.Join(s.folder, "office.db"), time.Now)
		must(t, err)
		must(t, office.Found(t.Context(), store, secrets, office.Profile{Name: "窓口", Code: "41010", Address: officeAddress}))
		must(t, store.Close())
		w.startOffice()
		w.startDesk()
		code, err := w.office.IssueCode(t.Context(), shop)
		must(t, err)
		must(t, w.desk.Enrol(t.Context(), desk.Application{
			Code: code, Establishment: shop.Number, Phone: shop.Phone, Address: deskAddress, OfficeAddress: officeAddress,
		}))
		time.Sleep(time.Minute)
		if p, err := w.desk.Enrolment(t.Context()); err != nil || p.State != "done" {
			t.Fatalf("the seedling's enrolment is %+v, %v", p, err)
		}
		w.killDesk()
		w.killOffice()
	})
	return s
}

func (s seedling) world(t *testing.T, folder string, p *postOffice) *world {
	t.Helper()
	return &world{t: t, folder: folder, secrets: s.secrets, wages: s.wages, post: p, log: slog.New(slog.DiscardHandler)}
}

// copyTo gives a world its own files.
func (s seedling) copyTo(t *testing.T, folder string) {
	t.Helper()
	for _, name := range []string{"desk.db", "office.db"} {
		b, err := os.ReadFile(filepath.Join(s.folder, name))
		must(t, err)
		must(t, os.WriteFile(filepath.Join(folder, name), b, 0o600))
	}
}

// memory is a folder that costs no disk: tmpfs where there is one.
func memory(t *testing.T) string {
	t.Helper()
	base := ""
	if _, err := os.Stat("/dev/shm"); err == nil {
		base = "/dev/shm"
	}
	folder, err := os.MkdirTemp(base, "faults")
	must(t, err)
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	return folder
}
