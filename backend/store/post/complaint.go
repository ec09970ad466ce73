package post

import (
	"context"
	"fmt"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/store"
)

// A complaint stands among the mails in quarantine, where a person looks for what has not come. Its writer is the mail server,
// whom nobody proved; its name is no hash, and no fingerprint.
const (
	complaintsOf = `SELECT sha256 FROM mail WHERE box = $1 AND peer = 'server'`
	withdraw     = `DELETE FROM mail WHERE sha256 = $1 AND peer = 'server'`
	insertWord   = `
		INSERT INTO mail (box, validity, uid, sha256, size, stored_at, verdict, reason, peer)
		VALUES ($1, 0, $2, $3, 0, $4, 'quarantined', $5, 'server')
		ON CONFLICT (sha256) DO NOTHING`
)

// Complain keeps what the server of a folder does wrong now, instead of what it did before. What a person has dropped stays so
// until it is over.
func (p *Store) Complain(ctx context.Context, box string, list []letter.Complaint) error {
	at := clock.Text(p.db.Now())
	return p.Atomically(ctx, func(ctx context.Context) error {
		before, err := store.Collect(ctx, p.db, store.Value[string], complaintsOf, box)
		if err != nil {
			return err
		}
		stays := map[string]bool{}
		for _, c := range list {
			name := fmt.Sprintf("%s:%d:%s", c.Key, c.UID, box)
			stays[name] = true
			if _, err := p.db.Exec(ctx, insertWord, box, c.UID, name, at, c.Key); err != nil {
				return err
			}
		}
		for _, name := range before {
			if stays[name] {
				continue
			}
			if _, err := p.db.Exec(ctx, withdraw, name); err != nil {
				return err
			}
		}
		return nil
	})
}
