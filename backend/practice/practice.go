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

	"kyujindesk/backend/clerk"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/counter"
	"kyujindesk/backend/courier"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/office"
	"kyujindesk/backend/office/entry"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/private"
	"kyujindesk/backend/seeker/made"
	"kyujindesk/backend/station"
	officestore "kyujindesk/backend/store/office"
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

// seekersThere is how many people look for work in practice.
const seekersThere = 200

// clerkName is the automatic clerk's.
const clerkName = "練習用の担当者"

// playerName is that of the person who plays the clerk.
const playerName = "窓口の係（あなた）"

// World is the practice world.
type World struct {
	Office  *office.Office // with the automatic clerk
	Player  *office.Office // with the person at the counter
	work    *station.Station[*office.Office]
	mail    *mailServer
	now     clock.Clock
	log     *slog.Logger
	coming  []coming           // who applies next; the clerk's alone
	replied map[string]bool    // approaches that were answered; the clerk's alone
	stop    context.CancelFunc // ends the clerk; nil while nobody works
	done    chan struct{}      // closed when the clerk has gone
}

// Open makes or opens the world in a folder. Start makes it work.
func Open(ctx context.Context, folder string, now clock.Clock, wages posting.MinimumWages, log *slog.Logger) (_ *World, err error) {
	if _, err := private.Folder(folder); err != nil {
		return nil, fmt.Errorf("make practice folder: %w", err)
	}
	w := &World{now: now, log: log, mail: newMailServer(now), replied: map[string]bool{}}
	store, err := officestore.Open(ctx, filepath.Join(folder, "office.db"), now)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, store.Close())
		}
	}()
	secrets, err := station.OpenVault(ctx, store, password)
	if errors.Is(err, station.ErrNoVault) {
		secrets, err = station.MakeVault(ctx, store, password, func(v *vault.Vault) error {
			return entry.Found(ctx, store, v, entry.Profile{Name: "練習の窓口", Code: "41010", Address: OfficeAddress})
		})
	}
	if err != nil {
		return nil, err
	}
	if err := w.mail.start(ctx); err != nil {
		return nil, err
	}
	means := station.Means{Mail: w.mail.account(OfficeAddress), Now: now, Log: log, Changed: func(c courier.Change) {
		if c == courier.Incoming {
			w.mail.tell()
		}
	}}
	w.work, err = counter.Open(ctx, store, secrets, means, wages, true)
	if err == nil {
		w.Office, w.Player = w.work.Party.As(clerk.Practice(clerkName)), w.work.Party.As(clerk.Player(playerName))
		err = store.RetryUnacked(ctx) // the mail server has forgotten what was under way
	}
	if err != nil {
		return nil, errors.Join(err, w.mail.stop())
	}
	return w, nil
}

// Start has the world work until Close, or until ctx ends: it carries the office's letters and decides on postings.
func (w *World) Start(ctx context.Context) {
	ctx, w.stop = context.WithCancel(ctx)
	w.done = make(chan struct{})
	w.work.Start(ctx)
	go func() {
		defer close(w.done)
		w.decide(ctx)
	}()
}

// Close ends the work and the mail server, and closes the store.
func (w *World) Close() error {
	if w.stop != nil {
		w.stop()
		<-w.done
	}
	w.work.Stop()
	return errors.Join(w.mail.stop(), w.work.Close())
}

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
func (w *World) DeskMailbox() mailbox.Setup { return w.mail.account(DeskAddress) }

// Mailbox is how a business reaches its mailbox in the practice world: any address of its domain has one, and nothing
// need be known but the address. It returns an Invalid fault for addresses elsewhere and for the office's own.
func (w *World) Mailbox(address string) (mailbox.Setup, error) {
	if strings.EqualFold(address, OfficeAddress) || w.mail.user(address) == nil {
		return mailbox.Setup{}, fault.At("address", fault.Invalid, "practice.address")
	}
	return w.mail.account(address), nil
}

// decide is the clerk: it takes what has waited long enough to be read, until ctx ends.
func (w *World) decide(ctx context.Context) {
	tick := time.NewTicker(500 * time.Millisecond)
	defer tick.Stop()
	if err := errors.Join(w.expectAll(ctx), w.Office.FillSeekers(ctx, seekersThere, made.Seeker)); err != nil && ctx.Err() == nil {
		w.log.Error("practice clerk", "error", err)
	}
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		err := errors.Join(w.Office.Lapse(ctx), w.readChanges(ctx), w.readPostings(ctx), w.introduce(ctx), w.notify(ctx), w.talk(ctx), w.close(ctx), w.Office.FollowApproaches(ctx), w.answer(ctx))
		if err != nil && ctx.Err() == nil {
			w.log.Error("practice clerk", "error", err)
		}
	}
}

func (w *World) readChanges(ctx context.Context) error {
	waiting, err := w.Office.WaitingChanges(ctx)
	for _, c := range waiting {
		if w.now().Sub(c.AskedAt) >= reading {
			err = errors.Join(err, calm(w.Office.ReviewChange(ctx, c)))
		}
	}
	return err
}

// readPostings decides on postings, and has people apply to each that is accepted, so that it can be seen what comes of one.
func (w *World) readPostings(ctx context.Context) error {
	waiting, err := w.Office.Waiting(ctx)
	for _, p := range waiting {
		if w.now().Sub(p.UpdatedAt) < reading {
			continue
		}
		decided, rerr := w.Office.Review(ctx, p.ID)
		if rerr == nil && p.State == posting.Submitted && decided.State == posting.Valid {
			rerr = w.expect(ctx, p.ID)
		}
		err = errors.Join(err, calm(rerr))
	}
	return err
}

// calm leaves out that the clerk cannot decide yet: the business has to come to the counter first, the person is at it, or something newer came.
func calm(err error) error {
	if fault.Is(err, fault.State) || fault.Is(err, fault.Conflict) {
		return nil
	}
	return err
}
