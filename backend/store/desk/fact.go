package desk

import (
	"context"
	"database/sql"

	"kyujindesk/backend/store"
)

const putFacts = `INSERT INTO fact (size, content) VALUES (length($1), $1)`

// PutFacts keeps what waits to be told to sisters, sealed, in the running transaction.
func (d *Store) PutFacts(ctx context.Context, sealed []byte) error {
	_, err := d.DB.Exec(ctx, putFacts, sealed)
	return err
}

const waitingFacts = `
	SELECT id, content FROM (SELECT id, content, sum(size) OVER (ORDER BY id) - size AS before FROM fact)
	 WHERE before < $1 ORDER BY id LIMIT 1000`

// Facts lists what waits to be told, the oldest first, sealed: some of it, beginning with the first, until there are so many bytes; and
// the id up to which that is.
func (d *Store) Facts(ctx context.Context, bytes int64) (upto int64, sealed [][]byte, err error) {
	sealed, err = store.Collect(ctx, d.DB, func(r *sql.Rows) (content []byte, err error) {
		err = r.Scan(&upto, &content)
		return content, err
	}, waitingFacts, bytes)
	return upto, sealed, err
}

const dropFacts = `DELETE FROM fact WHERE id <= $1`

// DropFacts forgets what was told, up to an id.
func (d *Store) DropFacts(ctx context.Context, upto int64) error {
	_, err := d.DB.Exec(ctx, dropFacts, upto)
	return err
}
