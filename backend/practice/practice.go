// Package practice is the other end in the same process: an office with its own store, a clerk who
// decides by the rules, and a mail server on this computer. It is the real office over real mail; only
// the clerk is automatic. Nothing leaves the computer.
package practice

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"

	"kyujindesk/backend/account"
	"kyujindesk/backend/applicant"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/courier"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/office"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/private"
	"kyujindesk/backend/sqlite"
	"kyujindesk/backend/vault"
)

// Mail addresses of the practice world (RFC 2606: never real). Every other address of the domain is a business's.
const (
	domain        = "@example.jp"
	DeskAddress   = "saiyo" + domain
	OfficeAddress = "madoguchi" + domain
)

// reading is how long the clerk reads before deciding, so that 確認中 can be seen.
const reading = 3 * time.Second

// clerk is the automatic clerk's name.
const clerk = "練習の係"

// World is the practice world.
type World struct {
	Office  *office.Office
	mail    *mailServer
	store   *sqlite.Office
	courier *courier.Courier
	now     clock.Clock
	log     *slog.Logger
}

// Open makes or opens the world in a folder. Run makes it work.
func Open(ctx context.Context, folder string, now clock.Clock, wages posting.MinimumWages, log *slog.Logger) (_ *World, err error) {
	if _, err := private.Folder(folder); err != nil {
		return nil, fmt.Errorf("make practice folder: %w", err)
	}
	w := &World{now: now, log: log}
	if w.store, err = sqlite.OpenOffice(ctx, filepath.Join(folder, "office.db"), now); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, w.store.Close())
		}
	}()
	secrets, err := openVault(ctx, w.store)
	if err != nil {
		return nil, err
	}
	if w.Office, err = office.Open(ctx, w.store, secrets, now, wages, func() { w.courier.Kick() }); err != nil {
		return nil, err
	}
	w.mail = newMailServer(now)
	if err := w.mail.start(ctx); err != nil {
		return nil, err
	}
	box := w.mail.account(OfficeAddress)
	w.courier = courier.New(w.store, w.Office, mailbox.NewReader(box), mailbox.NewSender(box, now), now, log, 0, func() {})
	return w, w.store.RetryUnacked(ctx) // the mail server has forgotten what was under way
}

// openVault opens the practice office's vault, and founds the office the first time. Its password
// protects nothing: there is nothing real in it.
func openVault(ctx context.Context, store *sqlite.Office) (*vault.Vault, error) {
	kept, err := store.Setting(ctx, "vault")
	if err != nil {
		return nil, err
	}
	if kept != nil {
		return vault.Open(kept, password)
	}
	v, kept, err := vault.New(password)
	if err != nil {
		return nil, err
	}
	if err := office.Found(ctx, store, v, office.Profile{Name: "練習の窓口", Code: "41010", Address: OfficeAddress}); err != nil {
		return nil, err
	}
	return v, store.Atomically(ctx, func(ctx context.Context) error { return store.PutSetting(ctx, "vault", kept) })
}

// Run works until ctx ends: it carries the office's letters and decides on postings.
func (w *World) Run(ctx context.Context) error {
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error { return w.courier.Run(ctx) })
	g.Go(func() error { return w.decide(ctx) })
	return g.Wait()
}

// Close ends the mail server and closes the store, after Run has returned.
func (w *World) Close() error { return errors.Join(w.mail.stop(), w.store.Close()) }

// Cut takes the line away, or gives it back (回線を切る).
func (w *World) Cut(ctx context.Context, cut bool) error {
	if cut {
		return w.mail.stop()
	}
	return w.mail.start(ctx)
}

// IsCut says whether the line is cut.
func (w *World) IsCut() bool { return w.mail.cut() }

// DeskMailbox is how the desk that the practice world comes with reaches its mailbox.
func (w *World) DeskMailbox() mailbox.Account { return w.mail.account(DeskAddress) }

// Mailbox is how a business reaches its mailbox in the practice world: any address of its domain has one, and nothing
// need be known but the address. It returns an Invalid fault for addresses elsewhere and for the office's own.
func (w *World) Mailbox(address string) (mailbox.Account, error) {
	if strings.EqualFold(address, OfficeAddress) || w.mail.user(address) == nil {
		return mailbox.Account{}, fault.At("address", fault.Invalid, "practice.address")
	}
	return w.mail.account(address), nil
}

// IssueCode gives the practising business its paper.
func (w *World) IssueCode(ctx context.Context) (account.Code, establishment.Establishment, error) {
	e := establishment.Establishment{
		Number: "4101-123456-7", Name: "例示商店", Kana: "レイジショウテン", Postal: "840-0000",
		Address: "佐賀県佐賀市例示町１－２－３", Phone: "0952-00-0000",
	}
	code, err := w.Office.IssueCode(ctx, e)
	return code, e, err
}

// decide is the clerk: it takes what has waited long enough to be read.
func (w *World) decide(ctx context.Context) error {
	tick := time.NewTicker(500 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
		if err := w.Office.Lapse(ctx); err != nil && ctx.Err() == nil {
			w.log.Error("practice clerk", "error", err)
		}
		if err := errors.Join(w.readChanges(ctx), w.readPostings(ctx)); err != nil && ctx.Err() == nil {
			w.log.Error("practice clerk", "error", err)
		}
	}
}

func (w *World) readChanges(ctx context.Context) error {
	waiting, err := w.Office.WaitingChanges(ctx)
	for _, c := range waiting {
		if w.now().Sub(c.AskedAt) >= reading {
			err = errors.Join(err, w.Office.ReviewChange(ctx, c, clerk))
		}
	}
	return err
}

// readPostings decides on postings, and introduces somebody to each that is accepted, so that it can be seen what comes of one.
func (w *World) readPostings(ctx context.Context) error {
	waiting, err := w.Office.Waiting(ctx)
	for _, p := range waiting {
		if w.now().Sub(p.UpdatedAt) < reading {
			continue
		}
		decided, rerr := w.Office.Review(ctx, p.ID, clerk)
		if rerr == nil && p.State == posting.Submitted && decided.State == posting.Valid {
			_, rerr = w.Office.Introduce(ctx, p.ID, applicant.ByOffice)
		}
		if !fault.Is(rerr, fault.State) { // else its business has to come to the counter first
			err = errors.Join(err, rerr)
		}
	}
	return err
}
