// Package counter is an office at work (窓口): its file with an open vault, its station, and what is due there, whoever opened it: officed,
// the window, or practice. It knows no screens and no commands.
package counter

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"time"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/message"
	"kyujindesk/backend/office"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/sheet"
	"kyujindesk/backend/station"
	officestore "kyujindesk/backend/store/office"
	"kyujindesk/backend/vault"
)

// Files of an office's folder.
const (
	DatabaseFile = "office.db"
	LockFile     = "serve.lock" // held by the process that carries the office's mail
)

// LooksEvery is how soon one process sees what another put into the outbox.
const LooksEvery = time.Second

// Open makes an office's station over its file, whose vault is open. Daily work of means comes after the office's own. practice marks what is
// printed.
func Open(ctx context.Context, store *officestore.Store, secrets *vault.Vault, m station.Means, wages posting.MinimumWages, practice bool) (*station.Station[*office.Office], error) {
	store.Seal(secrets) // mails of seekers come, too
	var o *office.Office
	m.Daily = append([]func(context.Context) error{
		func(ctx context.Context) error { return o.Lapse(ctx) },
		func(ctx context.Context) error { return o.ForgetPeople(ctx) },
		func(ctx context.Context) error { return o.AnswerWatches(ctx) },
	}, m.Daily...)
	if !practice { // its mail server forgets
		m.Daily = append(m.Daily, func(ctx context.Context) error { return o.MailHead(ctx) })
	}
	return station.New(store, m, func(post func()) (*office.Office, error) {
		var err error
		if o, err = office.Open(ctx, store, secrets, m.Now, wages, post); err != nil {
			return nil, err
		}
		o.ReadsBy(message.Reader{Returned: mailbox.Returned, Letter: letter.IsMineHeader})
		o.PrintsBy(sheet.PostingPaper(practice))
		return o, nil
	})
}

// followsEvery is how soon a business hears how far its approaches are.
const followsEvery = 5 * time.Second

// Follow looks after approaches until ctx ends.
func Follow(ctx context.Context, o *office.Office, log *slog.Logger) {
	tick := time.NewTicker(followsEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		if err := o.FollowApproaches(ctx); err != nil && ctx.Err() == nil {
			log.Error("follow approaches", "error", err)
		}
	}
}

// mailSetting is the name, and the place in the vault, of the mailbox and its password.
const mailSetting = "mailbox"

// Mailbox reads how the office's mailbox is reached.
func Mailbox(ctx context.Context, store *officestore.Store, secrets *vault.Vault) (box mailbox.Setup, err error) {
	sealed, err := store.ProgramSetting(ctx, mailSetting)
	if err != nil {
		return box, err
	}
	plain, err := secrets.Unseal(mailSetting, sealed)
	if err != nil {
		return box, err
	}
	if err := json.Unmarshal(plain, &box); err != nil {
		return box, fmt.Errorf("read mailbox: %w", err)
	}
	return box, nil
}

// PutMailbox keeps it, sealed with its password.
func PutMailbox(ctx context.Context, store *officestore.Store, secrets *vault.Vault, box mailbox.Setup) error {
	plain, err := json.Marshal(box) //nolint:gosec // it is sealed at once
	if err != nil {
		return fmt.Errorf("write mailbox: %w", err)
	}
	return store.Atomically(ctx, func(ctx context.Context) error {
		return store.PutProgramSetting(ctx, mailSetting, secrets.Seal(mailSetting, plain))
	})
}
