// Package program is what the program has open: nothing, the practice world, or one account; and what it keeps for the way
// there: settings, entries of accounts, ways to mailboxes, and what opens them. It knows neither windows nor screens.
package program

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/courier"
	"kyujindesk/backend/datafolder"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/desk/entry"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/message"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/practice"
	"kyujindesk/backend/station"
	deskstore "kyujindesk/backend/store/desk"
	"kyujindesk/backend/vault"
)

// Topic is what has changed; a screen that shows it reads again.
type Topic string

// The topics; those of letters are told as they are.
const (
	AboutStage      Topic = Topic(letter.AboutStage)
	AboutLine       Topic = "sync"     // the line, and what waits on it
	AboutPractice   Topic = "practice" // the practice world's mailboxes
	AboutPostings   Topic = Topic(letter.AboutPostings)
	AboutApplicants Topic = Topic(letter.AboutApplicants)
	AboutSeekers    Topic = Topic(letter.AboutSeekers)
	AboutDrop       Topic = "dropped" // files that a person dropped on the window
	AboutFile       Topic = "file"    // a backup that a person opened with the program
	AboutOffice     Topic = "office"  // what an office of this computer, or the practice world's, has before it
)

// Topics lists them all.
func Topics() []Topic {
	return []Topic{AboutStage, AboutLine, AboutPractice, AboutPostings, Topic(letter.AboutEstablishment), AboutApplicants, AboutSeekers, Topic(letter.AboutNotices), Topic(letter.AboutTalks), AboutOffice, AboutDrop, AboutFile}
}

// World is what the program finds outside of itself.
type World struct {
	Folder   string // where everything is kept
	Version  string // of the program
	Now      clock.Clock
	Wages    posting.MinimumWages
	Log      *slog.Logger
	Keychain *vault.Keychain            // keeps a key of each account; nil for none
	Browse   func(address string) error // opens a page in the person's browser
	Tell     func(Topic)                // says what has changed; it may not block
}

// Program is what is open. One goroutine, its owner, changes it; everybody else asks that one (do). What waits for the
// network waits outside of it.
type Program struct {
	World
	turns   chan func()   // asked of the owner
	stirred chan struct{} // the open account may have a new name or ID
	over    chan struct{} // closed when the owner has ended
	shown   atomic.Pointer[open]

	ctx context.Context //nolint:containedctx // the program's own: from Begin until end is called
	end context.CancelFunc

	// The rest is the owner's.
	open
	settings settings
	matter   datafolder.Matter
	aside    []Aside           // what was unreadable at the start
	signedIn map[string]signed // by address: sign-ins that are not kept with an account yet
}

// open is what is open at the moment; its zero value is the first page.
type open struct {
	session *session
	world   *practice.World
	counter *counterSession // an office of this computer
}

// session is an open account, or the desk that the practice world comes with.
type session struct {
	*station.Station[*desk.Desk]
	id        string // of the account; empty for the practice desk
	welcome   bool   // it was opened here and now: the last step of the way in is on the screen
	offline   bool   // the person goes on without a login
	joining   bool   // the business went to its office itself, and joins it
	preparing bool   // the practice desk is on its way in
	store     *deskstore.Store
	vault     *vault.Vault
	keys      safe
	box       mailbox.Setup
	ctx       context.Context //nolint:containedctx // ends when the session is closed
	end       context.CancelFunc
	backing   sync.Mutex // held while a backup is made
}

// New makes a program that has not begun yet.
func New(w World) *Program {
	p := &Program{
		World: w, turns: make(chan func()), stirred: make(chan struct{}, 1), over: make(chan struct{}), signedIn: map[string]signed{},
	}
	p.shown.Store(&open{})
	return p
}

// Begin reads the settings and opens again what can be opened without a password. The context it gives ends with the
// program. After an error nothing but Close may be called.
func (p *Program) Begin(ctx context.Context) (context.Context, error) {
	p.ctx, p.end = context.WithCancel(ctx)
	p.matter = datafolder.MatterOf(p.Folder)
	if err := p.readSettings(); err != nil {
		return p.ctx, err
	}
	if err := p.sweep(); err != nil {
		p.Log.Error("sweep", "error", err)
	}
	p.takeBack()
	if err := p.settleRestored(); err != nil {
		p.Log.Error("restore", "error", fmt.Sprintf("%T", err))
	}
	go p.own()
	if !p.settings.Practising {
		return p.ctx, nil
	}
	var s *session
	err := p.do(ctx, func(ctx context.Context) (err error) {
		s, err = p.practise(ctx)
		return err
	})
	if err != nil { // there is the first page, and whatever accounts there are
		p.Log.Error("practice", "error", err)
		return p.ctx, nil
	}
	go p.prepareAtStart(s)
	return p.ctx, nil
}

// Close ends everything, stations first and stores last.
func (p *Program) Close() error {
	if p.end == nil {
		return nil // never begun
	}
	var err error
	_ = p.do(context.WithoutCancel(p.ctx), func(context.Context) error {
		err = p.leave()
		return nil
	})
	p.end()
	<-p.over
	return err
}

// own is the owner: it alone changes what is open.
func (p *Program) own() {
	defer close(p.over)
	for {
		select {
		case <-p.ctx.Done():
			return
		case turn := <-p.turns:
			turn()
		case <-p.stirred:
			if err := p.follow(p.ctx); err != nil {
				p.Log.Error("follow the office", "error", err)
			}
		}
	}
}

// errOver is returned where something is asked of a program that has ended.
var errOver = errors.New("the program has ended")

// do has the owner do something and waits for it. Turns never wait for the network and never call do.
func (p *Program) do(ctx context.Context, what func(ctx context.Context) error) (err error) {
	done := make(chan any, 1) // what it panicked with, or nil
	turn := func() {
		defer func() { done <- recover() }()
		err = what(ctx)
	}
	select {
	case p.turns <- turn:
	case <-ctx.Done():
		return ctx.Err()
	case <-p.over:
		return errOver
	}
	if panicked := <-done; panicked != nil {
		panic(panicked) // in the goroutine that asked
	}
	return err
}

// show makes known what is open now.
func (p *Program) show() {
	now := p.open
	p.shown.Store(&now)
	p.Tell(AboutStage)
}

// errNotOpen is returned where no desk is open, and errNoPractice where the practice world is not.
var (
	errNotOpen    = fault.New(fault.State, "desk.notOpen")
	errNoPractice = fault.New(fault.State, "practice.notOpen")
)

// Desk is the open desk. Where none is open it returns a State fault.
func (p *Program) Desk() (*desk.Desk, error) {
	if s := p.shown.Load().session; s != nil {
		return s.Party, nil
	}
	return nil, errNotOpen
}

// Line is the open desk's line, and what its file knows of the letters on it.
type Line struct {
	*courier.Courier
	*deskstore.Store
}

// Line is the line of the open desk; false where none is open, or the business goes to its office itself.
func (p *Program) Line() (Line, bool) {
	s := p.shown.Load().session
	if s == nil || s.byHand() {
		return Line{}, false
	}
	return Line{s.Line, s.store}, true
}

// PracticeWorld is the practice world. Where it is not open it returns a State fault.
func (p *Program) PracticeWorld() (*practice.World, error) {
	if w := p.shown.Load().world; w != nil {
		return w, nil
	}
	return nil, errNoPractice
}

// Practising says whether the practice world is open.
func (p *Program) Practising() bool { return p.shown.Load().world != nil }

// enter puts a desk to work on a file and a mailbox. It is the owner's.
func (p *Program) enter(id string, keys safe, box mailbox.Setup) (*session, error) {
	var d *desk.Desk
	means := station.Means{
		Mail: box, Now: p.Now, Log: p.Log,
		Changed: func(c courier.Change) {
			p.Tell(AboutLine)
			if c != courier.Line { // how far what was sent has come
				p.Tell(AboutPostings)
				p.Tell(AboutSeekers)
			}
		},
		Daily: []func(context.Context) error{func(ctx context.Context) error { return d.Seekers.Forget(ctx) }},
	}
	return p.work(&session{id: id, keys: keys, box: box}, means, func(post func()) (*desk.Desk, error) {
		keys.store.Seal(keys.vault) // mails of people come, too
		d = desk.New(keys.store, keys.vault, p.Now, p.Wages, post, p.changed)
		d.Applicants.ReadsBy(message.Reader{Returned: mailbox.Returned, Letter: letter.IsMineHeader})
		return d, nil
	})
}

// work begins a session. It is the owner's.
func (p *Program) work(s *session, m station.Means, party func(post func()) (*desk.Desk, error)) (*session, error) {
	s.store, s.vault = s.keys.store, s.keys.vault
	if s.id != "" && p.world == nil {
		_ = os.Remove(p.copyOf(s.id)) // what a death left of one
		if err := p.forgetReplaced(s.id); err != nil {
			p.Log.Error("remove what was replaced", "error", fmt.Sprintf("%T", err))
		}
		m.Minute = func(ctx context.Context) error { return p.backUpDaily(ctx, s) }
	}
	var err error
	if s.Station, err = station.New(s.store, m, party); err != nil {
		return nil, err
	}
	s.ctx, s.end = context.WithCancel(p.ctx)
	s.Start(s.ctx)
	p.session = s
	p.show()
	return s, nil
}

// changed passes on what the desk applied. It may be called from any goroutine, and never blocks.
func (p *Program) changed(t letter.Topic) {
	p.Tell(Topic(t))
	select {
	case p.stirred <- struct{}{}:
	default:
	}
}

// follow takes over what has become of the open account: its name on the first page, and its ID's mailbox.
func (p *Program) follow(ctx context.Context) error {
	s := p.session
	if s == nil || s.id == "" {
		return nil
	}
	if s.byHand() {
		return p.renewEntry(ctx)
	}
	progress, err := s.Party.Enrolment(ctx)
	if err != nil || progress.State != entry.EnrolDone {
		return err
	}
	if s.joining {
		err = p.joined(ctx)
	}
	return errors.Join(err, p.renewEntry(ctx), p.moveMailbox(ctx))
}

// goOn reopens the session over another mailbox.
func (p *Program) goOn(box mailbox.Setup) error {
	s := p.session
	s.end()
	s.Stop()
	next, err := p.enter(s.id, s.keys, box)
	if err != nil {
		return err
	}
	next.welcome, next.offline, next.joining = s.welcome, s.offline, s.joining
	p.Tell(AboutStage)
	return nil
}

// leave closes the session, the office and the practice world.
func (p *Program) leave() error { return errors.Join(p.leaveSession(), p.leavePractice()) }

// leaveSession closes the session, or the office; the practice world stays open.
func (p *Program) leaveSession() error {
	if err := p.leaveCounter(); err != nil {
		return err
	}
	s := p.session
	if s == nil {
		return nil
	}
	p.session = nil
	p.show()
	s.end()
	p.takeBack()
	return s.Close()
}

// Leave closes what is open: it locks. A desk that is not trusted needs a one-time password the next time. From an account a
// person opened in the practice world it leads back to that world's first page.
func (p *Program) Leave(ctx context.Context) error {
	return p.do(ctx, func(ctx context.Context) error {
		var err error
		s := p.session
		if s != nil && !s.welcome && !s.byHand() && !s.joining {
			err = s.Party.Leave(ctx)
		}
		if p.world != nil && s != nil && s.id != "" {
			err = errors.Join(err, p.leaveSession())
		} else {
			err = errors.Join(err, p.leave())
			p.settings.Practising = false
		}
		p.show()
		return errors.Join(err, p.saveSettings())
	})
}

// Offline goes on without a login, what needs the office waiting in the outbox; or goes back to the login.
func (p *Program) Offline(ctx context.Context, offline bool) error {
	return p.do(ctx, func(context.Context) error {
		if p.session == nil {
			return errNotOpen
		}
		p.session.offline = offline
		p.Tell(AboutStage)
		return nil
	})
}

// practiceFolder is where the practice world is.
func (p *Program) practiceFolder() string { return filepath.Join(p.Folder, "practice") }
