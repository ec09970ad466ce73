package sqlite

import (
	"context"
	"database/sql"
)

// worthCompacting is how many pages must be free before they are given back: 2 MiB of them.
const worthCompacting = 128

// Compact gives back the room on the disk that deleted mails took, where that is much.
func (d *db) Compact(ctx context.Context) error {
	var free int64
	if err := d.reader.QueryRowContext(ctx, "PRAGMA freelist_count").Scan(&free); err != nil {
		return explain("count free pages", err)
	}
	if free < worthCompacting {
		return nil
	}
	for _, do := range []string{"PRAGMA incremental_vacuum", "PRAGMA wal_checkpoint(TRUNCATE)"} { // they work while their rows are read
		if _, err := collect(ctx, querier{d.writer}, func(*sql.Rows) (struct{}, error) { return struct{}{}, nil }, do); err != nil {
			return err
		}
	}
	return nil
}
