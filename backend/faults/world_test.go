package faults_test

import (
	"context"
	"database/sql"
	"errors"
	"log/slog"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clerk"
	"kyujindesk/backend/courier"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/desk/entry"
	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/office"
	officeentry "kyujindesk/backend/office/entry"
	"kyujindesk/backend/posting"
	deskstore "kyujindesk/backend/store/desk"
	officestore "kyujindesk/backend/store/office"
	"kyujindesk/backend/vault"
)

// world is an office and three desks, each with its courier at work over real IMAP and SMTP. Each can be
// killed and started again. The first desk's business has a second computer, which reads the same mailbox. It is not the
// world of backend/xtest/world: there a test hands every mail over itself and sets the clock; here couriers carry them, stores and
// lines die under them, and the clock is virtual.
type world struct {
	t       *testing.T
	folder  string
	secrets *vault.Vault
	wages   posting.MinimumWages
	answers form.Values
	post    *postOffice
	log     *slog.Logger
	desks   [3]*deskSide // of a business, of another, and the second computer of the first; the last two sleep until they are needed
	office  *officeSide
	dead    bool               // an act met a dead program
	hostile bool               // somebody sends what is put into quarantine
	looks   map[string]*sql.DB // into each file, from outside
}

// side is what a desk and an office have in common.
type side struct {
	w       *world
	address string
	skew    *atomic.Int64 // nanoseconds that its clock is ahead
	life    *life
	file    string
	kill    func() // nil while it does not run
	kick    func()
	state   func() courier.State
	again   func() // starts it
}

type deskSide struct {
	side
	*desk.Desk
	store   *deskstore.Store
	shop    establishment.Establishment
	changed func(letter.Topic) // nil where nobody looks at a screen
}

type officeSide struct {
	side
	*office.Office
	store *officestore.Store
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

// clock is a side's idea of now.
func (s *side) clock() time.Time { return time.Now().Add(time.Duration(s.skew.Load())) }

// skewBy sets a side's clock wrong.
func (s *side) skewBy(d time.Duration) { s.skew.Store(int64(d)) }

func (s *deskSide) start() {
	t := s.w.t
	store, err := deskstore.Open(t.Context(), s.file, s.clock)
	must(t, err)
	mortal := mortalDesk{store, mortalPost{store, s.life}}
	var c *courier.Courier
	d := desk.New(mortal, s.w.secrets, s.clock, s.w.wages, func() { c.Kick() }, func(about letter.Topic) {
		if s.changed != nil {
			s.changed(about)
		}
	})
	c = s.courier(mortal, d)
	s.Desk, s.store = d, store
	s.run(c, store.Close)
}

func (s *officeSide) start() {
	t := s.w.t
	store, err := officestore.Open(t.Context(), s.file, s.clock)
	must(t, err)
	mortal := mortalOffice{store, mortalPost{store, s.life}}
	var c *courier.Courier
	o, err := office.Open(t.Context(), mortal, s.w.secrets, s.clock, s.w.wages, func() { c.Kick() })
	must(t, err)
	c = s.courier(mortal, o)
	s.Office, s.store = o.As(clerk.Daemon("係")), store
	s.run(c, store.Close)
}

func (s *side) courier(store courier.Store, party courier.Party) *courier.Courier {
	box := s.w.post.mailbox(s.address, s.life)
	return courier.New(store, party, mailbox.NewReader(box), mailbox.NewSender(box, s.clock), s.clock, s.w.log, 0, func(courier.Change) {})
}

// run starts a courier; kill then ends it at once, wherever it is.
func (s *side) run(c *courier.Courier, closeStore func() error) {
	ctx, stop := context.WithCancel(context.Background())
	s.kick, s.state = c.Kick, c.State
	done := make(chan error, 1)
	go func() { done <- c.Run(ctx) }()
	s.kill = func() {
		stop()
		if err := errors.Join(<-done, closeStore()); err != nil {
			s.w.t.Error(err)
		}
		s.kill = nil
	}
}

// sides are all that run, the desks first.
func (w *world) sides() []*side {
	return []*side{&w.desks[0].side, &w.desks[1].side, &w.desks[2].side, &w.office.side}
}

// end kills whoever runs and closes the post office.
func (w *world) end() {
	for _, s := range w.sides() {
		if s.kill != nil {
			s.kill()
		}
	}
	for _, pool := range w.looks {
		must(w.t, pool.Close())
	}
	if err := w.post.close(); err != nil {
		w.t.Error(err)
	}
}

// seedling is an office and two desks, made once; every world starts from a copy. The desks know the
// office, or have only the code on their paper.
type seedling struct {
	folder  string
	secrets *vault.Vault
	wages   posting.MinimumWages
	answers form.Values // of every posting
}

// shortest is the least that can be sent as a posting, whatever the clocks say: what is in a letter is not what
// is tried here, and every step is taken hundreds of thousands of times.
func shortest(wages posting.MinimumWages) form.Values {
	sendable := func(v form.Values) bool {
		for year := 1980; year <= 2040; year += 20 {
			for _, p := range posting.Check(posting.FullTime, v, era.Date{Y: year, M: 1, D: 1}, wages) {
				if p.Severity == form.Error {
					return false
				}
			}
		}
		return true
	}
	v := posting.Sample(posting.FullTime)
	for _, less := range []string{"no", ""} { // what is not there needs no details; then what may be left out
		for _, key := range slices.Sorted(maps.Keys(v)) {
			answer := v[key]
			if v[key] = less; !sendable(v) {
				v[key] = answer
			}
		}
	}
	maps.DeleteFunc(v, func(_, answer string) bool { return answer == "" })
	return v
}

const officeAddress = "madoguchi@example.jp"

// seats are the desks: whose they are, and their mailbox.
func seats() []seat {
	shop := establishment.Establishment{Number: "4101-123456-7", Name: "例示商店", Phone: "0952-00-0000"}
	other := establishment.Establishment{Number: "4101-123457-6", Name: "例示食堂", Phone: "0952-00-0001"}
	return []seat{{"saiyo", "saiyo", shop}, {"jinji", "jinji", other}, {"saiyo-2", "saiyo", shop}}
}

type seat struct {
	file, mailbox string
	shop          establishment.Establishment
}

func newSeedling(t *testing.T) seedling {
	t.Helper()
	secrets, _, err := vault.New("himitsu-1")
	must(t, err)
	wages := posting.LoadMinimumWages()
	s := seedling{memory(t), secrets, wages, shortest(wages)}
	synctest.Test(t, func(t *testing.T) {
		w := s.world(t, s.folder, 0, func(string, ...any) {})
		defer w.end()
		w.post.calm = true
		store, err := officestore.Open(t.Context(), w.office.file, time.Now)
		must(t, err)
		must(t, officeentry.Found(t.Context(), store, secrets, officeentry.Profile{Name: "窓口", Code: "41010", Address: officeAddress}))
		must(t, store.Close())
		w.office.start()
		bringIn(t, w.desks[:2])
	})
	return s
}

// paired is a seedling whose first business has a second computer.
func (s seedling) paired(t *testing.T) seedling {
	t.Helper()
	folder := memory(t)
	s.copyTo(t, folder)
	s.folder = folder
	synctest.Test(t, func(t *testing.T) {
		w := s.world(t, folder, 0, func(string, ...any) {})
		defer w.end()
		w.post.calm = true
		w.office.start()
		w.desks[0].start()
		bringIn(t, w.desks[2:])
	})
	return s
}

// bringIn opens the accounts of desks by their paper, and logs them in.
func bringIn(t *testing.T, desks []*deskSide) {
	t.Helper()
	for _, step := range []func(d *deskSide){
		func(d *deskSide) {
			d.start()
			d.enrol("")
		},
		(*deskSide).enterKey,
		func(d *deskSide) { must(t, d.Enter(t.Context())) },
		(*deskSide).answerLogin,
		func(d *deskSide) {
			if l, err := d.Login(t.Context()); err != nil || l.State != entry.LoginGranted {
				t.Fatalf("the seedling's login is %+v, %v", l, err)
			}
		},
	} {
		for _, d := range desks {
			step(d)
		}
		time.Sleep(time.Minute)
	}
}

// enrol asks the office to open the account, with a code of now and perhaps a slip of the pen.
func (s *deskSide) enrol(slip string) {
	ctx := s.w.t.Context()
	code, err := s.w.office.IssueCode(ctx, s.shop)
	if s.w.must(err); err != nil {
		return
	}
	s.w.must(s.Enrol(ctx, entry.Application{
		Code: code, Establishment: s.shop.Number, Phone: s.shop.Phone + slip, Address: s.address, OfficeAddress: officeAddress,
	}))
}

// enterKey sends the verification key back that has come by mail.
func (s *deskSide) enterKey() {
	p, err := s.Enrolment(s.w.t.Context())
	s.w.must(err)
	s.w.must(s.EnterKey(s.w.t.Context(), p.Offer, "", nil))
}

// answerLogin sends the one-time password back that has come by mail, and has the next ones left out.
func (s *deskSide) answerLogin() {
	l, err := s.Login(s.w.t.Context())
	s.w.must(err)
	s.w.must(s.AnswerLogin(s.w.t.Context(), account.ByMail, l.Offer, true))
}

func (s seedling) world(t *testing.T, folder string, seed uint64, tell func(string, ...any)) *world {
	t.Helper()
	w := &world{t: t, folder: folder, secrets: s.secrets, wages: s.wages, answers: s.answers, log: slog.New(slog.DiscardHandler), looks: map[string]*sql.DB{}}
	for i, at := range seats() {
		w.desks[i] = &deskSide{side: w.side(at.file, at.mailbox), shop: at.shop}
		w.desks[i].again = w.desks[i].start
	}
	w.office = &officeSide{side: w.side("madoguchi", "madoguchi")}
	w.office.again = w.office.start
	w.post = newPostOffice(seed, tell, w.desks[0].address, w.desks[1].address, officeAddress)
	return w
}

func (w *world) side(file, mailbox string) side {
	return side{skew: &atomic.Int64{}, w: w, address: mailbox + "@example.jp", life: &life{}, file: filepath.Join(w.folder, file+".db")}
}

// copyTo gives a world its own files.
func (s seedling) copyTo(t *testing.T, folder string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(s.folder, "*.db"))
	must(t, err)
	for _, file := range files {
		b, err := os.ReadFile(file)
		must(t, err)
		must(t, os.WriteFile(filepath.Join(folder, filepath.Base(file)), b, 0o600))
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

type unsettled interface {
	Unsettled(ctx context.Context) (pending, underway int, trouble string, err error)
}

type quarantined interface {
	Unhandled(ctx context.Context) ([]int64, error)
	Quarantined(ctx context.Context) (known, strange int, err error)
}
