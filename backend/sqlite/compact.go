package sqlite

import (
	"context"
	"os"

	"kyujindesk/backend/fault"
)

// worthCompacting is how many pages must be free before they are given back: 2 MiB of them.
const worthCompacting = 128

// longLog is how many bytes of the log are worth being put into the file.
const longLog = 4 << 20

// Compact gives back the room on the disk that deleted mails and the log take, where that is much.
func (d *DB) Compact(ctx context.Context) error {
	var free int64
	if err := d.reader.QueryRowContext(ctx, "PRAGMA freelist_count").Scan(&free); err != nil {
		return explain("count free pages", err)
	}
	if free < worthCompacting && d.logged() < longLog {
		return nil
	}
	if err := d.pragma(ctx, "PRAGMA incremental_vacuum"); err != nil {
		return err
	}
	_, err := d.emptyLog(ctx)
	return err
}

// Scrub leaves nothing of what was deleted in the file or in its log. What is deleted is overwritten in the file
// (secure_delete), but the log holds what was there before until it is emptied. It returns a storage fault where somebody
// reads just now.
func (d *DB) Scrub(ctx context.Context) error {
	done, err := d.emptyLog(ctx)
	if err == nil && !done {
		err = fault.New(fault.Storage, "storage.busy")
	}
	return err
}

// emptyLog writes the log into the file and leaves nothing of it. It is false where somebody still reads from it.
func (d *DB) emptyLog(ctx context.Context) (bool, error) {
	var busy, pages, moved int64
	err := d.writer.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &pages, &moved)
	return busy == 0, explain("empty the log", err)
}

// pragma has a statement work, which it does while its rows are read.
func (d *DB) pragma(ctx context.Context, statement string) error {
	rows, err := d.writer.QueryContext(ctx, statement)
	if err != nil {
		return explain("query", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() { //nolint:revive // nothing is in them
	}
	return explain("read rows", rows.Err())
}

// logged is how many bytes the log has; 0 where there is none.
func (d *DB) logged() int64 {
	info, err := os.Stat(d.path + "-wal")
	if err != nil {
		return 0
	}
	return info.Size()
}
