package sqlite

import "context"

// worthCompacting is how many pages must be free before they are given back: 8 MiB of them.
const worthCompacting = 512

// Compact gives back the room on the disk that deleted mails took, where that is much.
func (d *db) Compact(ctx context.Context) error {
	var free int64
	if err := d.reader.QueryRowContext(ctx, "PRAGMA freelist_count").Scan(&free); err != nil {
		return explain("count free pages", err)
	}
	if free < worthCompacting {
		return nil
	}
	for _, do := range []string{"PRAGMA incremental_vacuum", "PRAGMA wal_checkpoint(TRUNCATE)"} {
		rows, err := d.writer.QueryContext(ctx, do) // both give rows, and work while these are read
		if err != nil {
			return explain("compact", err)
		}
		for rows.Next() { //nolint:revive // they say nothing we need
		}
		if err := rows.Err(); err != nil {
			_ = rows.Close()
			return explain("compact", err)
		}
		if err := rows.Close(); err != nil {
			return explain("compact", err)
		}
	}
	return nil
}
