package sqlite

import (
	"context"
	"fmt"
)

// LimitPages makes a file full after a number of pages.
func LimitPages(ctx context.Context, d *DB, pages int) error {
	_, err := d.writer.ExecContext(ctx, fmt.Sprintf("PRAGMA max_page_count = %d", pages))
	return err
}
