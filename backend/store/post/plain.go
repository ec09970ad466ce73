package post

import (
	"bytes"
	"context"
	"database/sql"
	"errors"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/store"
)

// sealMark stands before what is sealed of a mail. No server may send a zero byte (RFC 9051 §4.3); a mail that begins with the mark
// all the same is sealed like any other.
const sealMark = "\x00sealed\x00"

// Seal has mails lie sealed from now on until they are decided on: mails of people, among letters that are sealed anyway. It is
// called before any mail comes.
func (p *Store) Seal(s letter.Sealer) { p.sealer = s }

func (p *Store) seal(sum string, raw []byte) []byte {
	if p.sealer == nil || raw == nil {
		return raw
	}
	return append([]byte(sealMark), p.sealer.Seal(mailPlace(sum), raw)...)
}

// unseal gives a mail as it came. What cannot be unsealed is given as it lies, and is nobody's letter: one mail holds up no other.
func (p *Store) unseal(sum string, kept []byte) []byte {
	sealed, is := bytes.CutPrefix(kept, []byte(sealMark))
	if !is || p.sealer == nil {
		return kept
	}
	raw, err := p.sealer.Unseal(mailPlace(sum), sealed)
	if err != nil {
		return kept
	}
	return raw
}

func mailPlace(sum string) string { return "mail/" + sum }

const plainMail = `
	SELECT id, made_at, coalesce(sent_at, ''), attempts, coalesce(next_try_at, ''), trouble, bounce, bounced_at
	  FROM outbox WHERE id = $1 AND kind = 'plain'`

// PlainMail is how far an ordinary mail of this computer has come; its id is empty where there is none.
func (p *Store) PlainMail(ctx context.Context, id string) (r letter.Record, err error) {
	var made, sent, next, bounced string
	err = p.db.QueryRowContext(ctx, plainMail, id).Scan(&r.ID, &made, &sent, &r.Attempts, &next, &r.Trouble, &r.Bounce.Key, &bounced)
	if errors.Is(err, sql.ErrNoRows) {
		return letter.Record{}, nil
	}
	r.MadeAt, r.SentAt, r.NextTry, r.Bounce.At = store.Instant(made), store.Instant(sent), store.Instant(next), store.Instant(bounced)
	return r, p.db.Explain("find mail", err)
}

const writtenMail = `SELECT raw FROM outbox WHERE id = $1 AND kind = 'plain' AND raw IS NOT NULL`

// WrittenMail is an ordinary mail as it lies in the outbox, sealed; nil where there is none.
func (p *Store) WrittenMail(ctx context.Context, id string) (sealed []byte, err error) {
	err = p.db.QueryRowContext(ctx, writtenMail, id).Scan(&sealed)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return sealed, p.db.Explain("read mail", err)
}

// A mail that is due may be on its way this moment.
const withdrawMail = `DELETE FROM outbox WHERE id = $1 AND kind = 'plain' AND acked_at IS NULL AND (next_try_at > $2 OR next_try_at IS NULL AND trouble <> 'mail.unsure')`

// WithdrawMail takes an ordinary mail back, in the running transaction. It is false for one that was sent, may have been sent, or
// is being sent.
func (p *Store) WithdrawMail(ctx context.Context, id string) (bool, error) {
	n, err := p.db.Exec(ctx, withdrawMail, id, clock.Text(p.db.Now()))
	return n > 0, err
}

const sendMailAgain = `
	UPDATE outbox SET next_try_at = $2, trouble = '', refused = FALSE WHERE id = $1 AND kind = 'plain' AND acked_at IS NULL AND attempts > 0`

// SendMailAgain makes an ordinary mail due that was refused, or that a server may have taken: a person has decided so. It is false
// where there is none.
func (p *Store) SendMailAgain(ctx context.Context, id string) (bool, error) {
	n, err := p.db.Exec(ctx, sendMailAgain, id, clock.Text(p.db.Now()))
	return n > 0, err
}
