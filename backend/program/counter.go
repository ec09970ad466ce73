package program

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/gofrs/flock"
	"github.com/google/uuid"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clerk"
	"kyujindesk/backend/counter"
	"kyujindesk/backend/courier"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/office"
	officeentry "kyujindesk/backend/office/entry"
	"kyujindesk/backend/private"
	"kyujindesk/backend/station"
	officestore "kyujindesk/backend/store/office"
	"kyujindesk/backend/vault"
)

// Counter is what is asked of an office that is run in this window (窓口として使う).
type Counter struct {
	Name     string // of the office
	Code     string // 5 digits, the head of its posting numbers
	Hours    string // when its counter is open, as people read it; may be empty
	HelpDesk string // telephone of who helps; may be empty
	Mail     mailbox.Setup
	Clerk    string // name of its first clerk, who has all roles
	Password string // of that clerk
}

// OfficeEntry is what the first page shows of an office of this computer without a password.
type OfficeEntry struct {
	ID   string `json:"-"` // the name of its folder
	Name string `json:"name"`
	Code string `json:"code"`
}

// counterSession is an open office, with a clerk at work.
type counterSession struct {
	*station.Station[*office.Office]
	id     string
	office *office.Office // with the clerk at work
	store  *officestore.Store
	lock   *flock.Flock // nil where another process carries the mail
	end    context.CancelFunc
	done   chan struct{} // closed when watch has ended
}

func (p *Program) officesFolder() string { return filepath.Join(p.Folder, "offices") }

func (p *Program) officeFolder(id string) string { return filepath.Join(p.officesFolder(), id) }

// officeFile stands in an office's folder once it is whole.
func (p *Program) officeFile(id string) string {
	return filepath.Join(p.officeFolder(id), "office.json")
}

// offices lists the offices of this computer, the first made first. One that was left before it was whole is none.
func (p *Program) offices() []OfficeEntry {
	list := []OfficeEntry{}
	if p.world != nil {
		return list
	}
	folders, err := os.ReadDir(p.officesFolder())
	if err != nil {
		return list // none yet
	}
	for _, f := range folders {
		var e OfficeEntry
		if readJSON(p.officeFile(f.Name()), &e) == nil {
			e.ID = f.Name()
			list = append(list, e)
		}
	}
	return list
}

// check says what is wrong with what was typed; nothing is made before all of it can be read.
func (in Counter) check() error {
	switch {
	case strings.TrimSpace(in.Name) == "" || !oneLine(in.Name):
		return fault.At("office", fault.Invalid, "office.found.office")
	case !oneLine(in.Hours):
		return fault.At("hours", fault.Invalid, "office.found.hours")
	case !oneLine(in.HelpDesk):
		return fault.At("helpDesk", fault.Invalid, "office.found.helpDesk")
	}
	if code := establishment.Digits(in.Code); len(code) != 5 {
		return fault.At("code", fault.Invalid, "office.found.code")
	}
	if account.CheckAddress(in.Mail.Address) != nil {
		return fault.At("address", fault.Invalid, "account.address")
	}
	if in.Mail.Auth == mailbox.OAuth2 { // officed could not go on with it
		return fault.At("address", fault.Invalid, "office.found.signIn")
	}
	return account.CheckPassword(in.Password)
}

// oneLine tells whether a text is short enough to stand in a line of a paper.
func oneLine(text string) bool {
	return utf8.RuneCountInString(strings.TrimSpace(text)) <= nameMax && !strings.ContainsAny(text, "\r\n")
}

// FoundOffice makes an office of this computer: its key, its mailbox and its first clerk; and opens it for that clerk. Killed on the way, or
// where something is wrong, there is none. It is not for the practice world, which has one.
func (p *Program) FoundOffice(ctx context.Context, in Counter) error {
	if err := in.check(); err != nil {
		return err
	}
	return p.do(ctx, func(ctx context.Context) error {
		if p.world != nil {
			return fault.New(fault.State, "office.found.practice")
		}
		box, err := p.reached(in.Mail)
		if err != nil {
			return err
		}
		if err := p.leaveSession(); err != nil {
			return err
		}
		id, err := uuid.NewV7()
		if err != nil {
			return err
		}
		if err := p.found(ctx, id.String(), in, box); err != nil {
			return errors.Join(err, p.leaveCounter(), os.RemoveAll(p.officeFolder(id.String())))
		}
		return nil
	})
}

func (p *Program) found(ctx context.Context, id string, in Counter, box mailbox.Setup) error {
	if _, err := private.Folder(p.officeFolder(id)); err != nil {
		return fault.New(fault.Storage, "storage.unwritable").Because(err)
	}
	store, err := officestore.Open(ctx, filepath.Join(p.officeFolder(id), counter.DatabaseFile), p.Now)
	if err != nil {
		return err
	}
	secrets, _, err := vault.New(in.Password) // the clerk's slot is made below
	if err != nil {
		return errors.Join(err, store.Close())
	}
	profile := officeentry.Profile{
		Name: strings.TrimSpace(in.Name), Code: establishment.Digits(in.Code), Address: in.Mail.Address,
		Hours: strings.TrimSpace(in.Hours), HelpDesk: strings.TrimSpace(in.HelpDesk),
	}
	err = errors.Join(officeentry.Found(ctx, store, secrets, profile), counter.PutMailbox(ctx, store, secrets, box))
	if err != nil {
		return errors.Join(err, store.Close())
	}
	first, err := p.firstClerk(ctx, store, secrets, in)
	if err == nil {
		err = writeJSON(p.officeFile(id), OfficeEntry{Name: profile.Name, Code: profile.Code})
	}
	if err != nil {
		return errors.Join(err, store.Close())
	}
	return p.enterCounter(ctx, id, store, secrets, first)
}

// firstClerk has somebody work at a new office, in all roles.
func (p *Program) firstClerk(ctx context.Context, store *officestore.Store, secrets *vault.Vault, in Counter) (clerk.Clerk, error) {
	o, err := office.Open(ctx, store, secrets, p.Now, p.Wages, func() {})
	if err != nil {
		return clerk.Clerk{}, err
	}
	first, err := o.As(clerk.Daemon("")).AddClerk(ctx, in.Clerk, clerk.Roles(), in.Password)
	if f, is := fault.Of(err); is && f.Field == "name" {
		f.Field = "clerk"
	}
	return first, err
}

// enterCounter puts an office to work, with a clerk at it; it closes the store where it cannot. Where officed carries the office's mail, this
// window leaves that to it. It is the owner's.
func (p *Program) enterCounter(ctx context.Context, id string, store *officestore.Store, secrets *vault.Vault, who clerk.Clerk) (err error) {
	s := &counterSession{id: id, store: store, done: make(chan struct{})}
	defer func() {
		if err != nil {
			s.unlock()
			err = errors.Join(err, store.Close())
		}
	}()
	box, err := counter.Mailbox(ctx, store, secrets)
	if err != nil {
		return err
	}
	lock := flock.New(filepath.Join(p.officeFolder(id), counter.LockFile))
	free, err := lock.TryLock()
	if err != nil {
		return fault.New(fault.Storage, "storage.unwritable").Because(err)
	}
	if free {
		s.lock = lock
	}
	means := station.Means{
		Mail: box, Alone: !free, Now: p.Now, Log: p.Log, Poll: counter.LooksEvery,
		Changed: func(courier.Change) { p.Tell(AboutLine); p.Tell(AboutOffice) },
	}
	if s.Station, err = counter.Open(ctx, store, secrets, means, p.Wages, false); err != nil {
		return err
	}
	s.office = s.Party.As(who)
	p.begin(s) //nolint:contextcheck // it works until the office is closed
	return nil
}

// begin has an office work until it is closed. It is the owner's.
func (p *Program) begin(s *counterSession) {
	life, end := context.WithCancel(p.ctx)
	s.end = end
	if s.lock != nil {
		s.Start(life)
	}
	go func() {
		defer close(s.done)
		p.watch(life, s.Party, s.lock != nil)
	}()
	p.counter = s
	p.show()
}

// watch tells screens what other clerks and officed do, within a second, and looks after approaches where this process carries the mail.
func (p *Program) watch(ctx context.Context, o *office.Office, carries bool) {
	if carries {
		followed := make(chan struct{})
		defer func() { <-followed }()
		go func() {
			defer close(followed)
			counter.Follow(ctx, o, p.Log)
		}()
	}
	tick := time.NewTicker(counter.LooksEvery)
	defer tick.Stop()
	var last int64
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		span, err := o.Span(ctx)
		if err == nil && span.Last.N != last {
			last = span.Last.N
			p.Tell(AboutOffice)
		}
	}
}

// unlock lets another process carry the mail.
func (s *counterSession) unlock() {
	if s.lock != nil {
		_ = s.lock.Unlock() // ends with the process in any case
	}
}

// leaveCounter closes the open office.
func (p *Program) leaveCounter() error {
	s := p.counter
	if s == nil {
		return nil
	}
	p.counter = nil
	p.show()
	s.end()
	<-s.done
	err := s.Close()
	s.unlock()
	return err
}

// Clerks lists who works at an office of this computer, by id and name. Roles need a password.
func (p *Program) Clerks(ctx context.Context, id string) (all []clerk.Kept, err error) {
	err = p.do(ctx, func(ctx context.Context) error {
		store, err := p.officeStore(ctx, id)
		if err != nil {
			return err
		}
		all, err = store.Clerks(ctx)
		return errors.Join(err, store.Close())
	})
	return all, err
}

// officeStore opens the file of an office of this computer. It returns a NotFound fault.
func (p *Program) officeStore(ctx context.Context, id string) (*officestore.Store, error) {
	if _, err := uuid.Parse(id); err != nil {
		return nil, fault.New(fault.NotFound, "office.notFound")
	}
	if _, err := os.Stat(p.officeFile(id)); err != nil {
		return nil, fault.New(fault.NotFound, "office.notFound").Because(err)
	}
	return officestore.Open(ctx, filepath.Join(p.officeFolder(id), counter.DatabaseFile), p.Now)
}

// EnterOffice opens an office of this computer for a clerk, by their password. It returns a Denied fault for a wrong one, and for who works
// there no more.
func (p *Program) EnterOffice(ctx context.Context, id, clerkID, password string) error {
	return p.do(ctx, func(ctx context.Context) error {
		if err := p.leaveSession(); err != nil {
			return err
		}
		store, err := p.officeStore(ctx, id)
		if err != nil {
			return err
		}
		k, err := store.Clerk(ctx, clerkID)
		if fault.Is(err, fault.NotFound) {
			err = fault.At("clerk", fault.Denied, "clerk.gone")
		}
		var secrets *vault.Vault
		if err == nil {
			secrets, err = station.Guarded(ctx, store, p.Now, k.Wrong(), func() (*vault.Vault, error) { return station.OpenSlot(k.Slot, password) })
		}
		var who clerk.Clerk
		if err == nil {
			who, err = officeentry.ReadClerk(secrets, k)
		}
		if err != nil {
			return errors.Join(err, store.Close())
		}
		return p.enterCounter(ctx, id, store, secrets, who)
	})
}

// Office is the office whose side is open: one of this computer with a clerk at work, or that of the practice world. It returns a State fault
// where there is none, and a Denied fault where the clerk works there no more.
func (p *Program) Office(ctx context.Context) (*office.Office, error) {
	shown := p.shown.Load()
	if shown.counter != nil {
		_, err := shown.counter.office.Present(ctx)
		return shown.counter.office, err
	}
	if shown.world != nil {
		return shown.world.Player, nil
	}
	return nil, errNoPractice
}
