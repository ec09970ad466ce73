package desk

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/notice"
	"kyujindesk/backend/store"
)

const (
	writeNotice     = `INSERT INTO notice (id, sent_at, sealed, read_at) VALUES ($1, $2, $3, (SELECT at FROM seen WHERE id = $1)) ON CONFLICT (id) DO NOTHING RETURNING id`
	writeNoticeFile = `INSERT INTO notice_file (notice, n, sealed) VALUES ($1, $2, $3)`
)

// PutNotice keeps a notice, sealed, with its files; one that is here already stays as it is.
func (d *Store) PutNotice(ctx context.Context, id string, at time.Time, sealed []byte, files [][]byte) error {
	fresh, err := store.Collect(ctx, d.DB, func(r *sql.Rows) (id string, err error) { return id, r.Scan(&id) }, writeNotice, id, clock.Text(at), sealed)
	if err != nil || len(fresh) == 0 {
		return err
	}
	for n, f := range files {
		if _, err := d.DB.Exec(ctx, writeNoticeFile, id, n, f); err != nil {
			return err
		}
	}
	return nil
}

const notices = `SELECT id, sent_at, COALESCE(read_at, ''), sealed FROM notice ORDER BY sent_at DESC, id LIMIT 1000`

// Notices lists up to 1,000 notices, the newest first, without their files.
func (d *Store) Notices(ctx context.Context) ([]notice.Kept, error) {
	return store.Collect(ctx, d.DB, scanNotice, notices)
}

func scanNotice(r *sql.Rows) (k notice.Kept, err error) {
	var at, read string
	err = r.Scan(&k.ID, &at, &read, &k.Sealed)
	k.At, k.Read = store.Instant(at), store.Instant(read)
	return k, err
}

const oneNotice = `SELECT id, sent_at, COALESCE(read_at, ''), sealed FROM notice WHERE id = $1`

// Notice reads one notice without its files. It returns a NotFound fault.
func (d *Store) Notice(ctx context.Context, id string) (notice.Kept, error) {
	found, err := store.Collect(ctx, d.DB, scanNotice, oneNotice, id)
	if err != nil || len(found) > 0 {
		return append(found, notice.Kept{})[0], err
	}
	return notice.Kept{}, fault.New(fault.NotFound, "notice.notFound")
}

const oneNoticeFile = `SELECT sealed FROM notice_file WHERE notice = $1 AND n = $2`

// NoticeFile reads a file of a notice, sealed. It returns a NotFound fault.
func (d *Store) NoticeFile(ctx context.Context, id string, n int) (sealed []byte, err error) {
	err = d.DB.QueryRowContext(ctx, oneNoticeFile, id, n).Scan(&sealed)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "notice.notFound")
	}
	return sealed, d.DB.Explain("read a file of a notice", err)
}

const seeNotice = `UPDATE notice SET read_at = $2 WHERE id = $1 AND read_at IS NULL RETURNING id`

// SeeNotice notes when a notice was read, and says whether it was not before.
func (d *Store) SeeNotice(ctx context.Context, id string, at time.Time) (bool, error) {
	fresh, err := store.Collect(ctx, d.DB, func(r *sql.Rows) (id string, err error) { return id, r.Scan(&id) }, seeNotice, id, clock.Text(at))
	return len(fresh) > 0, err
}

const writeNoticeTable = `
	INSERT INTO notice_table (notice, at, kind, csv, verdict) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (notice) DO NOTHING`

// PutNoticeTable keeps a table that a notice brought; one that is here already stays as it is.
func (d *Store) PutNoticeTable(ctx context.Context, t notice.Table) error {
	_, err := d.DB.Exec(ctx, writeNoticeTable, t.Notice, clock.Text(t.At), t.Kind, t.CSV, t.Verdict)
	return err
}

const noticeTables = `SELECT notice, at, kind, csv, verdict FROM notice_table ORDER BY at, notice`

// NoticeTables lists the tables that notices brought, the oldest first.
func (d *Store) NoticeTables(ctx context.Context) ([]notice.Table, error) {
	return store.Collect(ctx, d.DB, func(r *sql.Rows) (t notice.Table, err error) {
		var at string
		err = r.Scan(&t.Notice, &at, &t.Kind, &t.CSV, &t.Verdict)
		t.At = store.Instant(at)
		return t, err
	}, noticeTables)
}
