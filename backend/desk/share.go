package desk

import (
	"context"
	"errors"
	"slices"

	"kyujindesk/backend/desk/entry"
	"kyujindesk/backend/desk/sisters"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/replica"
)

// shared are what letters of the other computers of the business do, and those after which these may be others.
func (d *Desk) shared(acts map[letter.Kind]letter.Act) map[letter.Kind]letter.Act {
	all := d.sisters.Acts()
	for _, kind := range []letter.Kind{letter.AccountState, letter.LoginNeeded} {
		all[kind] = func(ctx context.Context, l letter.Opened) error {
			if err := acts[kind](ctx, l); err != nil {
				return err
			}
			return errors.Join(d.sisters.Follow(ctx), d.endUnsent(ctx))
		}
	}
	return all
}

// Share has the other computers of the business told what was just written of applicants, in the running transaction.
func (d *Desk) Share(ctx context.Context, facts []replica.Fact, files []letter.File) error {
	return d.sisters.Tell(ctx, facts, files)
}

// Minute does what is due by the minute: what was written here is told to the other computers of the business, and what they asked for
// is given; how far mails to applicants have come is written down first.
func (d *Desk) Minute(ctx context.Context) error {
	return errors.Join(d.Applicants.Follow(ctx), d.sisters.Minute(ctx))
}

// Sharing tells how far this computer has been given what the others know.
func (d *Desk) Sharing(ctx context.Context) (sisters.Progress, error) { return d.sisters.Progress(ctx) }

// askAnew asks the sisters for everything where the stream to one of them had to begin anew because this file was put back.
func (d *Desk) askAnew(ctx context.Context, back []string) error {
	if len(back) == 0 {
		return nil
	}
	list, _, err := d.Sisters(ctx)
	if err != nil || !slices.ContainsFunc(list, func(s entry.Sister) bool { return slices.Contains(back, s.Fingerprint) }) {
		return err
	}
	return d.store.Atomically(ctx, d.sisters.AskAnew)
}
