package office

import (
	"context"
	"database/sql"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/notice"
	"kyujindesk/backend/store"
)

const (
	writeNotice     = `INSERT INTO notice (id, kind, important, receipt, title, text, sent_at, table_kind, table_csv) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`
	writeNoticeFile = `INSERT INTO notice_file (notice, n, name, content) VALUES ($1, $2, $3, $4)`
	writeNoticeTo   = `INSERT INTO notice_to (notice, account) VALUES ($1, $2)`
)

// PutNotice keeps a notice and the accounts it was sent to.
func (o *Store) PutNotice(ctx context.Context, n notice.Notice, accounts []string) error {
	if _, err := o.DB.Exec(ctx, writeNotice, n.ID, n.Kind, n.Important, n.Receipt, n.Title, n.Text, clock.Text(n.At), n.Table.Kind, n.Table.CSV); err != nil {
		return err
	}
	for i, f := range n.Files {
		if _, err := o.DB.Exec(ctx, writeNoticeFile, n.ID, i, f.Name, f.Content); err != nil {
			return err
		}
	}
	for _, account := range accounts {
		if _, err := o.DB.Exec(ctx, writeNoticeTo, n.ID, account); err != nil {
			return err
		}
	}
	return nil
}

const noticesTo = `
	SELECT n.id, n.kind, n.important, n.receipt, n.title, n.text, n.sent_at, n.table_kind, n.table_csv
	  FROM notice_to t JOIN notice n ON n.id = t.notice
	 WHERE t.account = $1 AND n.sent_at > $2
	 ORDER BY n.sent_at, n.id`

// NoticesTo lists, with their files, the notices that were sent to an account after a moment, the oldest first.
func (o *Store) NoticesTo(ctx context.Context, account string, after time.Time) ([]notice.Notice, error) {
	all, err := store.Collect(ctx, o.DB, scanNotice, noticesTo, account, clock.Text(after))
	for i := range all {
		if err == nil {
			all[i].Files, err = o.noticeFiles(ctx, all[i].ID)
		}
	}
	return all, err
}

const noticeFiles = `SELECT name, content FROM notice_file WHERE notice = $1 ORDER BY n`

func (o *Store) noticeFiles(ctx context.Context, id string) ([]notice.File, error) {
	return store.Collect(ctx, o.DB, func(r *sql.Rows) (f notice.File, err error) {
		return f, r.Scan(&f.Name, &f.Content)
	}, noticeFiles, id)
}

func scanNotice(r *sql.Rows) (n notice.Notice, err error) {
	var at string
	err = r.Scan(&n.ID, &n.Kind, &n.Important, &n.Receipt, &n.Title, &n.Text, &at, &n.Table.Kind, &n.Table.CSV)
	n.At = store.Instant(at)
	return n, err
}

const sentNotices = `
	SELECT n.id, n.kind, n.important, n.receipt, n.title, n.text, n.sent_at, COUNT(t.account), COUNT(t.read_at)
	  FROM notice n LEFT JOIN notice_to t ON t.notice = n.id
	 GROUP BY n.id ORDER BY n.sent_at DESC, n.id LIMIT 1000`

// SentNotices lists up to 1,000 notices without their files, the newest first: to how many they went, and how many said that they
// were read.
func (o *Store) SentNotices(ctx context.Context) ([]notice.Sent, error) {
	return store.Collect(ctx, o.DB, func(r *sql.Rows) (s notice.Sent, err error) {
		var at string
		err = r.Scan(&s.ID, &s.Kind, &s.Important, &s.Receipt, &s.Title, &s.Text, &at, &s.To, &s.Read)
		s.At = store.Instant(at)
		return s, err
	}, sentNotices)
}

const readNotice = `
	UPDATE notice_to SET read_at = COALESCE(read_at, $3) WHERE notice = $1 AND account = $2
	   AND EXISTS (SELECT 1 FROM notice WHERE id = $1 AND receipt)
	RETURNING notice`

// NoticeRead notes that an account has read a notice; the first word counts. It is false where the notice did not go there, or asks
// for no word.
func (o *Store) NoticeRead(ctx context.Context, id, account string, at time.Time) (bool, error) {
	found, err := store.Collect(ctx, o.DB, func(r *sql.Rows) (id string, err error) { return id, r.Scan(&id) }, readNotice, id, account, clock.Text(at))
	return len(found) > 0, err
}

const noticeTables = `
	SELECT id, kind, important, receipt, title, text, sent_at, table_kind, table_csv FROM notice WHERE table_kind <> '' ORDER BY sent_at, id`

// NoticeTables lists the notices that brought a table, without their files, the oldest first.
func (o *Store) NoticeTables(ctx context.Context) ([]notice.Notice, error) {
	return store.Collect(ctx, o.DB, scanNotice, noticeTables)
}

const (
	forgetNoticeFiles = `DELETE FROM notice_file WHERE notice IN (SELECT id FROM notice WHERE sent_at < $1 AND table_kind = '')`
	forgetNoticeTo    = `DELETE FROM notice_to WHERE notice IN (SELECT id FROM notice WHERE sent_at < $1 AND table_kind = '')`
	forgetNotices     = `DELETE FROM notice WHERE sent_at < $1 AND table_kind = ''`
)

// ForgetNotices erases the notices of before a moment, but for those that brought a table.
func (o *Store) ForgetNotices(ctx context.Context, before time.Time) error {
	for _, q := range []string{forgetNoticeFiles, forgetNoticeTo, forgetNotices} {
		if _, err := o.DB.Exec(ctx, q, clock.Text(before)); err != nil {
			return err
		}
	}
	return nil
}
