package sqlite

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"strconv"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/letter"
)

const readMark = `SELECT validity, uid FROM watermark WHERE box = $1`

// Mark is how far a mailbox is read; zero where it never was.
func (d *db) Mark(ctx context.Context, box string) (letter.Mark, error) {
	var m letter.Mark
	err := d.read(ctx).QueryRowContext(ctx, readMark, box).Scan(&m.Validity, &m.UID)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return m, explain("read watermark", err)
}

const (
	insertMail = `
		INSERT INTO mail (box, validity, uid, sha256, size, raw, stored_at) VALUES ($1, $2, $3, $4, $8, $5, $6)
		ON CONFLICT (sha256) DO UPDATE
		   SET verdict = CASE WHEN $7 AND (box <> excluded.box OR validity = excluded.validity AND uid <> excluded.uid)
		                       AND verdict <> 'early' THEN '' ELSE verdict END,
		       raw = CASE WHEN $7 THEN coalesce(raw, excluded.raw) ELSE raw END,
		       reason = CASE WHEN verdict IN ('applied', 'duplicate') THEN 'done' ELSE reason END,
		       box = excluded.box, validity = excluded.validity, uid = excluded.uid, moved_at = NULL`
	noteBounce = `UPDATE outbox SET bounce = $2, bounce_said = $3, bounced_at = $4 WHERE id = $1 AND acked_at IS NULL`
	writeMark  = `
		INSERT INTO watermark (box, validity, uid, audited_at) VALUES ($1, $2, $3, $4)
		ON CONFLICT (box) DO UPDATE SET validity = excluded.validity, uid = excluded.uid`
)

// Keep stores mails and what bounces say, and moves the watermark over them, in one transaction. Bytes that
// are stored already are the same mail: under a new validity its folder was renumbered, below the mark it
// was looked at again, and nothing more is to be done; as a new mail it was sent again, and its sender must
// hear again that it has come; one that was refused is tried again on the way.
func (d *db) Keep(ctx context.Context, box string, m letter.Mark, mails []letter.Incoming) error {
	at, sums := clock.Text(d.now()), sumsOf(mails)
	return d.Atomically(ctx, func(ctx context.Context) error {
		old, err := d.Mark(ctx, box)
		if err != nil {
			return err
		}
		for _, in := range mails {
			sum := <-sums
			if in.Bounce.Key != "" {
				if _, err := d.exec(ctx, noteBounce, in.Bounce.Letter, in.Bounce.Key, in.Bounce.Said, at); err != nil {
					return err
				}
				continue
			}
			isNew := old.Validity == m.Validity && in.UID > old.UID
			if _, err := d.exec(ctx, insertMail, box, m.Validity, in.UID, sum, in.Raw, at, isNew, len(in.Raw)); err != nil {
				return err
			}
		}
		_, err = d.exec(ctx, writeMark, box, m.Validity, m.UID, at)
		return err
	})
}

// sumsOf gives the SHA-256 of each mail in turn, while those before are being stored: so many bytes take their time.
func sumsOf(mails []letter.Incoming) <-chan string {
	sums := make(chan string, len(mails))
	go func() { // ends by itself: there is room for all
		for _, in := range mails {
			sum := sha256.Sum256(in.Raw)
			sums <- hex.EncodeToString(sum[:])
		}
	}()
	return sums
}

const unhandledMails = `SELECT id FROM mail WHERE verdict = '' ORDER BY id LIMIT 500`

// Unhandled lists up to 500 stored mails that no verdict was reached on, oldest first.
func (d *db) Unhandled(ctx context.Context) ([]int64, error) {
	return collect(ctx, d.read(ctx), scanInt, unhandledMails)
}

const undecidedBytes = `SELECT coalesce(sum(size), 0) FROM mail WHERE verdict = ''`

// Undecided is how many bytes the mails have together that no verdict was reached on.
func (d *db) Undecided(ctx context.Context) (n int64, err error) {
	err = d.read(ctx).QueryRowContext(ctx, undecidedBytes).Scan(&n)
	return n, explain("count undecided mails", err)
}

const readRaw = `SELECT raw FROM mail WHERE id = $1`

// Raw is a mail as it came; nil where it is not kept.
func (d *db) Raw(ctx context.Context, id int64) (raw []byte, err error) {
	err = d.read(ctx).QueryRowContext(ctx, readRaw, id).Scan(&raw)
	return raw, explain("read mail", err)
}

const knownMails = `SELECT uid FROM mail WHERE box = $1 AND validity = $2 ORDER BY uid`

// Known lists the numbers of the mails that are stored of a folder, as it is numbered under a validity.
func (d *db) Known(ctx context.Context, box string, validity uint32) ([]uint32, error) {
	return collect(ctx, d.read(ctx), scanUID, knownMails, box, validity)
}

func scanUID(r *sql.Rows) (u uint32, err error) { return u, r.Scan(&u) }

// auditEvery is how often everything in a folder is compared with what is stored of it.
const auditEvery = 24 * time.Hour

const readAudited = `SELECT audited_at FROM watermark WHERE box = $1`

// AuditDue tells whether a folder is to be looked through again. One that was never read is not; one that
// was looked through in the future is: the clock was wrong.
func (d *db) AuditDue(ctx context.Context, box string) (bool, error) {
	var at string
	err := d.read(ctx).QueryRowContext(ctx, readAudited, box).Scan(&at)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	age := d.now().Sub(instant(at))
	return age >= auditEvery || age < 0, explain("read audit", err)
}

const writeAudited = `UPDATE watermark SET audited_at = $2 WHERE box = $1`

// Audited notes that a folder was looked through.
func (d *db) Audited(ctx context.Context, box string) error {
	return d.Atomically(ctx, func(ctx context.Context) error {
		if _, err := d.exec(ctx, writeAudited, box, clock.Text(d.now())); err != nil {
			return err
		}
		return d.forgetQuarantine(ctx)
	})
}

// Names of settings of the mailbox that need no seal.
const (
	tidySetting  = "mail.tidy"  // "true" where processed letters are moved
	limitSetting = "mail.limit" // bytes the mail server takes
)

// Tidy tells whether processed letters are moved out of the inbox.
func (d *db) Tidy(ctx context.Context) (bool, error) {
	v, err := d.Setting(ctx, tidySetting)
	return string(v) == "true", err
}

// PutTidy keeps whether processed letters are moved out of the inbox.
func (d *db) PutTidy(ctx context.Context, on bool) error {
	return d.Atomically(ctx, func(ctx context.Context) error {
		return d.PutSetting(ctx, tidySetting, []byte(strconv.FormatBool(on)))
	})
}

const processedMails = `
	SELECT uid FROM mail
	 WHERE box = $1 AND validity = $2 AND verdict IN ('applied', 'duplicate') AND moved_at IS NULL
	 ORDER BY uid LIMIT 500`

// Processed lists up to 500 mails of a folder that are done with and may be moved; none where the person
// does not want it.
func (d *db) Processed(ctx context.Context, box string, validity uint32) ([]uint32, error) {
	if on, err := d.Tidy(ctx); err != nil || !on {
		return nil, err
	}
	return collect(ctx, d.read(ctx), scanUID, processedMails, box, validity)
}

const moveMail = `UPDATE mail SET moved_at = $4 WHERE box = $1 AND validity = $2 AND uid = $3`

// Moved notes that mails of a folder lie elsewhere now.
func (d *db) Moved(ctx context.Context, box string, validity uint32, uids []uint32) error {
	at := clock.Text(d.now())
	return d.Atomically(ctx, func(ctx context.Context) error {
		for _, u := range uids {
			if _, err := d.exec(ctx, moveMail, box, validity, u, at); err != nil {
				return err
			}
		}
		return nil
	})
}

// SizeLimit is the largest mail the mail server takes, in bytes; 0 where it is not known.
func (d *db) SizeLimit(ctx context.Context) (int64, error) {
	v, err := d.Setting(ctx, limitSetting)
	if err != nil || v == nil {
		return 0, err
	}
	n, err := strconv.ParseInt(string(v), 10, 64)
	if err != nil {
		return 0, nil //nolint:nilerr // as good as not known
	}
	return n, nil
}

// PutSizeLimit keeps what the mail server said of the largest mail it takes.
func (d *db) PutSizeLimit(ctx context.Context, bytes int64) error {
	return d.Atomically(ctx, func(ctx context.Context) error {
		return d.PutSetting(ctx, limitSetting, []byte(strconv.FormatInt(bytes, 10)))
	})
}
